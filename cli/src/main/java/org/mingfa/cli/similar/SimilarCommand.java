package org.mingfa.cli.similar;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.citations.DocumentText;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.ServiceQuestion;
import org.mingfa.cli.search.SearchCommand;
import org.mingfa.cli.search.SearchText;
import org.mingfa.cli.text.DayOption;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.similar.SimilarAnswer;
import org.mingfa.similar.SimilarAnswers;
import org.mingfa.similar.SimilarOperations;
import org.mingfa.similar.SimilarQuestion;
import org.mingfa.similar.SimilarReports;
import org.mingfa.similar.StandardSimilarCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa similar FILE|-}. */
@Command(
        name = "similar",
        header = "查找与一段案情相似的案例。",
        footer = {
            "  mingfa similar 案情.txt",
            "  mingfa similar 案情.txt --cause 民间借贷纠纷 --court 浙江省杭州市西湖区人民法院",
            "  mingfa similar - --cite 民法典第六百八十条 --json < 案情.txt",
            "  mingfa similar 案情.docx --focus 利率上限 --report 类案检索报告.docx"
        },
        description = "按指导意见的顺位列出：指导性案例、最高人民法院、本省高级人民法院、上一级与本院；每件说明基本事实、争议焦点、法律适用、案由各有多相似。结果仅供参考。")
@SuppressWarnings("UnusedVariable") // options are read by their names: question
public final class SimilarCommand extends MingfaCommand {

    @Parameters(paramLabel = "FILE|-", description = "案情或一份裁判文书：文本（UTF-8、GB18030）、docx、pdf 或 html；- 为标准输入")
    private String file = "-";

    @Option(names = "--cause", paramLabel = "案由", description = "案由；不写则由相近的案例推断")
    private @Nullable String cause;

    @Option(names = "--focus", paramLabel = "TEXT", description = "争议焦点；不写则从案情中读取")
    private @Nullable String focus;

    @Option(names = "--cite", paramLabel = "法条", description = "拟适用的法条，如 民法典第六百八十条；可重复")
    private List<String> cited = List.of();

    @Option(names = "--court", paramLabel = "法院", description = "本院全称，用来确定顺位")
    private @Nullable String court;

    @Option(names = "--within", paramLabel = "ID", description = "只比较来源编号为 ID 的案例，按相似度排列；可重复")
    private List<String> within = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "条数，1 至 100，默认 10")
    private @Nullable Integer limit;

    @Mixin
    private final DayOption day = new DayOption();

    @Mixin
    private final SimilarReportOptions report = new SimilarReportOptions();

    @Override
    public Integer call() throws IOException {
        SimilarAnswers answers = new SimilarAnswers(StandardSimilarCases::open, Today.dates(), SearchCommand.PATIENCE);
        SimilarQuestion question =
                question(SimilarOperations.SIMILAR, Map.of("facts", DocumentText.read(file), "cited", cited));
        if (report.isWanted()) {
            report.write(LiveSearch.ask(root(), new SimilarReports(answers).read(report.question(question))));
            output.message("已写入 " + report.file());
            return ExitCode.DONE;
        }
        SimilarAnswer answer = LiveSearch.ask(
                root(),
                ServiceQuestion.of(SimilarOperations.SIMILAR, question).onlyIf(whole -> !whole.partial()),
                answers.read(question));
        if (output.isJson()) {
            output.json(answer);
            return ExitCode.DONE;
        }
        SearchText.safety(answer.safety()).forEach(output::line);
        new SimilarText(output.emphasis()).of(answer).forEach(output::line);
        output.message(answer.disclaimer());
        return ExitCode.DONE;
    }
}
