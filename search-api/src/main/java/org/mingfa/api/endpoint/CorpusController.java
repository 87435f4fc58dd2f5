package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.mingfa.answers.change.ChangesAnswers;
import org.mingfa.answers.change.ChangesAnswers.ChangesAnswer;
import org.mingfa.answers.change.ChangesAnswers.ChangesQuestion;
import org.mingfa.answers.coverage.CoverageAnswer;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.search.generation.OpenGeneration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/coverage}: what is held and what is not. {@code /v1/changes} and {@code /v1/changes.atom}: what changed in law, for programs
 * and for readers of news.
 */
@RestController
public final class CorpusController {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=utf-8");

    private final LiveAnswers live;
    private final CoverageAnswers coverage;
    private final ChangesAnswers changes;

    public CorpusController(LiveAnswers live, CoverageAnswers coverage, ChangesAnswers changes) {
        this.live = live;
        this.coverage = coverage;
        this.changes = changes;
    }

    @GetMapping(path = "/v1/coverage", produces = "application/json")
    ResponseEntity<CoverageAnswer> coverage(HttpServletRequest http) {
        return live.get(http, coverage.read());
    }

    @GetMapping(path = "/v1/changes", produces = "application/json")
    @Accepts({"since", "limit", "cursor"})
    ResponseEntity<ChangesAnswer> changes(QueryParameters parameters, HttpServletRequest http) {
        Function<OpenGeneration, ChangesAnswer> asked = changes.page(ChangesQuestion.of(
                parameters.find("since"), parameters.findNumber("limit"), parameters.find("cursor")));
        return live.get(http, asked);
    }

    /** Problems are named as well, for a client that names JSON alone where the description has it beside another type. */
    @GetMapping(
            path = "/v1/changes.atom",
            produces = {"application/atom+xml", "application/problem+json"})
    ResponseEntity<String> feed() {
        ChangesAnswer answer = live.ask(changes.latest(ChangesFeed.MOST));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .body(ChangesFeed.of(answer));
    }
}
