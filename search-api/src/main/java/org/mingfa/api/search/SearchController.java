package org.mingfa.api.search;

import jakarta.servlet.http.HttpServletRequest;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.ConditionalAnswer;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.http.RequestFrame;
import org.mingfa.api.law.AsOfReading;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.search.answer.SearchAnswer;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.request.SearchRequest;
import org.mingfa.search.result.SearchResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/search}: by GET for short public queries, by POST for a person's own words. */
@RestController
public final class SearchController {

    private static final long NANOS_A_MILLI = 1_000_000;

    private final LiveSearch live;
    private final ConditionalAnswer conditional;
    private final SearchRequestReading reading;

    public SearchController(LiveSearch live, ConditionalAnswer conditional, AsOfReading dates) {
        this.live = live;
        this.conditional = conditional;
        this.reading = new SearchRequestReading(dates);
    }

    @GetMapping(path = "/v1/search", produces = "application/json")
    @Accepts(
            value = {"q", "as_of", "year_from", "year_to", "sort", "limit", "cursor", "mode", "explain"},
            repeatable = {"type", "status", "level", "authority", "cause", "court_level"})
    ResponseEntity<SearchAnswer> search(QueryParameters parameters, HttpServletRequest http) {
        SearchQuery query = SearchQuery.of(parameters);
        SearchRequest request = reading.read(query);
        return live.ask(generation ->
                conditional.get(http, generation.manifest().id(), () -> answer(generation, request, query, http)));
    }

    @PostMapping(path = "/v1/search", consumes = "application/json", produces = "application/json")
    ResponseEntity<SearchAnswer> search(@RequestBody SearchQuery query, HttpServletRequest http) {
        SearchRequest request = reading.read(query);
        return live.ask(generation ->
                ConditionalAnswer.post(generation.manifest().id(), answer(generation, request, query, http)));
    }

    private SearchAnswer answer(
            OpenGeneration generation, SearchRequest request, SearchQuery query, HttpServletRequest http) {
        long start = System.nanoTime();
        SearchResult result = Boolean.TRUE.equals(query.explain())
                ? live.explain(generation, request)
                : live.search(generation, request);
        if (result.hits().isEmpty()) {
            http.setAttribute(RequestFrame.OUTCOME, RequestFrame.EMPTY);
        }
        return SearchAnswer.of(result, request.asOf().shownAt(), (System.nanoTime() - start) / NANOS_A_MILLI);
    }
}
