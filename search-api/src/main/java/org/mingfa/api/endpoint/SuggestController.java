package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.mingfa.answers.search.SuggestAnswers;
import org.mingfa.answers.search.SuggestAnswers.SuggestAnswer;
import org.mingfa.answers.search.SuggestAnswers.SuggestQuestion;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.search.generation.OpenGeneration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/suggest}: by GET as agreed, by POST for the page, so that what a person types stands in no address. */
@RestController
public final class SuggestController {

    private final LiveAnswers live;
    private final SuggestAnswers answers;

    public SuggestController(LiveAnswers live, SuggestAnswers answers) {
        this.live = live;
        this.answers = answers;
    }

    @GetMapping(path = "/v1/suggest", produces = "application/json")
    @Accepts({"q", "limit"})
    ResponseEntity<SuggestAnswer> suggest(QueryParameters parameters, HttpServletRequest http) {
        Function<OpenGeneration, SuggestAnswer> asked =
                answers.read(new SuggestQuestion(parameters.find("q"), parameters.findNumber("limit")));
        return live.get(http, asked);
    }

    @PostMapping(path = "/v1/suggest", consumes = "application/json", produces = "application/json")
    ResponseEntity<SuggestAnswer> suggest(@RequestBody SuggestQuestion question) {
        Function<OpenGeneration, SuggestAnswer> asked = answers.read(question);
        return live.post(asked);
    }
}
