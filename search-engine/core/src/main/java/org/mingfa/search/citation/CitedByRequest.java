package org.mingfa.search.citation;

import org.jspecify.annotations.Nullable;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.Selection;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;

/**
 * Which of the passages that cite an article are wanted.
 *
 * @param limit a page, 1 to 100
 * @param cursor where to go on, as the page before gave it, or null for the first page
 */
public record CitedByRequest(
        Selection selection, AsOf asOf, int limit, @Nullable String cursor) {

    public CitedByRequest {
        if (limit < 1 || limit > SearchRequest.MOST) {
            throw Refusal.invalid("limit", "每页条数为 1 至 " + SearchRequest.MOST + "，收到 " + limit + "。");
        }
    }
}
