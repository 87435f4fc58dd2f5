package org.mingfa.risk.condition;

/** An expression of a rule that cannot be read or does not answer yes or no; the rule file is wrong, not the facts. */
public final class InvalidExpressionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidExpressionException(String message) {
        super(message);
    }
}
