package org.mingfa.cli;

import java.io.IOException;
import java.net.URI;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.operation.ReportAnswers;
import org.mingfa.answers.operation.ReportAnswers.MonthlyQuestion;
import org.mingfa.answers.operation.ReportAnswers.StageQuestion;
import org.mingfa.answers.operation.UsageMonth;
import org.mingfa.cli.filing.FilingOptions;
import org.mingfa.cli.filing.UsageSource;
import org.mingfa.cli.usage.ExitCode;
import org.mingfa.cli.usage.Output;
import org.mingfa.risk.assessment.RiskEngine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mingfa report}: what a high court files about the progress of the pilot. */
@Command(
        name = "report",
        header = "生成向最高人民法院报送的报告。",
        footer = {
            "  mingfa report monthly --month 2026-11 --province 浙江 --usage 用量.json --out 月报.docx",
            "  mingfa report stage --from 2026-11 --until 2026-11 --province 浙江 --usage a.json --out c.docx"
        },
        subcommands = {ReportCommand.Monthly.class, ReportCommand.Stage.class})
final class ReportCommand {

    /** The report of a month. */
    @Command(
            name = "monthly",
            header = "一个月的建设进展情况报告（备案）。",
            footer = {
                "  mingfa report monthly --month 2026-11 --province 浙江 --usage 用量.json --out 月报.docx",
                "  mingfa report monthly --month 2026-11 --province 浙江 --api http://mingfa --token t --out a.html"
            },
            description = "版式依 GB/T 9704-2012；没有数据的指标写明“缺”，不以 0 计。")
    static final class Monthly implements Callable<Integer> {

        @Mixin
        private final Output output = new Output();

        @Option(
                names = "--month",
                required = true,
                paramLabel = "YYYY-MM",
                converter = FilingOptions.Month.class,
                description = "哪一个月")
        private @Nullable YearMonth month;

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

        @Mixin
        private final FilingOptions filing = new FilingOptions();

        @Override
        public Integer call() throws IOException {
            YearMonth asked = Objects.requireNonNull(month);
            Source given = Objects.requireNonNull(source);
            UsageSource usage = given.usage != null
                    ? new UsageSource.Kept(given.usage)
                    : filing.service(Objects.requireNonNull(given.api));
            MonthlyQuestion question =
                    new MonthlyQuestion(asked, usage.read(asked), before(usage, asked), filing.filing());
            filing.write(new ReportAnswers(RiskEngine::load).monthly(question), output);
            return ExitCode.DONE;
        }

        private @Nullable UsageMonth before(UsageSource usage, YearMonth asked) throws IOException {
            YearMonth earlier = asked.minusMonths(1);
            if (before != null) {
                return new UsageSource.Kept(before).read(earlier);
            }
            return usage instanceof UsageSource.Running running ? running.read(earlier) : null;
        }
    }

    /** The report on a stage of the pilot. */
    @Command(
            name = "stage",
            header = "试点阶段总结评估的报告。",
            footer = "  mingfa report stage --from 2026-11 --until 2026-11 --province 浙江 --usage a.json --out c.docx",
            description = "要每一个月的用量；有一个月没有计数的项目，合计也写明“缺”。")
    static final class Stage implements Callable<Integer> {

        @Mixin
        private final Output output = new Output();

        @Option(
                names = "--from",
                required = true,
                paramLabel = "YYYY-MM",
                converter = FilingOptions.Month.class,
                description = "第一个月")
        private @Nullable YearMonth from;

        @Option(
                names = "--until",
                required = true,
                paramLabel = "YYYY-MM",
                converter = FilingOptions.Month.class,
                description = "最后一个月")
        private @Nullable YearMonth until;

        /** Where the usage is had. */
        static final class Source {
            @Option(names = "--usage", paramLabel = "FILE", description = "一个月的用量，每个月写一次")
            private @Nullable List<String> usage;

            @Option(names = "--api", paramLabel = "URL", description = "正在运行的服务")
            private @Nullable URI api;
        }

        @ArgGroup(multiplicity = "1")
        private @Nullable Source source;

        @Mixin
        private final FilingOptions filing = new FilingOptions();

        @Override
        public Integer call() throws IOException {
            YearMonth first = Objects.requireNonNull(from);
            YearMonth last = Objects.requireNonNull(until);
            StageQuestion question = new StageQuestion(first, last, usage(first, last), filing.filing());
            filing.write(new ReportAnswers(RiskEngine::load).stage(question), output);
            return ExitCode.DONE;
        }

        private List<UsageMonth> usage(YearMonth first, YearMonth last) throws IOException {
            Source given = Objects.requireNonNull(source);
            List<UsageMonth> months = new ArrayList<>();
            if (given.usage != null) {
                for (String file : given.usage) {
                    months.add(new UsageSource.Kept(file).read(first));
                }
                return months;
            }
            UsageSource service = filing.service(Objects.requireNonNull(given.api));
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                months.add(service.read(month));
            }
            return months;
        }
    }
}
