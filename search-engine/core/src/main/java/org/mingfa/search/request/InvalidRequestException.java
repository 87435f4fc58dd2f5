package org.mingfa.search.request;

import org.mingfa.text.problem.Refusal;

/** A request that cannot be understood; names the field, as the HTTP contract does, and says what is allowed. */
public final class InvalidRequestException extends Refusal {

    private static final long serialVersionUID = 1;

    private final String name;

    public InvalidRequestException(String field, String message) {
        super(Kind.INVALID_VALUE, field, message);
        this.name = field;
    }

    /** The parameter as the HTTP contract names it. */
    @Override
    public String field() {
        return name;
    }
}
