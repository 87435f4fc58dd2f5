package org.mingfa.answers.search;

import java.util.List;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.Operation;
import org.mingfa.answers.search.SuggestAnswers.SuggestAnswer;
import org.mingfa.answers.search.SuggestAnswers.SuggestQuestion;

/** What can be asked in words: by GET as agreed, by POST for a person's own, which stand in no address. */
public final class SearchOperations {

    private static final String SEARCHES = "/v1/search";
    private static final String SUGGESTIONS = "/v1/suggest";
    private static final String[] FIGURES = {"S5.1", "S5.2"};

    public static final Operation<SearchQuestion, SearchAnswer> SEARCH = Operation.of(
            "searchByWords", Endpoint.post(SEARCHES).countedAs(FIGURES), SearchQuestion.class, SearchAnswer.class);
    public static final Operation<SearchQuestion, SearchAnswer> SEARCH_BY_ADDRESS = Operation.of(
                    "search", Endpoint.get(SEARCHES).countedAs(FIGURES), SearchQuestion.class, SearchAnswer.class)
            .onlyInBody("context");
    public static final Operation<SuggestQuestion, SuggestAnswer> SUGGEST =
            Operation.of("suggestPrivately", Endpoint.post(SUGGESTIONS), SuggestQuestion.class, SuggestAnswer.class);
    public static final Operation<SuggestQuestion, SuggestAnswer> SUGGEST_BY_ADDRESS =
            Operation.of("suggest", Endpoint.get(SUGGESTIONS), SuggestQuestion.class, SuggestAnswer.class);

    public static final List<Operation<?, ?>> ALL = List.of(SEARCH, SEARCH_BY_ADDRESS, SUGGEST, SUGGEST_BY_ADDRESS);

    private SearchOperations() {}
}
