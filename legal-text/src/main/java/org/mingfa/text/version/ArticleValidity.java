package org.mingfa.text.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * Articles that lost force alone, while their law stays (部分失效).
 *
 * @param paragraph the 款 concerned, or null for the whole article
 * @param since first day on which it is no longer in force
 * @param by what repealed it
 */
public record ArticleValidity(
        WorkKey work, ArticleNumber article, @Nullable Integer paragraph, LocalDate since, String by) {

    private static final List<ArticleValidity> KNOWN = new TextResource(ArticleValidity.class, "partly_repealed.tsv")
            .rows("work", "article", "paragraph", "since", "by").stream()
                    .map(ArticleValidity::of)
                    .toList();

    private static ArticleValidity of(TableRow row) {
        return new ArticleValidity(
                row.read("work", WorkKey::of),
                row.read("article", ArticleNumber::parse),
                row.find("paragraph").isEmpty() ? null : row.read("paragraph", Integer::valueOf),
                row.read("since", LocalDate::parse),
                row.get("by"));
    }

    /** What of the article is no longer in force on the day; empty when all of it is, as far as the law itself is. */
    public static Optional<ArticleValidity> at(WorkKey work, ArticleNumber article, LocalDate date) {
        return KNOWN.stream()
                .filter(part -> part.work().equals(work) && part.article().equals(article))
                .filter(part -> !date.isBefore(part.since()))
                .findFirst();
    }
}
