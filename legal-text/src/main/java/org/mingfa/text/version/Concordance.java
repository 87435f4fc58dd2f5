package org.mingfa.text.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * The same provision under the numbers of different versions: 民事诉讼法 of 2017, 2021 and 2023.
 *
 * <p>Interpretations keep citing the old numbers; this finds the present ones.
 */
public final class Concordance {

    private static final WorkKey CIVIL_PROCEDURE = WorkKey.of("中华人民共和国民事诉讼法");
    private static final List<Integer> YEARS = List.of(2017, 2021, 2023);

    /** Of these versions the first has the numbers of the second: the decision of 2017 only added a paragraph to article 55. */
    private static final Map<Integer, Integer> SAME_NUMBERS = Map.of(2012, 2017);

    private static final String RESOURCE = "concordance-civil-procedure.tsv";

    private static final List<TableRow> ROWS = new TextResource(Concordance.class, RESOURCE)
            .rows(YEARS.stream().map(String::valueOf).toArray(String[]::new));

    private static final Map<Step, Map<String, ArticleNumber>> NUMBERS = numbers();

    /** From the numbers of one year to those of another. */
    private record Step(int from, int to) {}

    private static Map<Step, Map<String, ArticleNumber>> numbers() {
        Map<Step, Map<String, ArticleNumber>> numbers = new HashMap<>();
        for (int from : YEARS) {
            for (int to : YEARS) {
                Map<String, ArticleNumber> step = numbers.computeIfAbsent(new Step(from, to), key -> new HashMap<>());
                for (TableRow row : ROWS) {
                    if (row.find(String.valueOf(to)).isPresent()) {
                        row.find(String.valueOf(from))
                                .ifPresent(number ->
                                        step.putIfAbsent(number, row.read(String.valueOf(to), ArticleNumber::parse)));
                    }
                }
            }
        }
        return numbers;
    }

    /** The years of the versions that the table compares; none for other laws. */
    public List<Integer> years(WorkKey work) {
        return work.equals(CIVIL_PROCEDURE) ? YEARS : List.of();
    }

    /** The number in the version of one year of an article of another year; empty where there is none, or no table. */
    public Optional<ArticleNumber> find(WorkKey work, ArticleNumber article, int fromYear, int toYear) {
        if (!years(work).containsAll(List.of(fromYear, toYear))) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                NUMBERS.getOrDefault(new Step(fromYear, toYear), Map.of()).get(article.ordinal()));
    }

    /**
     * What a number of an older version has become in the newest one; for a number of the newest, what it meant in older
     * ones. Nothing is replaced by it; it is shown beside what was asked for.
     *
     * @param version year of the version that the number is looked up in, or null
     */
    public List<Renumbering> hints(WorkKey work, @Nullable Integer version, ArticleNumber number) {
        Integer own = column(version);
        if (years(work).isEmpty() || own == null) {
            return List.of();
        }
        int newest = YEARS.getLast();
        Map<Renumbering.NumberInYear, List<Integer>> found = new LinkedHashMap<>();
        for (int other : own == newest ? YEARS : List.of(own)) {
            place(work, number, other, newest).ifPresent(place -> add(found, place, other));
        }
        return found.entrySet().stream()
                .map(entry -> new Renumbering(work, entry.getValue(), number, entry.getKey()))
                .toList();
    }

    /** Where the article of that number of one year stands in another; empty when it kept its number or has none. */
    private Optional<Renumbering.NumberInYear> place(WorkKey work, ArticleNumber number, int from, int to) {
        return find(work, number, from, to)
                .filter(now -> !now.equals(number))
                .map(now -> new Renumbering.NumberInYear(to, now));
    }

    private static void add(
            Map<Renumbering.NumberInYear, List<Integer>> found, Renumbering.NumberInYear place, int year) {
        List<Integer> years = found.computeIfAbsent(place, key -> new ArrayList<>());
        years.add(year);
        SAME_NUMBERS.forEach((same, column) -> {
            if (column == year) {
                years.add(same);
            }
        });
        Collections.sort(years);
    }

    /** The year by which a version is known. */
    public static @Nullable Integer year(LawHeader version) {
        return version.promulgated() == null ? null : version.promulgated().getYear();
    }

    /** The column of the table that has the version's numbers. */
    private static @Nullable Integer column(@Nullable Integer year) {
        Integer column = year == null ? null : SAME_NUMBERS.getOrDefault(year, year);
        return column != null && YEARS.contains(column) ? column : null;
    }
}
