package org.mingfa.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.FishCompletion;
import org.mingfa.cli.text.Output;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingfa completion [SHELL]}: what makes a shell complete commands and options. */
@Command(
        name = "completion",
        header = "输出 bash、zsh、fish 的补全脚本。",
        description = "对 mingfa 和 ./mingfa 都有效；写进 ~/.bashrc 后每次登录都有。",
        footer = {
            "  source <(./mingfa completion)",
            "  ./mingfa completion > ~/.local/share/bash-completion/completions/mingfa",
            "  ./mingfa completion fish > ~/.config/fish/completions/mingfa.fish"
        })
final class CompletionCommand implements Callable<Integer> {

    /** Which shells there is a script for. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final Output output = new Output();

    @Parameters(arity = "0..1", paramLabel = "SHELL", description = "bash（默认）、zsh 或 fish")
    private Shell shell = Shell.BASH;

    @Override
    public Integer call() {
        CommandLine root = Objects.requireNonNull(spec).root().commandLine();
        script(root).forEach(output::line);
        return ExitCode.DONE;
    }

    private List<String> script(CommandLine root) {
        return switch (shell) {
            case FISH -> FishCompletion.of(root);
            // zsh looks a command up as it is typed, bash by its last part as well
            case BASH, ZSH ->
                List.of(AutoComplete.bash("mingfa", root), "complete -F _complete_mingfa -o default mingfa ./mingfa");
        };
    }
}
