package org.mingfa.api.operation;

import java.io.IOException;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.FieldProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.evaluation.gate.GenerationList;
import org.mingfa.evaluation.gate.Promotion.GateOverride;
import org.mingfa.evaluation.gate.PromotionAnswer;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Rollback;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which generations there are, and which one serves; for operators' programs. */
@RestController
@RequestMapping(produces = "application/json")
public final class GenerationsController {

    private final GenerationStore store;
    private final LiveSwitch live;

    public GenerationsController(GenerationStore store, LiveSwitch live) {
        this.store = store;
        this.live = live;
    }

    @GetMapping("/v1/operations/generations")
    ResponseEntity<GenerationList> list() throws IOException {
        return answer(GenerationList.of(store));
    }

    /** Asks the gate, as every promotion does; {@code force=true} overrules it and is recorded. */
    @PostMapping("/v1/operations/generations/{id}:promote")
    @Accepts("force")
    ResponseEntity<PromotionAnswer> promote(@PathVariable("id") String id, QueryParameters parameters)
            throws IOException {
        GateOverride override =
                Boolean.TRUE.equals(parameters.findFlag("force")) ? GateOverride.FORCE : GateOverride.NONE;
        PromotionAnswer answer = live.promote(id, override);
        if (!answer.promoted()) {
            throw refused(answer);
        }
        return answer(answer);
    }

    private static ApiProblem refused(PromotionAnswer refused) {
        return ApiProblem.of(ProblemCode.BELOW_THE_GATE, "这一代没有达标，没有上线，原因见 errors；确需上线用 ?force=true，会记录在案。")
                .withErrors(refused.failed().stream()
                        .map(set -> new FieldProblem("", set.set() + "（" + set.mode() + "）：" + set.reason()))
                        .toList());
    }

    @PostMapping("/v1/operations/generations:rollback")
    ResponseEntity<Rollback> rollback() throws IOException {
        return answer(live.rollback());
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
