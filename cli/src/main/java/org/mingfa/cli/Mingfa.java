package org.mingfa.cli;

import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.FreshnessAnswers;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.text.CommandHelp;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Output;
import org.mingfa.cli.text.TerminalWriter;
import org.mingfa.cli.text.Today;
import org.mingfa.cli.text.UsageErrors;
import org.mingfa.evaluation.gate.Promotion;
import org.mingfa.indexer.source.CorpusCatalogue;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.law.LawBook;
import org.mingfa.search.generation.GenerationStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command: what all commands share, and the list of them. */
@Command(
        name = "mingfa",
        version = "mingfa " + Mingfa.VERSION,
        header = "明法：法律法规检索与诉讼风险提示。结果仅供参考。",
        footer = {
            "  mingfa serve                          启动服务，浏览器打开 http://127.0.0.1:8080",
            "  mingfa search 民间借贷利率上限        检索法条与案例",
            "  mingfa article 民诉法 122             查看一条",
            "  mingfa help corpus add                一个命令的用法"
        })
public final class Mingfa implements Output.Form {

    /** In the order in which they are listed. */
    private static final List<Class<?>> COMMANDS = List.of(
            ServeCommand.class,
            SearchCommand.class,
            ArticleCommand.class,
            CaseCommand.class,
            SimilarCommand.class,
            CiteCommand.class,
            RiskCommand.class,
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

    static final String VERSION = "0.3.0-SNAPSHOT";

    /** Prints what it knows of all the others. */
    private static final String COMPLETION = "completion";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:MINGFA_DATA:-./data}",
            description = "数据目录，默认 ./data 或环境变量 MINGFA_DATA 所写")
    private @Nullable Path data;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "数据以 JSON 输出")
    private boolean json;

    @Option(names = "--yes", scope = ScopeType.INHERIT, description = "不询问；缺 JDK、Maven 时安装（Debian，root）")
    private boolean yes;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "出错时打印调用栈")
    private boolean debug;

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
    static CommandLine commandLine() {
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

    @Override
    public boolean isJson() {
        return json;
    }

    boolean isDebugging() {
        return debug;
    }

    /** The person who may be asked before something is done; nobody with --yes or away from a terminal. */
    Optional<Console> person() {
        return yes ? Optional.empty() : Optional.ofNullable(System.console());
    }

    Path data() {
        return Objects.requireNonNull(data);
    }

    public GenerationStore store() {
        return new GenerationStore(data());
    }

    /** What the operator keeps up to date beside the shipped law. */
    Path localLaw() {
        return data().resolve("law").resolve("local");
    }

    /** The shipped law with what the operator has entered. */
    LawBook law() {
        return LawBook.load(localLaw());
    }

    /** The rules over it. */
    RiskEngine riskEngine() {
        return RiskEngine.load(law());
    }

    /** The folder of the corpora that come with the product. */
    static Path corpora() {
        return Path.of(System.getProperty("mingfa.home", "."), "corpora");
    }

    CorpusCatalogue known() {
        return CorpusCatalogue.read(corpora(), data());
    }

    /** How old the corpora are; from when on they are stale, or null for what their kind is given. */
    FreshnessAnswers freshness(@Nullable Duration limit) {
        return new FreshnessAnswers(data(), Today.clock(), limit);
    }

    Promotion promotion() {
        return new Promotion(store(), StandardSearcher::open, Today.clock());
    }
}
