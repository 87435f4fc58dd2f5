package org.mingfa.api.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingfa.answers.similar.SimilarAnswer;
import org.mingfa.answers.similar.SimilarAnswers;
import org.mingfa.answers.similar.SimilarHit;
import org.mingfa.answers.similar.SimilarQuestion;
import org.mingfa.api.http.ConditionalAnswer;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.api.usage.AnsweredRequests;
import org.mingfa.search.generation.OpenGeneration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/cases:similar}: what happened in a case comes by POST only. */
@RestController
public final class SimilarController {

    private final LiveSearch live;
    private final SimilarAnswers answers;
    private final AnsweredRequests answered;

    public SimilarController(LiveSearch live, SimilarAnswers answers, AnsweredRequests answered) {
        this.answered = answered;
        this.live = live;
        this.answers = answers;
    }

    @PostMapping(path = "/v1/cases:similar", consumes = "application/json", produces = "application/json")
    ResponseEntity<SimilarAnswer> similar(@RequestBody SimilarQuestion question, HttpServletRequest http) {
        Function<OpenGeneration, SimilarAnswer> asked = answers.read(question);
        ResponseEntity<SimilarAnswer> answer = live.ask(
                generation -> ConditionalAnswer.post(generation.manifest().id(), asked.apply(generation)));
        answered.remember(http, hits(Objects.requireNonNull(answer.getBody())), null);
        return answer;
    }

    private static Stream<String> hits(SimilarAnswer found) {
        return Stream.concat(found.hits().stream(), Stream.ofNullable(found.counterExample()))
                .map(SimilarHit::id);
    }
}
