package org.mingfa.cli;

import java.util.Optional;
import org.mingfa.search.generation.BuildInProgressException;
import org.mingfa.search.generation.NoLiveGenerationException;
import org.mingfa.search.generation.UnknownGenerationException;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;

/** Which command helps after a failure: the modules below do not know the commands, so it is said here. */
final class NextStep {

    private NextStep() {}

    static Optional<String> after(Exception failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case NoLiveGenerationException unreadable
                    when unreadable.getCause() != null -> "原因和办法：mingfa doctor";
                    case NoLiveGenerationException none -> "先运行 mingfa generation build，或 mingfa serve 使用随附的示例语料。";
                    case UnknownGenerationException unknown -> "已有的代：mingfa generation list";
                    case IndexUnavailableException unreadable -> "原因和办法：mingfa doctor";
                    case EngineUnavailableException away -> "原因和办法：mingfa doctor";
                    case BuildInProgressException busy -> "等它结束后再运行，或以 --data 另选数据目录。";
                    default -> null;
                });
    }
}
