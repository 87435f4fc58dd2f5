package org.mingfa.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.mingfa.answers.cases.CaseAnswers;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.answers.law.ApplicableAnswers;
import org.mingfa.answers.law.LawAnswers;
import org.mingfa.answers.risk.CalculationAnswers;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.assistants.McpAnswers;
import org.mingfa.assistants.McpServer;
import org.mingfa.assistants.McpServer.Similarity;
import org.mingfa.assistants.StdioTransport;
import org.mingfa.citations.CitationAnswers;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.search.SearchCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.papers.PaperAnswers;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.similar.SimilarAnswers;
import org.mingfa.similar.StandardSimilarCases;
import picocli.CommandLine.Command;

/** {@code mingfa mcp}: the Model Context Protocol over standard input and output. */
@Command(
        name = "mcp",
        header = "供 AI 助手使用：经标准输入输出的 MCP 服务。",
        footer = {"  mingfa mcp                       由助手的程序启动，配置见 docs/howto/mcp.md"},
        description = "九个只读工具：检索、查条文、历次版本、新旧法、核对引用、类案、风险自测、计算、收录范围。结果仅供参考。")
final class McpCommand extends MingfaCommand {

    @Override
    public Integer call() throws IOException {
        RootCommand mingfa = root();
        try (LiveGeneration live = new LiveGeneration(mingfa.store());
                PrintStream out =
                        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8)) {
            McpServer server = new McpServer(answers(mingfa, live), Similarity.OFFERED);
            new StdioTransport(server)
                    .run(
                            System.in,
                            out,
                            failure ->
                                    output.message("意外错误：" + failure.getClass().getSimpleName()));
        }
        return ExitCode.DONE;
    }

    private static McpAnswers answers(RootCommand mingfa, LiveGeneration live) {
        var risk = mingfa.riskEngine();
        RiskAnswers warnings = new RiskAnswers(() -> risk, Today.dates(), StandardSearcher.sentenceEncoder());
        CalculationAnswers sums = new CalculationAnswers(risk::calculators, Today.dates());
        return new McpAnswers(
                live,
                new McpAnswers.OfLaw(
                        new SearchAnswers(() -> StandardSearcher.open().within(SearchCommand.PATIENCE), Today.dates()),
                        new LawAnswers(Today.dates()),
                        new ApplicableAnswers(Today.dates()),
                        new CoverageAnswers(() -> risk, mingfa.freshness(null)),
                        Today.dates()),
                new McpAnswers.OfPapers(
                        new CitationAnswers(Today.dates()),
                        new CaseAnswers(Today.dates()),
                        new SimilarAnswers(StandardSimilarCases::open, Today.dates(), SearchCommand.PATIENCE),
                        new PaperAnswers(warnings, sums, Today.dates())),
                warnings,
                sums);
    }
}
