package org.mingfa.evaluation.learn;

import org.mingfa.text.problem.Refusal;

/** There is nothing to learn from in a generation without vectors. */
public final class VectorsMissingException extends Refusal {

    private static final long serialVersionUID = 1;

    public VectorsMissingException(String generation) {
        super(Kind.UNAVAILABLE, "训练需要带语义向量的一代；" + generation + " 没有向量。");
    }
}
