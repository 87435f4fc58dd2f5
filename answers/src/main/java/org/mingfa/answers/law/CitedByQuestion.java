package org.mingfa.answers.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.reading.AsOfReader;
import org.mingfa.answers.reading.Choices;
import org.mingfa.search.citing.CitedByRequest;
import org.mingfa.search.request.SearchRequest;
import org.mingfa.search.request.Selection;

/** What cites an article: which kinds, in which state, and which page of them. */
public record CitedByQuestion(
        ArticleQuestion article,
        List<String> type,
        List<String> status,
        @Nullable Integer limit,
        @Nullable String cursor) {

    public CitedByQuestion {
        type = List.copyOf(type);
        status = List.copyOf(status);
    }

    CitedByRequest read(AsOfReader dates) {
        return new CitedByRequest(
                Selection.of(Choices.kinds(type), Choices.statuses(status)),
                dates.read(article.asOf()),
                limit == null ? SearchRequest.USUAL : limit,
                cursor);
    }
}
