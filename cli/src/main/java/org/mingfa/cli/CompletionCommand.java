package org.mingfa.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Output;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code mingfa completion}: what makes a shell complete commands and options. */
@Command(
        name = "completion",
        header = "输出 bash、zsh 的补全脚本。",
        description = "对 mingfa 和 ./mingfa 都有效；写进 ~/.bashrc 后每次登录都有。",
        footer = {
            "  source <(./mingfa completion)",
            "  ./mingfa completion > ~/.local/share/bash-completion/completions/mingfa"
        })
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        output.line(
                AutoComplete.bash("mingfa", Objects.requireNonNull(spec).root().commandLine()));
        // zsh looks a command up as it is typed, bash by its last part as well
        output.line("complete -F _complete_mingfa -o default mingfa ./mingfa");
        return ExitCode.DONE;
    }
}
