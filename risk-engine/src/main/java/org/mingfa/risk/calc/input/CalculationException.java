package org.mingfa.risk.calc.input;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Refusal;

/** A calculation that cannot be made with what was given; the message is in Chinese and for the user. */
public abstract sealed class CalculationException extends Refusal
        permits InputsMissingException, InputsRefusedException, UnknownCalculatorException {

    private static final long serialVersionUID = 1L;

    CalculationException(Kind kind, @Nullable String field, String message) {
        super(kind, field, message);
    }
}
