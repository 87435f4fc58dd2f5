package org.mingfa.text.version;

import java.util.List;
import java.util.Optional;
import org.mingfa.text.identity.ArticleNumber;
import org.mingfa.text.identity.WorkKey;
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
    private static final String RESOURCE = "concordance-civil-procedure.tsv";

    private final List<TableRow> rows = new TextResource(Concordance.class, RESOURCE)
            .rows(YEARS.stream().map(String::valueOf).toArray(String[]::new));

    /** The years of the versions that the table compares; none for other laws. */
    public List<Integer> years(WorkKey work) {
        return work.equals(CIVIL_PROCEDURE) ? YEARS : List.of();
    }

    /** The number in the version of one year of an article of another year; empty where there is none, or no table. */
    public Optional<ArticleNumber> find(WorkKey work, ArticleNumber article, int fromYear, int toYear) {
        if (!years(work).containsAll(List.of(fromYear, toYear))) {
            return Optional.empty();
        }
        String from = String.valueOf(fromYear);
        String to = String.valueOf(toYear);
        Optional<String> number = Optional.of(article.ordinal());
        return rows.stream()
                .filter(row -> row.find(from).equals(number))
                .filter(row -> row.find(to).isPresent())
                .map(row -> row.read(to, ArticleNumber::parse))
                .findFirst();
    }
}
