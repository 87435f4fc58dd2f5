package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;

/**
 * Articles that lost force alone, while their law stays (部分失效).
 *
 * @param paragraph the 款 concerned, or null for the whole article
 * @param since first day on which it is no longer in force
 * @param by what repealed it
 */
public record ArticleValidity(
        WorkKey work, ArticleNumber article, @Nullable Integer paragraph, LocalDate since, String by) {

    private static final List<ArticleValidity> KNOWN = SourcedTable.read("partly_repealed.tsv", 5).stream()
            .map(ArticleValidity::of)
            .toList();

    private static ArticleValidity of(List<String> row) {
        Integer paragraph = row.get(2).isEmpty() ? null : Integer.valueOf(row.get(2));
        return new ArticleValidity(
                WorkKey.of(row.get(0)),
                ArticleNumber.parse(row.get(1)),
                paragraph,
                LocalDate.parse(row.get(3)),
                row.get(4));
    }

    /** What of the article is no longer in force on the day; empty when all of it is, as far as the law itself is. */
    public static Optional<ArticleValidity> at(WorkKey work, ArticleNumber article, LocalDate date) {
        return KNOWN.stream()
                .filter(part -> part.work().equals(work) && part.article().equals(article))
                .filter(part -> !date.isBefore(part.since()))
                .findFirst();
    }
}
