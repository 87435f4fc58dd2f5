package org.mingfa.text.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;

/**
 * A law's name directly followed by an article number, as people type it: 民诉法 122, 劳动合同法三十八条.
 *
 * <p>More lenient than {@link CitationFinder}: 第 and 条 may be missing, and anything may follow.
 *
 * @param law full title, where the name is known; else the title inside 《》 as written
 * @param paragraph 款, or null
 * @param version year of the version where the query gives one, or null
 * @param start first character of the name in the query
 * @param end first character behind the number
 */
public record QueryCitation(
        String law,
        ArticleNumber article,
        @Nullable Integer paragraph,
        @Nullable String version,
        int start,
        int end) {

    /** Such citations of a query in their order, of a list of articles each: 民法典第一百八十八条和第一百九十五条. */
    public static List<QueryCitation> find(String query, LawNames names) {
        return new QueryScanner(names).find(query);
    }
}
