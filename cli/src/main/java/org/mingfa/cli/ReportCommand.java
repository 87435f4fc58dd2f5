package org.mingfa.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.operation.ReportAnswers;
import org.mingfa.answers.operation.ReportAnswers.MonthlyQuestion;
import org.mingfa.answers.operation.UsageMonth;
import org.mingfa.cli.filing.ReportFile;
import org.mingfa.cli.filing.StatementFile;
import org.mingfa.cli.filing.UsageSource;
import org.mingfa.cli.usage.ExitCode;
import org.mingfa.cli.usage.InputText;
import org.mingfa.cli.usage.Output;
import org.mingfa.cli.usage.Today;
import org.mingfa.reports.progress.CourtStatement;
import org.mingfa.reports.progress.Figure;
import org.mingfa.reports.progress.ProgressReport;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.table.Province;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mingfa report}: what a high court files about the progress of the pilot. */
@Command(
        name = "report",
        header = "生成向最高人民法院备案的报告。",
        footer = "  mingfa report monthly --month 2026-11 --province 浙江 --usage 用量.json --out 月报.docx",
        subcommands = ReportCommand.Monthly.class)
final class ReportCommand {

    /** The report of a month. */
    @Command(
            name = "monthly",
            header = "一个月的建设进展情况报告。",
            footer = {
                "  mingfa report monthly --month 2026-11 --province 浙江 --usage 用量.json --out 月报.docx",
                "  mingfa report monthly --month 2026-11 --province 浙江 --api http://127.0.0.1 --token t --out a.html"
            },
            description = "版式依 GB/T 9704-2012；没有数据的指标写明“缺”，不以 0 计。")
    static final class Monthly implements Callable<Integer> {

        @Mixin
        private final Output output = new Output();

        @Option(
                names = "--month",
                required = true,
                paramLabel = "YYYY-MM",
                converter = Month.class,
                description = "哪一个月")
        private @Nullable YearMonth month;

        @Option(
                names = "--province",
                required = true,
                paramLabel = "P",
                converter = ProvinceName.class,
                description = "省、自治区、直辖市，如 浙江")
        private @Nullable Province province;

        /** Where the usage is had. */
        static final class Source {
            @Option(names = "--usage", paramLabel = "FILE", description = "该月用量：/v1/operations/usage?month= 的回答")
            private @Nullable String usage;

            @Option(names = "--api", paramLabel = "URL", description = "正在运行的服务；上月的用量一并取来")
            private @Nullable URI api;
        }

        @ArgGroup(multiplicity = "1")
        private @Nullable Source source;

        @Option(names = "--before", paramLabel = "FILE", description = "上月用量，供比较；不写则写明无从比较")
        private @Nullable String before;

        @Option(names = "--token", paramLabel = "FILE", description = "运维人员的凭据文件，与 --api 同用")
        private @Nullable Path token;

        @Option(names = "--statement", paramLabel = "FILE", description = "法院填报的文字与数据（YAML），见 docs/howto/report.md")
        private @Nullable String statement;

        @Option(names = "--date", paramLabel = "DATE", converter = Day.class, description = "成文日期，写作 2026-12-05，默认今天")
        private @Nullable LocalDate date;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "F",
                converter = ReportFile.Checked.class,
                description = "写到 .docx、.html 或 .json")
        private @Nullable ReportFile out;

        @Override
        public Integer call() throws IOException {
            YearMonth asked = Objects.requireNonNull(month);
            ProgressReport report = new ReportAnswers(RiskEngine::load)
                    .monthly(new MonthlyQuestion(
                            asked,
                            Objects.requireNonNull(province),
                            usage().read(asked),
                            before(asked.minusMonths(1)),
                            statement == null
                                    ? CourtStatement.NONE
                                    : StatementFile.read(statement, InputText.read(statement)),
                            date == null ? Today.date() : date));
            Objects.requireNonNull(out).write(report);
            if (output.isJson()) {
                output.json(report);
            }
            tell(report);
            return ExitCode.DONE;
        }

        private UsageSource usage() throws IOException {
            Source given = Objects.requireNonNull(source);
            if (given.usage != null) {
                return new UsageSource.Kept(given.usage);
            }
            if (token == null) {
                throw Refusal.missing("token", "取服务的用量要运维人员的凭据文件。");
            }
            return new UsageSource.Service(
                    Objects.requireNonNull(given.api), Files.readString(token).strip());
        }

        private @Nullable UsageMonth before(YearMonth earlier) throws IOException {
            if (before != null) {
                return new UsageSource.Kept(before).read(earlier);
            }
            return usage() instanceof UsageSource.Service service ? service.read(earlier) : null;
        }

        private void tell(ProgressReport report) {
            long all = report.figures().count();
            long missing =
                    report.figures().filter(figure -> figure.value() == null).count();
            long told = report.figures()
                    .filter(figure -> figure.value() != null && figure.origin() == Figure.Origin.COURT)
                    .count();
            output.message("已写入 " + Objects.requireNonNull(out).path() + "：指标 " + all + " 项，缺 " + missing + " 项，法院填报 "
                    + told + " 项（本系统不能证明）。");
        }
    }

    /** A month as it is typed. */
    static final class Month implements ITypeConverter<YearMonth> {
        @Override
        public YearMonth convert(String value) {
            return ReportAnswers.month("month", value);
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
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            return Today.dates().day(value);
        }
    }
}
