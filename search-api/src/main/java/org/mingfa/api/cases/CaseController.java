package org.mingfa.api.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.cases.CaseAnswers;
import org.mingfa.answers.cases.CasePage;
import org.mingfa.api.http.ConditionalAnswer;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.search.generation.OpenGeneration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/cases/{case}}: one case by its id or its number. */
@RestController
public final class CaseController {

    private final LiveSearch live;
    private final ConditionalAnswer conditional;
    private final CaseAnswers answers;

    public CaseController(LiveSearch live, ConditionalAnswer conditional, CaseAnswers answers) {
        this.live = live;
        this.conditional = conditional;
        this.answers = answers;
    }

    @GetMapping(path = "/v1/cases/{case}", produces = "application/json")
    ResponseEntity<CasePage> decided(@PathVariable("case") String idOrNumber, HttpServletRequest http) {
        Function<OpenGeneration, CasePage> asked = answers.find(idOrNumber).andThen(Lookup::get);
        return live.ask(
                generation -> conditional.get(http, generation.manifest().id(), () -> asked.apply(generation)));
    }
}
