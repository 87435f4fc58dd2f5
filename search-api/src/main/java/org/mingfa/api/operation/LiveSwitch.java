package org.mingfa.api.operation;

import java.io.IOException;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.evaluation.gate.Promotion;
import org.mingfa.evaluation.gate.Promotion.GateOverride;
import org.mingfa.evaluation.gate.PromotionAnswer;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.Rollback;

/** Has another generation serve, for operators; done when it answers questions, not when a file names it. */
public final class LiveSwitch {

    private final GenerationStore store;
    private final Promotion promotion;
    private final LiveGeneration live;

    public LiveSwitch(GenerationStore store, Promotion promotion, LiveGeneration live) {
        this.store = store;
        this.promotion = promotion;
        this.live = live;
    }

    /** Asks the gate, as every promotion does; where it refuses, what served serves on. */
    public PromotionAnswer promote(String id, GateOverride override) throws IOException {
        PromotionAnswer answer = promotion.promote(id, override);
        if (answer.promoted()) {
            follow(id);
        }
        return answer;
    }

    /** The one that served before serves again. */
    public Rollback rollback() throws IOException {
        Rollback back = store.rollback();
        follow(back.generation());
        return back;
    }

    private void follow(String id) {
        if (!live.follow()) {
            throw ApiProblem.of(
                    ProblemCode.NOT_READY,
                    "已指向 " + id + "，但它打不开，仍由 " + live.heldId() + " 作答；运行 mingfa generation check " + id + " 查看原因。");
        }
    }
}
