package org.mingfa.answers.law;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Choices;
import org.mingfa.search.citation.CitedByRequest;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.Selection;

/** What cites an article: which kinds, in which state, and which page of them. */
public record CitedByQuestion(
        @JsonUnwrapped ArticleQuestion of,
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
                dates.read(of.asOf()),
                limit == null ? SearchRequest.USUAL : limit,
                cursor);
    }
}
