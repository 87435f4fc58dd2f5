package org.mingfa.search.query;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;

/**
 * What a user asks.
 *
 * @param words the query as typed, at most {@link #LONGEST} characters; may be empty to browse
 * @param limit hits a page, 1 to 100
 * @param cursor where to go on, as a result of the same request gave it, or null for the first page
 */
public record SearchRequest(
        String words,
        Selection selection,
        AsOf asOf,
        Sort sort,
        Mode mode,
        int limit,
        @Nullable String cursor) {

    public static final int LONGEST = 20_000;
    public static final int MOST = 100;
    public static final int USUAL = 10;

    public SearchRequest {
        if (words.length() > LONGEST) {
            throw Refusal.invalid("q", "检索词最长 " + LONGEST + " 个字符，收到 " + words.length() + " 个。");
        }
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "每页条数为 1 至 " + MOST + "，收到 " + limit + "。");
        }
    }

    /** The first page of everything for these words, best first. */
    public static SearchRequest of(String words, AsOf asOf) {
        return new SearchRequest(words, Selection.ALL, asOf, Sort.RELEVANCE, Mode.AUTO, USUAL, null);
    }

    public SearchRequest with(Selection newSelection) {
        return new SearchRequest(words, newSelection, asOf, sort, mode, limit, cursor);
    }

    public SearchRequest withWords(String newWords) {
        return new SearchRequest(newWords, selection, asOf, sort, mode, limit, cursor);
    }

    public SearchRequest withLimit(int newLimit) {
        return new SearchRequest(words, selection, asOf, sort, mode, newLimit, cursor);
    }

    public SearchRequest withMode(Mode newMode) {
        return new SearchRequest(words, selection, asOf, sort, newMode, limit, cursor);
    }

    public SearchRequest after(String newCursor) {
        return new SearchRequest(words, selection, asOf, sort, mode, limit, newCursor);
    }

    /** All that is asked but the size of a page, the same text for the same question. */
    public String conditions() {
        return words + selection.canonical() + asOf + sort + mode;
    }

    /** How hits are ordered. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        LEVEL
    }

    /** Which kinds of lists are asked: words and bigrams only, vectors too, or what suits the query. */
    public enum Mode {
        AUTO,
        LEXICAL,
        HYBRID
    }
}
