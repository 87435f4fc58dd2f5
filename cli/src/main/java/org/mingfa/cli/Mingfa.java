package org.mingfa.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.generation.Promotion;
import org.mingfa.search.generation.GenerationStore;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: what all commands share, and the list of them. */
@Command(
        name = "mingfa",
        version = "mingfa 0.1.0",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        header = {
            "例：",
            "  mingfa serve                              启动服务，浏览器打开 http://127.0.0.1:8080",
            "  mingfa search 民间借贷利率上限              检索法条",
            "  mingfa article 民诉法 122                  查看一条",
            "  mingfa corpus add flk 文件夹 && mingfa generation build",
            ""
        },
        description = "明法：法律法规检索与诉讼风险提示。结果仅供参考。",
        subcommands = {
            ServeCommand.class,
            TestCommand.class,
            CorpusCommand.class,
            GenerationCommand.class,
            SearchCommand.class,
            ArticleCommand.class,
            CiteCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            DoctorCommand.class,
            CalcCommand.class,
            RiskCommand.class,
            GenerateCompletion.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Mingfa implements Runnable {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:MINGFA_DATA:-./data}",
            description = "数据目录，默认 $${MINGFA_DATA} 或 ./data")
    private @Nullable Path data;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "出错时打印调用栈")
    private boolean debug;

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset(); // libraries have nothing to say to the user of a command
        System.exit(commandLine().execute(arguments));
    }

    /** The commands, ready to run: also for tests. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Mingfa())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExpandAtFiles(false) // @file is a value of a calculator, not more arguments
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        CalcCommand.configure(
                Objects.requireNonNull(commandLine.getSubcommands().get("calc")));
        if (System.console() == null || System.getenv("NO_COLOR") != null) {
            commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        }
        return commandLine;
    }

    @Override
    public void run() {
        CommandSpec own = Objects.requireNonNull(spec);
        throw new ParameterException(own.commandLine(), "缺少命令。运行 mingfa --help 查看全部命令。");
    }

    boolean isDebugging() {
        return debug;
    }

    Path data() {
        return Objects.requireNonNull(data);
    }

    GenerationStore store() {
        return new GenerationStore(data());
    }

    Promotion promotion() {
        return new Promotion(store(), LiveSearch::searcher, Today.clock());
    }
}
