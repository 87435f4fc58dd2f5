package org.mingfa.cli;

import java.util.concurrent.Callable;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;

/** {@code mingfa test}: run by the launcher; here only so that --help lists it. */
@Command(
        name = "test",
        header = "运行全部测试（mvn verify）。",
        footer = {"  ./mingfa test", "  ./mingfa test -pl cli -am        其余参数原样交给 Maven"})
final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new Refusal(Refusal.Kind.UNAVAILABLE, "测试由启动脚本运行：./mingfa test");
    }
}
