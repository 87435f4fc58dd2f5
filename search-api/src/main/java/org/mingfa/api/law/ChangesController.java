package org.mingfa.api.law;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.mingfa.answers.change.ChangesAnswer;
import org.mingfa.answers.change.ChangesAnswers;
import org.mingfa.answers.change.ChangesQuestion;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.ConditionalAnswer;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.search.generation.OpenGeneration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/changes} and {@code /v1/changes.atom}: what changed in law, for programs and for readers of news. */
@RestController
public final class ChangesController {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=utf-8");

    private final LiveSearch live;
    private final ConditionalAnswer conditional;
    private final ChangesAnswers answers;

    public ChangesController(LiveSearch live, ConditionalAnswer conditional, ChangesAnswers answers) {
        this.live = live;
        this.conditional = conditional;
        this.answers = answers;
    }

    @GetMapping(path = "/v1/changes", produces = "application/json")
    @Accepts({"since", "limit", "cursor"})
    ResponseEntity<ChangesAnswer> changes(QueryParameters parameters, HttpServletRequest http) {
        Function<OpenGeneration, ChangesAnswer> asked = answers.page(ChangesQuestion.of(
                parameters.find("since"), parameters.findNumber("limit"), parameters.find("cursor")));
        return live.ask(
                generation -> conditional.get(http, generation.manifest().id(), () -> asked.apply(generation)));
    }

    @GetMapping(path = "/v1/changes.atom", produces = "application/atom+xml")
    ResponseEntity<String> feed() {
        ChangesAnswer answer = live.ask(answers.latest(ChangesFeed.MOST));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .body(ChangesFeed.of(answer));
    }
}
