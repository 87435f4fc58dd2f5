package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.cli.access.AuditExecutionStrategy;
import org.mingfa.cli.text.ExitCode;
import picocli.CommandLine;

/** The help of every command, as a stranger reads it. A new command is found here by itself. */
class CommandHelpTest {

    private static final int COLUMNS = 100;

    /** Picocli's own words; ours are Chinese, but for names of options and values. */
    private static final List<String> ENGLISH =
            List.of("Usage", "Options", "Commands", "Parameters", "Show this", "Print version", "Display", "Exit");

    /** What only describes commands is made once: each making costs what a start of the program does. */
    private static final CommandLine DESCRIBED = Mingfa.commandLine();

    private static final Map<List<String>, String> HELP = new HashMap<>();

    /** The words of every command, the root's none first. */
    static Stream<List<String>> commands() {
        List<List<String>> all = new ArrayList<>();
        collect(DESCRIBED, List.of(), all);
        return all.stream();
    }

    private static void collect(CommandLine command, List<String> words, List<List<String>> all) {
        all.add(words);
        command.getSubcommands().forEach((name, below) -> {
            List<String> longer = new ArrayList<>(words);
            longer.add(name);
            collect(below, longer, all);
        });
    }

    static CommandLine command(List<String> words) {
        CommandLine command = DESCRIBED;
        for (String word : words) {
            command = command.getSubcommands().get(word);
        }
        return command;
    }

    private static String help(List<String> words) {
        return HELP.computeIfAbsent(words, CommandHelpTest::printed);
    }

    private static String printed(List<String> words) {
        String[] typed = Stream.concat(words.stream(), Stream.of("--help")).toArray(String[]::new);
        CommandRun run = CommandRun.of(typed);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void beginsWithExamplesOfThatVeryCommand(List<String> words) {
        String named = String.join(
                " ", Stream.concat(Stream.of("mingfa"), words.stream()).toList());
        assertThat(help(words)).startsWith("例：\n  ").contains("用法：" + named);
        assertThat(command(words).getCommandSpec().usageMessage().footer())
                .as("an example in the footer of " + named)
                .anyMatch(line -> line.contains(named));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void saysInOneLineWhatItDoes(List<String> words) {
        String[] header = command(words).getCommandSpec().usageMessage().header();
        assertThat(header).hasSize(1);
        assertThat(header[0]).endsWith("。").hasSizeBetween(6, 40);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void describesEveryArgument(List<String> words) {
        assertThat(command(words).getCommandSpec().args())
                .allMatch(argument -> argument.description().length == 1, "has a description")
                .noneMatch(
                        argument -> argument.arity().max() > 0
                                && argument.paramLabel().startsWith("<"),
                        "has no label of its own");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isChineseAndNotTooWide(List<String> words) {
        assertThat(help(words)).doesNotContain(ENGLISH);
        assertThat(help(words).lines()).allMatch(line -> columns(line) <= COLUMNS, "fits");
    }

    /** Chinese characters and their punctuation take two columns. */
    private static int columns(String line) {
        return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void examplesCanBeTyped(List<String> words) {
        for (String line : command(words).getCommandSpec().usageMessage().footer()) {
            for (String typed : line.strip().split(" && ", -1)) {
                if (typed.matches("(\\./)?mingfa .*") && !typed.contains("mingfa test ")) {
                    String[] arguments = typed.split(" {2,}| [<>] ")[0].split(" ");
                    assertThatCode(() -> Mingfa.commandLine(Set.copyOf(List.of(arguments)))
                                    .parseArgs(Arrays.copyOfRange(arguments, 1, arguments.length)))
                            .as(typed)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void helpOfACommandIsTheSameInBothForms() {
        assertThat(CommandRun.of("help", "corpus", "add").out()).isEqualTo(help(List.of("corpus", "add")));
        assertThat(CommandRun.of("help", "calc", "court-fee").out()).isEqualTo(help(List.of("calc", "court-fee")));
        assertThat(CommandRun.of("help").out()).isEqualTo(help(List.of()));
        CommandRun mistyped = CommandRun.of("help", "corpus", "ad");
        assertThat(mistyped.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(mistyped.err().strip()).isEqualTo("mingfa: 不认识的命令 \"ad\"，是否想写 \"add\"？");
    }

    @Test
    void nothingButTheNameShowsTheHelp() {
        CommandRun run = CommandRun.of();
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE); // away from a terminal; 0 on one
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo(help(List.of()));
    }

    @Test
    void theRootListsTheExitCodes() {
        assertThat(help(List.of())).contains("退出码：\n   0    完成\n", "  130   被中断");
        assertThat(help(List.of("search"))).doesNotContain("退出码：");
    }

    /** What a command line does not name is read in part only; nobody can tell. */
    @Test
    void aCommandThatIsNotNamedIsListedAsEver() {
        assertThat(Mingfa.commandLine(Set.of("--help")).getUsageMessage())
                .isEqualTo(Mingfa.commandLine().getUsageMessage());
        assertThat(Mingfa.commandLine(Set.of("corpus", "add"))
                        .getSubcommands()
                        .get("corpus")
                        .getUsageMessage())
                .isEqualTo(command(List.of("corpus")).getUsageMessage());
        assertThat(AuditExecutionStrategy.names(Mingfa.commandLine(Set.of("completion"))))
                .isEqualTo(AuditExecutionStrategy.names(Mingfa.commandLine()));
    }
}
