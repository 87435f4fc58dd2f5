package org.mingfa.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.CoverageAnswer;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.cli.text.CoverageText;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Output;
import org.mingfa.risk.assessment.RiskEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa corpus coverage}: what the generation that serves holds and lacks. */
@Command(
        name = "coverage",
        header = "线上一代收录了什么、没有收录什么，另到哪里查。",
        footer = {"  mingfa corpus coverage", "  mingfa corpus coverage --json"},
        description = "没有查到只说明本库没有；登记时声明收齐的种类除外。")
final class CoverageCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable CorpusCommand parent;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        CoverageAnswer answer = LiveSearch.ask(
                Objects.requireNonNull(parent).root(),
                new CoverageAnswers(
                                RiskEngine::load,
                                Objects.requireNonNull(parent).root().freshness(null))
                        .read());
        if (output.isJson()) {
            output.json(answer);
            return ExitCode.DONE;
        }
        CoverageText.lines(answer).forEach(output::line);
        output.message(answer.note());
        return ExitCode.DONE;
    }
}
