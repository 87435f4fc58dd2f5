package org.mingfa.risk.calc.input;

/** A calculation that cannot be made with what was given; the message is in Chinese and for the user. */
public abstract sealed class CalculationException extends RuntimeException
        permits InputsMissingException, InputsRefusedException, UnknownCalculatorException {

    private static final long serialVersionUID = 1L;

    CalculationException(String message) {
        super(message);
    }
}
