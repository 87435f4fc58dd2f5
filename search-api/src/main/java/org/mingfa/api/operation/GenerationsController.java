package org.mingfa.api.operation;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LivePointer;
import org.mingfa.search.generation.Manifest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which generations there are, and which one serves; for operators. */
@RestController
@RequestMapping(produces = "application/json")
public final class GenerationsController {

    private final GenerationStore store;

    public GenerationsController(GenerationStore store) {
        this.store = store;
    }

    /**
     * All finished generations.
     *
     * @param generation the one that serves, or null
     * @param previous those that served before, the latest first
     */
    public record Generations(@Nullable String generation, List<String> previous, List<Manifest> generations) {}

    /**
     * What a change of the serving generation led to.
     *
     * @param generation the one that serves now
     */
    public record Serving(String generation) {}

    @GetMapping("/v1/operations/generations")
    ResponseEntity<Generations> list() throws IOException {
        LivePointer pointer = store.pointer();
        return answer(new Generations(
                pointer.current(), pointer.previous(), store.list().reversed()));
    }

    @PostMapping("/v1/operations/generations/{id}:promote")
    ResponseEntity<Serving> promote(@PathVariable("id") String id) throws IOException {
        store.promote(id);
        return answer(new Serving(id));
    }

    @PostMapping("/v1/operations/generations:rollback")
    ResponseEntity<Serving> rollback() throws IOException {
        if (store.pointer().previous().isEmpty()) {
            throw ApiProblem.of(ProblemCode.CANNOT_ROLL_BACK, "此前没有上线过其他的代，无法回退。");
        }
        return answer(new Serving(store.rollback()));
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
