package org.mingfa.api.operation;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.api.start.WarmUp;
import org.mingfa.search.generation.NoLiveGenerationException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the process lives, whether it is ready to answer, and its figures. */
@RestController
public final class HealthController {

    private static final MediaType EXPOSITION = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private final LiveSearch live;
    private final WarmUp warmUp;
    private final PrometheusMeterRegistry figures;

    public HealthController(LiveSearch live, WarmUp warmUp, PrometheusMeterRegistry figures) {
        this.live = live;
        this.warmUp = warmUp;
        this.figures = figures;
    }

    /**
     * A state.
     *
     * @param status alive or ready
     */
    public record State(String status, @Nullable String generation) {}

    @GetMapping(path = "/livez", produces = "application/json")
    ResponseEntity<State> alive() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new State("alive", null));
    }

    /** 200 once the service is warm and a generation is open, else 503; an engine that is away says so, in the log too. */
    @GetMapping(path = "/readyz", produces = "application/json")
    ResponseEntity<State> ready() {
        if (!warmUp.isDone()) {
            throw notReady();
        }
        try {
            State ready = new State("ready", live.ask(open -> open.manifest().id()));
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ready);
        } catch (NoLiveGenerationException none) {
            throw notReady();
        }
    }

    private static ApiProblem notReady() {
        return ApiProblem.of(ProblemCode.NOT_READY, "服务正在启动，或者还没有上线的索引。").withHeader("Retry-After", "1");
    }

    @GetMapping(path = "/metrics", produces = MediaType.ALL_VALUE)
    ResponseEntity<String> metrics() {
        return ResponseEntity.ok()
                .contentType(EXPOSITION)
                .cacheControl(CacheControl.noStore())
                .body(figures.scrape());
    }
}
