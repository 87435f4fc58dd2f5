package org.mingfa.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.text.UsageErrors;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingfa help [COMMAND…]}: the same as {@code mingfa COMMAND… --help}. Picocli's own knows one level only. */
@Command(
        name = "help",
        header = "显示一个命令的例子和用法。",
        footer = {"  mingfa help corpus add", "  mingfa help calc court-fee        一个计算器的事项"})
final class HelpCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "命令，默认列出全部命令")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        CommandLine root = Objects.requireNonNull(spec).root().commandLine();
        CommandLine named = root;
        for (String word : words) {
            if (named.getSubcommands().isEmpty()) {
                break; // what follows a command without subcommands is its own, such as the name of a calculator
            }
            CommandLine next = named.getSubcommands().get(word);
            if (next == null) {
                throw new Refusal(Refusal.Kind.INVALID_VALUE, UsageErrors.unknownCommand(word, named));
            }
            named = next;
        }
        return root.execute(Stream.concat(words.stream(), Stream.of("--help")).toArray(String[]::new));
    }
}
