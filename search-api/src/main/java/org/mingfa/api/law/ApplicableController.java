package org.mingfa.api.law;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.applicable.ApplicableAnswers;
import org.mingfa.answers.applicable.ApplicableLaw;
import org.mingfa.answers.applicable.ApplicableQuestion;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.ConditionalAnswer;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.search.generation.OpenGeneration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/laws/{law}/applicable}: what there is to read on which version applies. */
@RestController
public final class ApplicableController {

    private final LiveSearch live;
    private final ConditionalAnswer conditional;
    private final ApplicableAnswers answers;

    public ApplicableController(LiveSearch live, ConditionalAnswer conditional, ApplicableAnswers answers) {
        this.live = live;
        this.conditional = conditional;
        this.answers = answers;
    }

    @GetMapping(path = "/v1/laws/{law}/applicable", produces = "application/json")
    @Accepts({"facts", "filed", "article"})
    ResponseEntity<ApplicableLaw> applicable(
            @PathVariable("law") String law, QueryParameters parameters, HttpServletRequest http) {
        Function<OpenGeneration, Lookup<ApplicableLaw>> asked = answers.read(new ApplicableQuestion(
                law, parameters.find("article"), parameters.find("facts"), parameters.find("filed")));
        return live.ask(generation -> conditional.get(
                http, generation.manifest().id(), () -> asked.apply(generation).get()));
    }
}
