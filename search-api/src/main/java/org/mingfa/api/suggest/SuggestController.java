package org.mingfa.api.suggest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.ConditionalAnswer;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.search.generation.OpenGeneration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/suggest}: by GET as agreed, by POST for the page, so that what a person types stands in no address. */
@RestController
public final class SuggestController {

    private final LiveSearch live;
    private final ConditionalAnswer conditional;
    private final Clock clock;
    private final LiveSuggester suggester = new LiveSuggester();

    public SuggestController(LiveSearch live, ConditionalAnswer conditional, Clock clock) {
        this.live = live;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GetMapping(path = "/v1/suggest", produces = "application/json")
    @Accepts({"q", "limit"})
    ResponseEntity<SuggestAnswer> suggest(QueryParameters parameters, HttpServletRequest http) {
        SuggestQuery query = new SuggestQuery(parameters.find("q"), parameters.findNumber("limit"));
        String typed = query.typed();
        int most = query.most();
        return live.ask(
                generation -> conditional.get(http, generation.manifest().id(), () -> answer(generation, typed, most)));
    }

    @PostMapping(path = "/v1/suggest", consumes = "application/json", produces = "application/json")
    ResponseEntity<SuggestAnswer> suggest(@RequestBody SuggestQuery query) {
        String typed = query.typed();
        int most = query.most();
        return live.ask(
                generation -> ConditionalAnswer.post(generation.manifest().id(), answer(generation, typed, most)));
    }

    private SuggestAnswer answer(OpenGeneration generation, String typed, int most) {
        return SuggestAnswer.of(
                generation.manifest().id(),
                suggester.of(generation).suggest(generation, typed, LocalDate.now(clock), most));
    }
}
