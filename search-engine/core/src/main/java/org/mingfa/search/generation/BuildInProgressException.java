package org.mingfa.search.generation;

import java.nio.file.Path;
import org.mingfa.text.problem.Refusal;

/** Another build holds the data directory. */
public final class BuildInProgressException extends Refusal {

    private static final long serialVersionUID = 1;

    public BuildInProgressException(Path data) {
        super(Kind.UNAVAILABLE, "另一个构建正在使用数据目录 " + data + "；等它结束后再运行，或者另选数据目录。");
    }
}
