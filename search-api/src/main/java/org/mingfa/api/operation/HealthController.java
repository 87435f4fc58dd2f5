package org.mingfa.api.operation;

import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.FreshnessAnswers;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.NoLiveGenerationException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the process lives, and whether it is ready to answer. */
@RestController
public final class HealthController {

    private final LiveGeneration live;
    private final WarmUp warmUp;
    private final FreshnessAnswers freshness;

    public HealthController(LiveGeneration live, WarmUp warmUp, FreshnessAnswers freshness) {
        this.live = live;
        this.warmUp = warmUp;
        this.freshness = freshness;
    }

    /**
     * A state.
     *
     * @param status alive or ready
     * @param detail what an operator should know though the service answers: a corpus that has fallen behind; else null
     */
    public record State(
            String status,
            @Nullable String generation,
            @Nullable String detail) {}

    @GetMapping(path = "/livez", produces = "application/json")
    ResponseEntity<State> alive() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new State("alive", null, null));
    }

    /**
     * 200 once the service is warm and while a generation is open and its engine answers, else 503; an engine that is away says so,
     * in the log too.
     */
    @GetMapping(path = "/readyz", produces = "application/json")
    ResponseEntity<State> ready() {
        if (!warmUp.isDone()) {
            throw notReady();
        }
        try {
            State ready = live.askReady(open -> new State(
                    "ready", open.manifest().id(), freshness.of(open.manifest()).warning()));
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ready);
        } catch (NoLiveGenerationException none) {
            throw notReady();
        }
    }

    private static ApiProblem notReady() {
        return ApiProblem.of(ProblemCode.NOT_READY, "服务正在启动，或者还没有上线的索引。").withHeader("Retry-After", "1");
    }
}
