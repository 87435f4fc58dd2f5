package org.mingfa.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code mingfa test}: run by the launcher; here only so that --help lists it. */
@Command(name = "test", description = "运行全部测试（mvn verify，在 JDK 21 或更高版本上）。")
final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw Refusal.unavailable("测试由启动脚本运行：./mingfa test");
    }
}
