package org.mingfa.api.law;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.mingfa.answers.coverage.CoverageAnswer;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.api.http.ConditionalAnswer;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.search.generation.OpenGeneration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/coverage}: what is held and what is not. */
@RestController
public final class CoverageController {

    private final LiveSearch live;
    private final ConditionalAnswer conditional;
    private final CoverageAnswers answers;

    public CoverageController(LiveSearch live, ConditionalAnswer conditional, CoverageAnswers answers) {
        this.live = live;
        this.conditional = conditional;
        this.answers = answers;
    }

    @GetMapping(path = "/v1/coverage", produces = "application/json")
    ResponseEntity<CoverageAnswer> coverage(HttpServletRequest http) {
        Function<OpenGeneration, CoverageAnswer> asked = answers.read();
        return live.ask(
                generation -> conditional.get(http, generation.manifest().id(), () -> asked.apply(generation)));
    }
}
