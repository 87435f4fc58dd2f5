package org.mingfa.answers.search;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Choices;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.search.query.SearchRequest.Sort;
import org.mingfa.search.query.Selection;
import org.mingfa.text.document.CaseHeader.CourtLevel;
import org.mingfa.text.document.Level;
import org.mingfa.text.problem.Refusal;

/**
 * What is asked of a search, in the words of the contract; nulls and empty lists are not given.
 *
 * @param context what was asked before, the first first, or articles that were shown; only where a body is sent, never kept
 */
public record SearchQuestion(
        @Nullable String q,
        @Nullable List<String> type,
        @Nullable String asOf,
        @Nullable List<String> status,
        @Nullable List<String> level,
        @Nullable List<String> authority,
        @Nullable List<String> cause,
        @Nullable List<String> courtLevel,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable String sort,
        @Nullable Integer limit,
        @Nullable String cursor,
        @Nullable String mode,
        @Nullable Boolean explain,
        @Nullable List<String> context) {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final int MOST_CONTEXT = 5;
    private static final int LONGEST_CONTEXT = 500;

    /** The request that is meant; a refusal names the first field whose value is not understood, and what is allowed. */
    SearchRequest read(AsOfReader dates) {
        if (q == null || q.isBlank()) {
            throw Refusal.missing("q", "没有写检索词；请写法律名称和条号，或者用自己的话描述。");
        }
        return new SearchRequest(
                q,
                selection(),
                dates.read(asOf),
                Choices.named("sort", sort, Sort.values(), Sort.RELEVANCE),
                Choices.named("mode", mode, Mode.values(), Mode.AUTO),
                limit == null ? SearchRequest.USUAL : limit,
                cursor);
    }

    /** What was asked before, or a refusal; a list with context has one page. */
    List<String> readContext() {
        List<String> before = given(context);
        if (before.size() > MOST_CONTEXT) {
            throw Refusal.invalid(
                    "context", "此前的提问最多 " + MOST_CONTEXT + " 项，收到 " + before.size() + " 项；请只留最早的一项和最近的几项。");
        }
        if (before.stream().anyMatch(one -> one.isBlank() || one.length() > LONGEST_CONTEXT)) {
            throw Refusal.invalid("context", "每一项应为 1 至 " + LONGEST_CONTEXT + " 个字符：此前的提问，或者《法律名称》第N条。");
        }
        if (!before.isEmpty() && cursor != null) {
            throw Refusal.invalid("cursor", "带此前提问（context）的检索只有一页；请增大 limit，或去掉其中一个。");
        }
        return before;
    }

    private Selection selection() {
        return new Selection(
                Choices.kinds(given(type)),
                Choices.statuses(given(status)),
                Choices.labelled("level", given(level), Level.values(), Level::label),
                words("authority", given(authority)),
                words("cause", given(cause)),
                Choices.labelled("court_level", given(courtLevel), CourtLevel.values(), CourtLevel::label).stream()
                        .map(CourtLevel::label)
                        .collect(Collectors.toSet()),
                year("year_from", yearFrom),
                year("year_to", yearTo));
    }

    private static Set<String> words(String field, List<String> values) {
        return new HashSet<>(Choices.limited(field, values));
    }

    private static @Nullable Integer year(String field, @Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw Refusal.invalid(field, "应为四位年份。");
        }
        return year;
    }

    private static List<String> given(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }
}
