package org.mingfa.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
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
final class CompletionCommand extends MingfaCommand {

    /** Which shells there is a script for. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Spec
    private @Nullable CommandSpec spec;

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

    /** The completion script of fish, which Picocli has none for: one line per command and option, with the words of its help. */
    private static final class FishCompletion {

        /** Fish asks this of what is typed: exactly these commands so far, options aside. */
        private static final List<String> FUNCTION = List.of(
                "function __mingfa_at",
                "    set -l typed (commandline -opc)",
                "    set -e typed[1]",
                "    set -l commands",
                "    set -l before ''",
                "    for word in $typed",
                "        string match -q -- '-*' $word; or test \"$before\" = --data; or set -a commands $word",
                "        set before $word",
                "    end",
                "    set -l depth (count $argv)",
                "    test $depth -eq 0; and return 0",
                "    test (count $commands) -ge $depth; and test \"$commands[1..$depth]\" = \"$argv\"",
                "end");

        private final List<String> lines = new ArrayList<>(FUNCTION);

        private FishCompletion() {}

        static List<String> of(CommandLine root) {
            FishCompletion script = new FishCompletion();
            script.add(root, List.of());
            return script.lines;
        }

        private void add(CommandLine command, List<String> path) {
            String here = "__mingfa_at" + path.stream().map(word -> " " + word).collect(Collectors.joining());
            Map<String, CommandLine> below = command.getSubcommands().entrySet().stream()
                    .filter(one ->
                            !one.getValue().getCommandSpec().usageMessage().hidden())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
            String undecided = below.isEmpty()
                    ? here
                    : here + "; and not __fish_seen_subcommand_from " + String.join(" ", below.keySet());
            below.forEach((name, one) -> line(undecided, "-f -a " + name, header(one.getCommandSpec())));
            command.getCommandSpec().options().stream()
                    .filter(option -> !option.hidden() && (path.isEmpty() || option.scopeType() != ScopeType.INHERIT))
                    .forEach(option -> line(here, flags(option), description(option)));
            below.forEach((name, one) ->
                    add(one, Stream.concat(path.stream(), Stream.of(name)).toList()));
        }

        private void line(String condition, String what, String description) {
            lines.add("complete -c mingfa -n '" + condition + "' " + what + " -d '" + quoted(description) + "'");
        }

        private static String flags(OptionSpec option) {
            String names = Stream.of(option.names())
                    .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                    .collect(Collectors.joining(" "));
            return option.arity().max() > 0 ? names + " -r" : names;
        }

        private static String header(CommandSpec spec) {
            return String.join("", spec.usageMessage().header());
        }

        private static String description(OptionSpec option) {
            return option.description().length == 0 ? "" : String.format(Locale.ROOT, option.description()[0]);
        }

        private static String quoted(String text) {
            return text.replace("\\", "\\\\").replace("'", "\\'");
        }
    }
}
