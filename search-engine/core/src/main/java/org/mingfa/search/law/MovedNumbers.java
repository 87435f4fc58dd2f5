package org.mingfa.search.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.Concordance;
import org.mingfa.text.version.Renumbering;
import org.mingfa.text.version.Renumbering.NumberInYear;

/**
 * What a number of an article means in other versions of its law, where a revision moved the numbers: by our table where it
 * has one, else by the texts that are held. What was read is kept as long as this is.
 */
public final class MovedNumbers {

    private static final Concordance TABLE = new Concordance();

    private final OpenGeneration generation;
    private final ArticleLookup lookup;
    private final ArticleHistory history;
    private final Map<DocumentId, Set<Integer>> numbers = new HashMap<>();

    public MovedNumbers(OpenGeneration generation) {
        this.generation = generation;
        this.lookup = new ArticleLookup(generation);
        this.history = new ArticleHistory(generation);
    }

    /**
     * Where what has the number in an older version stands in the newest; for a number of the newest, what it meant in older
     * ones. Empty where it means the same in all.
     *
     * @param version that the number is looked up in
     */
    public List<Renumbering> hints(LawHeader version, ArticleNumber number) {
        WorkKey work = version.work();
        if (!TABLE.years(work).isEmpty()) {
            return TABLE.hints(work, Concordance.year(version), number);
        }
        List<LawHeader> versions = generation.catalogue().find(work).stream()
                .flatMap(law -> law.all().stream())
                .filter(one -> one.nature() == Nature.OFFICIAL && Concordance.year(one) != null)
                .toList();
        if (versions.size() < 2 || !versions.contains(version)) {
            return List.of();
        }
        LawHeader newest = versions.getLast();
        List<LawHeader> asked = version.equals(newest) ? versions.subList(0, versions.size() - 1) : List.of(version);
        Map<NumberInYear, List<Integer>> found = new LinkedHashMap<>();
        for (LawHeader older : asked) {
            NumberInYear place = isMoved(older, newest) ? place(older, number, newest) : null;
            if (place != null) {
                found.computeIfAbsent(place, key -> new ArrayList<>()).add(year(older));
            }
        }
        return found.entrySet().stream()
                .map(entry -> new Renumbering(work, entry.getValue(), number, entry.getKey()))
                .toList();
    }

    /** The same by the year of a version, as citations name it; null is a version whose year is not known. */
    public List<Renumbering> hints(List<LawHeader> versions, @Nullable Integer year, ArticleNumber number) {
        return versions.stream()
                .filter(version -> Objects.equals(Concordance.year(version), year))
                .reduce((earlier, later) -> later)
                .map(version -> hints(version, number))
                .orElseGet(() -> versions.isEmpty()
                        ? List.of()
                        : TABLE.hints(versions.getFirst().work(), year, number));
    }

    private static int year(LawHeader version) {
        return Objects.requireNonNull(Concordance.year(version));
    }

    /** Articles that are only put between others (之一) move none. */
    private boolean isMoved(LawHeader older, LawHeader newest) {
        return !numbers(older).equals(numbers(newest));
    }

    private Set<Integer> numbers(LawHeader version) {
        return numbers.computeIfAbsent(
                version.id(),
                id -> lookup.passages(id).stream()
                        .flatMap(passage -> Stream.ofNullable(passage.article()))
                        .map(ArticleNumber::main)
                        .collect(Collectors.toSet()));
    }

    /** Where the article of an older version stands in the newest; null where it kept its number, or is gone. */
    private @Nullable NumberInYear place(LawHeader older, ArticleNumber number, LawHeader newest) {
        return history.of(older, number).stream()
                .filter(version -> version.law().equals(newest))
                .flatMap(version -> Stream.ofNullable(version.article()))
                .flatMap(article -> Stream.ofNullable(article.article()))
                .filter(now -> !now.equals(number))
                .map(now -> new NumberInYear(year(newest), now))
                .findFirst()
                .orElse(null);
    }
}
