package org.mingfa.search.find;

/** A request that cannot be understood; names the field and says what is allowed. */
public final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    public InvalidRequestException(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The parameter as the HTTP contract names it. */
    public String field() {
        return field;
    }
}
