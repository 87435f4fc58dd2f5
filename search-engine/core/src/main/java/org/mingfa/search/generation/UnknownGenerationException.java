package org.mingfa.search.generation;

import org.mingfa.text.problem.Refusal;

/** There is no finished generation of that id. */
public final class UnknownGenerationException extends Refusal {

    private static final long serialVersionUID = 1;

    private UnknownGenerationException(String message) {
        super(Kind.NOT_FOUND, "id", message);
    }

    static UnknownGenerationException of(String id) {
        return new UnknownGenerationException("没有这一代索引：" + id + "。");
    }
}
