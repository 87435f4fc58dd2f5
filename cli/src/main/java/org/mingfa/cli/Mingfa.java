package org.mingfa.cli;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.LogManager;
import org.mingfa.cli.access.AuditCommand;
import org.mingfa.cli.access.AuditExecutionStrategy;
import org.mingfa.cli.access.TokenCommand;
import org.mingfa.cli.backup.BackupCommand;
import org.mingfa.cli.backup.PackCommand;
import org.mingfa.cli.backup.RestoreCommand;
import org.mingfa.cli.calculators.CalcCommand;
import org.mingfa.cli.citations.CiteCommand;
import org.mingfa.cli.command.Failures;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.corpus.CorpusCommand;
import org.mingfa.cli.forms.FormCommand;
import org.mingfa.cli.generation.GenerationCommand;
import org.mingfa.cli.law.ArticleCommand;
import org.mingfa.cli.law.CaseCommand;
import org.mingfa.cli.law.LawCommand;
import org.mingfa.cli.papers.ReadCommand;
import org.mingfa.cli.quality.EvaluateCommand;
import org.mingfa.cli.risk.RiskCommand;
import org.mingfa.cli.search.SearchCommand;
import org.mingfa.cli.similar.SimilarCommand;
import org.mingfa.cli.text.CommandHelp;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.TerminalWriter;
import org.mingfa.cli.text.UsageErrors;
import org.mingfa.cli.usage.ReportCommand;
import org.mingfa.cli.usage.UsageCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command: what all commands share, and the list of them. */
@Command(
        name = "mingfa",
        version = "mingfa " + RootCommand.VERSION,
        header = "明法：法律法规检索与诉讼风险提示。结果仅供参考。",
        footer = {
            "  mingfa serve                          启动服务，浏览器打开 http://127.0.0.1:8080",
            "  mingfa search 民间借贷利率上限        检索法条与案例",
            "  mingfa article 民诉法 122             查看一条",
            "  mingfa help corpus add                一个命令的用法"
        })
public final class Mingfa extends RootCommand {

    /** In the order in which they are listed. */
    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            SearchCommand.class,
            ArticleCommand.class,
            CaseCommand.class,
            SimilarCommand.class,
            CiteCommand.class,
            RiskCommand.class,
            ReadCommand.class,
            CalcCommand.class,
            FormCommand.class,
            McpCommand.class,
            LawCommand.class,
            CorpusCommand.class,
            GenerationCommand.class,
            EvaluateCommand.class,
            TokenCommand.class,
            AuditCommand.class,
            UsageCommand.class,
            ReportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            PackCommand.class,
            DoctorCommand.class,
            TestCommand.class,
            CompletionCommand.class,
            HelpCommand.class);

    /** Prints what it knows of all the others. */
    private static final String COMPLETION = "completion";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "显示例子和用法")
    @SuppressWarnings("UnusedVariable") // Picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "显示版本")
    @SuppressWarnings("UnusedVariable") // Picocli acts on it
    private boolean version;

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset(); // libraries have nothing to say to the user of a command
        System.exit(commandLine(new HashSet<>(List.of(arguments))).execute(arguments));
    }

    /** The commands, ready to run: also for tests. */
    public static CommandLine commandLine() {
        return commandLine(name -> true);
    }

    /** The commands and one more that is no part of the product: those of training, in a checkout. */
    public static CommandLine with(Class<?> command) {
        return configured(named(name -> true).addSubcommand(command));
    }

    /**
     * The same for a command line with these words. Reading the options and parts of every command takes longer than most commands
     * do: of those that no word names only the name and the line that says what they do are read.
     */
    static CommandLine commandLine(Set<String> words) {
        return commandLine(words.contains(COMPLETION) ? name -> true : words::contains);
    }

    private static CommandLine commandLine(Predicate<String> wanted) {
        return configured(named(wanted));
    }

    private static CommandLine named(Predicate<String> wanted) {
        CommandLine root = new CommandLine(new Mingfa());
        for (Class<?> type : COMMANDS) {
            Command command = type.getAnnotation(Command.class);
            root.addSubcommand(command.name(), wanted.test(command.name()) ? type : listed(command));
        }
        return root;
    }

    private static CommandSpec listed(Command command) {
        CommandSpec listed = CommandSpec.create().name(command.name());
        listed.usageMessage().header(command.header()).hidden(command.hidden());
        return listed;
    }

    private static CommandLine configured(CommandLine commandLine) {
        commandLine
                .setExecutionStrategy(new AuditExecutionStrategy())
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new UsageErrors())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(30)
                .setExpandAtFiles(false) // @file is a value of a calculator, not more arguments
                .setOut(terminal(System.out))
                .setErr(terminal(System.err));
        commandLine.getCommandSpec().usageMessage().exitCodeList(ExitCode.table());
        CommandHelp.describe(commandLine);
        CommandLine calc = Objects.requireNonNull(commandLine.getSubcommands().get("calc"));
        if (calc.getCommand() instanceof CalcCommand) {
            CalcCommand.configure(calc);
        }
        if (!isColourful()) {
            commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        }
        return commandLine;
    }

    private static boolean isColourful() {
        return System.console() != null && System.getenv("NO_COLOR") == null;
    }

    private static TerminalWriter terminal(PrintStream stream) {
        TerminalWriter writer = new TerminalWriter(stream);
        return isColourful() ? writer.withColours() : writer;
    }
}
