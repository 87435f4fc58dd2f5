package org.mingfa.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.cases.CaseAnswers;
import org.mingfa.answers.cases.CasePage;
import org.mingfa.cli.text.CaseText;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code mingfa case CASE}. */
@Command(
        name = "case",
        header = "查看一个案例的全文。",
        footer = {"  mingfa case （2024）示0101民初1号", "  mingfa case \"(2024)示0101民初1号\" --json"},
        description = "结果仅供参考。")
final class CaseCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable Mingfa root;

    @Mixin
    private final Output output = new Output();

    @Parameters(index = "0", paramLabel = "CASE", description = "案号（括号全角、半角均可）或检索结果中的编号")
    private String idOrNumber = "";

    @Override
    public Integer call() {
        CasePage page = LiveSearch.ask(
                Objects.requireNonNull(root), new CaseAnswers().find(idOrNumber).andThen(Lookup::get));
        if (output.isJson()) {
            output.json(page);
            return ExitCode.DONE;
        }
        new CaseText(output.emphasis()).of(page).forEach(output::line);
        output.message(page.disclaimer());
        return ExitCode.DONE;
    }
}
