package org.mingfa.search.generation;

import org.mingfa.text.problem.Refusal;

/** Nothing serves: no generation was promoted yet, or it cannot be opened. */
public final class NoLiveGenerationException extends Refusal {

    private static final long serialVersionUID = 1;

    NoLiveGenerationException(String message) {
        super(Kind.UNAVAILABLE, message);
    }

    NoLiveGenerationException(String message, Throwable cause) {
        super(Kind.UNAVAILABLE, message, cause);
    }

    static NoLiveGenerationException none() {
        return new NoLiveGenerationException("还没有上线的索引。");
    }
}
