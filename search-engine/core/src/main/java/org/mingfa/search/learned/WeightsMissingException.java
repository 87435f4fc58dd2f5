package org.mingfa.search.learned;

import org.mingfa.text.problem.Refusal;

/** A learned file has no weights for a mode of search. */
public final class WeightsMissingException extends Refusal {

    private static final long serialVersionUID = 1;

    public WeightsMissingException(String file, String mode) {
        super(Kind.BAD_INPUT, file + " 缺少 weight " + mode + " 的行：请重新训练，或者不用它构建。");
    }
}
