package org.mingfa.cli.usage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Output;
import org.mingfa.cli.text.Today;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.table.Province;
import org.mingfa.usage.ReportAnswers;
import org.mingfa.usage.ReportAnswers.Filing;
import org.mingfa.usage.report.CourtStatement;
import org.mingfa.usage.report.ProgressReport;
import org.mingfa.usage.report.Quality;
import org.mingfa.usage.report.ReportFigure;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options that every report has. */
public final class FilingOptions {

    @Option(
            names = "--province",
            required = true,
            paramLabel = "P",
            converter = ProvinceName.class,
            description = "省、自治区、直辖市，如 浙江")
    private @Nullable Province province;

    @Option(names = "--token", paramLabel = "FILE", description = "运维人员的凭据文件，与 --api 同用")
    private @Nullable Path token;

    @Option(names = "--statement", paramLabel = "FILE", description = "法院填报的文字与数据（YAML），见 docs/howto/report.md")
    private @Nullable String statement;

    @Option(
            names = "--evaluation",
            paramLabel = "FILE",
            description = "检索质量：mingfa evaluate 题集 --json 的输出；不写则用本产品的题集测量线上一代，报告写明是哪一代")
    private @Nullable String evaluation;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            converter = FilingDayConverter.class,
            description = "成文日期，写作 2026-12-05，默认今天")
    private @Nullable LocalDate date;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F",
            converter = ReportFile.WithJson.class,
            description = "写到 .docx、.html、.pdf 或 .json")
    private @Nullable ReportFile out;

    @Option(
            names = "--technical",
            paramLabel = "F",
            converter = ReportFile.Converter.class,
            description = "另写一份给工程人员的技术附录（检索质量的各项指标、错误代码等），不报送")
    private @Nullable ReportFile technical;

    /**
     * What was typed, with the files read.
     *
     * @param measuring how well searches find, where no evaluation was given; null where it cannot be measured
     */
    public Filing filing(Supplier<@Nullable Quality> measuring) throws IOException {
        return new Filing(
                Objects.requireNonNull(province),
                statement == null ? CourtStatement.NONE : StatementFile.read(statement, InputText.read(statement)),
                evaluation == null ? measuring.get() : SearchQuality.read(evaluation, InputText.read(evaluation)),
                date == null ? Today.date() : date);
    }

    /** The service at an address, with the credential that was typed. */
    public OperatorService service(URI api) throws IOException {
        return OperatorService.open(api, token);
    }

    /** Writes the report, and says how much of it is missing or cannot be proved. */
    public void write(ProgressReport report, Output output) throws IOException {
        ReportFile file = Objects.requireNonNull(out);
        file.write(report.document(), AnswerJson.write(report) + "\n");
        if (technical != null) {
            technical.write(report.technicalDocument(), "");
        }
        if (output.isJson()) {
            output.json(report);
        }
        long all = report.figures().count();
        long missing = report.figures().filter(figure -> figure.value() == null).count();
        long told = report.figures()
                .filter(figure -> figure.value() != null && figure.origin() == ReportFigure.Origin.COURT)
                .count();
        output.message("已写入 " + file.path() + "：指标 " + all + " 项，缺 " + missing + " 项，法院填报 " + told + " 项（本系统不能证明）。");
        if (!report.unfilled().isEmpty()) {
            output.message("法院还没有填的 " + report.unfilled().size() + " 项：" + String.join("、", report.unfilled())
                    + "。填在 --statement 的文件里，空白的一份：mingfa report template 填报.yaml");
        }
    }

    /** A month as it is typed. */
    public static final class Month implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String value) {
            return ReportAnswers.month("month", value);
        }
    }

    /** A month of which a report can be made: of one that has not begun there is nothing to say. */
    public static final class BegunMonth implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String value) {
            YearMonth month = ReportAnswers.month("month", value);
            if (month.isAfter(YearMonth.from(Today.date()))) {
                throw Refusal.invalid("month", month + " 还没有开始，没有可报告的；写已经开始的月份。");
            }
            return month;
        }
    }

    /** A province as it is typed. */
    static final class ProvinceName implements ITypeConverter<Province> {
        @Override
        public Province convert(String value) {
            return ReportAnswers.province(value);
        }
    }

    /** A day as it is typed. */
    static final class FilingDayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            return Today.dates().day(value);
        }
    }
}
