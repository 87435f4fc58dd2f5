package org.mingfa.search.generation;

/** There is no finished generation of that id. */
public final class UnknownGenerationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnknownGenerationException(String id) {
        super("没有这一代索引：" + id + "。用 mingfa generation list 查看已有的代。");
    }
}
