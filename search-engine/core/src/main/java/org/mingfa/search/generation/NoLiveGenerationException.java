package org.mingfa.search.generation;

import org.jspecify.annotations.Nullable;

/** Nothing serves: no generation was promoted yet, or it cannot be opened. */
public final class NoLiveGenerationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoLiveGenerationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static NoLiveGenerationException none() {
        return new NoLiveGenerationException(
                "还没有上线的索引。先运行 mingfa generation build，再运行 mingfa generation promote ID；或运行 mingfa serve 使用随附的示例语料。",
                null);
    }
}
