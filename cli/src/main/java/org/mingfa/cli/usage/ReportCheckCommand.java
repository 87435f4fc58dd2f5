package org.mingfa.cli.usage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Output;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.text.problem.Refusal;
import org.mingfa.usage.CheckAnswer;
import org.mingfa.usage.ReportAnswers;
import org.mingfa.usage.UsageMonth;
import org.mingfa.usage.report.FiledReport;
import org.mingfa.usage.report.ProgressReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/** {@code mingfa report check FILE}: whether a report that was filed has the figures that the usage gives. */
@Command(
        name = "check",
        header = "按用量重新计算已报送报告的指标。",
        footer = {
            "  mingfa report check 月报.docx --usage 用量.json",
            "  mingfa report check 月报.docx --api http://127.0.0.1:8080 --token t"
        },
        description = "逐项列出不同之处，有不同时退出码为 4；法院填报的指标不能核对。")
public final class ReportCheckCommand implements Callable<Integer> {

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "FILE", description = "已报送的报告：.docx 或 .json")
    private String file = "";

    /** Where the usage is had. */
    static final class Source {
        @Option(names = "--usage", paramLabel = "FILE", description = "一个月的用量，每个月写一次；此前各月的供核对上月和累计")
        private @Nullable List<String> usage;

        @Option(names = "--api", paramLabel = "URL", description = "正在运行的服务")
        private @Nullable URI api;
    }

    @ArgGroup(multiplicity = "1")
    private @Nullable Source source;

    @Option(names = "--token", paramLabel = "FILE", description = "运维人员的凭据文件，与 --api 同用")
    private @Nullable Path token;

    @Override
    public Integer call() throws IOException {
        FiledReport filed = read(file);
        CheckAnswer answer = new ReportAnswers(RiskEngine::load).check(filed, usage(filed.period()));
        if (output.isJson()) {
            output.json(answer);
        } else {
            answer.differences().forEach(one -> output.line(one.name() + "：报送 " + one.filed() + "，现为 " + one.now()));
        }
        output.message(answer.period() + " 的报告：核对指标 " + answer.checked() + " 项，不同 "
                + answer.differences().size() + " 处；法院填报的 " + answer.unchecked() + " 项不能核对。");
        return answer.differences().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    /** A report that was filed, as the docx file that went out or as JSON. */
    public static FiledReport read(String file) throws IOException {
        byte[] bytes = InputText.bytes(file);
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return FiledReport.ofDocx(bytes).orElseThrow(() -> unknown(file));
        }
        try {
            return FiledReport.of(AnswerJson.mapper().readValue(InputText.decode(file, bytes), ProgressReport.class));
        } catch (JacksonException e) {
            throw unknown(file);
        }
    }

    private static Refusal unknown(String file) {
        return new Refusal(Refusal.Kind.BAD_INPUT, file + " 不是 mingfa report 生成的 .docx 或 .json 报告。");
    }

    private List<UsageMonth> usage(String period) throws IOException {
        Source given = Objects.requireNonNull(source);
        if (given.usage != null) {
            return UsageMonthFile.read(given.usage);
        }
        OperatorService service = OperatorService.open(Objects.requireNonNull(given.api), token);
        UsageMonth last = service.usage(YearMonth.parse(period.substring(period.length() - 7)));
        return Stream.concat(service.earlier(last, List.of()).stream(), Stream.of(last))
                .toList();
    }
}
