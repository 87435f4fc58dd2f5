package org.mingfa.search.generation;

import java.nio.file.Path;

/** Another build holds the data directory. */
public final class BuildInProgressException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BuildInProgressException(Path data) {
        super("另一个构建正在使用数据目录 " + data + "；等它结束后再运行，或以 --data 另选目录。");
    }
}
