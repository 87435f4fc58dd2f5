package org.mingfa.cli.usage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.RootCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.indexer.generation.LastContrast;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.problem.Refusal;
import org.mingfa.usage.ReportAnswers;
import org.mingfa.usage.ReportAnswers.CorrectionRequest;
import org.mingfa.usage.ReportAnswers.Filing;
import org.mingfa.usage.ReportAnswers.MonthlyQuestion;
import org.mingfa.usage.ReportAnswers.StageQuestion;
import org.mingfa.usage.UsageMonth;
import org.mingfa.usage.report.ProgressReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa report}: what a high court files about the progress of the pilot. */
@Command(
        name = "report",
        header = "生成向最高人民法院报送的报告。",
        footer = {
            "  mingfa report template 填报.yaml",
            "  mingfa report monthly --month 2026-11 --province 浙江 --usage a.json --out b.docx",
            "  mingfa report stage --from 2026-11 --until 2026-11 --province 浙江 --usage a.json --out c.docx",
            "  mingfa report check 月报.docx --usage 用量.json"
        },
        subcommands = {
            ReportCommand.Template.class,
            ReportCommand.Monthly.class,
            ReportCommand.Stage.class,
            ReportCheckCommand.class
        })
public final class ReportCommand {

    /** Measures how well the live generation answers, unless an evaluation was given. */
    private static Filing filing(FilingOptions options, MingfaCommand command) throws IOException {
        return options.filing(() ->
                        SearchQuality.of(command.root().store(), command.root().data(), command.output))
                .with(sources(command.root()));
    }

    /** What one source of law has and the other lacks, and which has not moved. */
    private static List<String> sources(RootCommand root) throws IOException {
        List<String> remarks = new ArrayList<>();
        Optional<String> live = root.store().live();
        if (live.isPresent()) {
            try (OpenGeneration open = OpenGeneration.open(root.store(), live.get())) {
                root.freshness(null).unmoved(open).forEach(source -> remarks.add(source.sentence() + "。"));
            }
        }
        LastContrast.find(root.data()).ifPresent(last -> remarks.add("法律语料 " + last.sentence()));
        return remarks;
    }

    /** What the court says itself, to be filled in. */
    @Command(
            name = "template",
            header = "写出法院填报用的空白文件（YAML）。",
            footer = "  mingfa report template 填报.yaml",
            description = "每一项注明名称和单位；不写 FILE 就写到标准输出。")
    static final class Template extends MingfaCommand {

        @Parameters(arity = "0..1", paramLabel = "FILE", description = "要写的文件；已有的不覆盖")
        private @Nullable Path file;

        @Override
        public Integer call() throws IOException {
            if (file == null) {
                StatementFile.template().lines().forEach(output::line);
                return ExitCode.DONE;
            }
            if (Files.exists(file)) {
                throw Refusal.invalid("FILE", "FILE：" + file + " 已经存在，不覆盖；换一个名称。");
            }
            Files.writeString(file, StatementFile.template());
            output.message("已写入 " + file + "；填好后用 mingfa report monthly … --statement " + file);
            return ExitCode.DONE;
        }
    }

    /** The report of a month. */
    @Command(
            name = "monthly",
            header = "一个月的建设进展情况报告（备案）。",
            footer = {
                "  mingfa report monthly --month 2026-11 --province 浙江 --usage 用量.json --out 月报.docx",
                "  mingfa report monthly --month 2026-11 --province 浙江 --api http://mingfa --token t --out a.html"
            },
            description = "版式依 GB/T 9704-2012；没有数据的指标写明“缺”，不以 0 计。")
    static final class Monthly extends MingfaCommand {

        @Option(
                names = "--month",
                required = true,
                paramLabel = "YYYY-MM",
                converter = FilingOptions.BegunMonth.class,
                description = "哪一个月")
        private @Nullable YearMonth month;

        /** Where the usage is had. */
        static final class Source {
            @Option(names = "--usage", paramLabel = "FILE", description = "该月用量：/v1/operations/usage?month= 的回答")
            private @Nullable String usage;

            @Option(names = "--api", paramLabel = "URL", description = "正在运行的服务；此前各月的用量一并取来")
            private @Nullable URI api;
        }

        @ArgGroup(multiplicity = "1")
        private @Nullable Source source;

        @Option(names = "--before", paramLabel = "FILE", description = "此前一个月的用量，每月写一次：上月的供比较，自开始计数起齐全的给出累计")
        private List<String> before = List.of();

        /** What was filed and was wrong. */
        static final class Wrong {
            @Option(
                    names = "--corrects",
                    required = true,
                    paramLabel = "FILE",
                    description = "更正已报送的报告（.docx 或 .json），本月的或此前一个月的")
            private String filed = "";

            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "更正的原因，写进报告")
            private String reason = "";
        }

        @ArgGroup(exclusive = false)
        private @Nullable Wrong wrong;

        @Mixin
        private final FilingOptions filing = new FilingOptions();

        @Override
        public Integer call() throws IOException {
            YearMonth asked = Objects.requireNonNull(month);
            Source given = Objects.requireNonNull(source);
            List<UsageMonth> earlier = UsageMonthFile.read(before);
            UsageMonth now;
            if (given.usage != null) {
                now = UsageMonthFile.read(given.usage);
            } else {
                OperatorService service = filing.service(Objects.requireNonNull(given.api));
                now = service.usage(asked);
                earlier = service.earlier(now, earlier);
            }
            MonthlyQuestion question = new MonthlyQuestion(asked, now, earlier, ReportCommand.filing(filing, this));
            filing.write(report(question), output);
            return ExitCode.DONE;
        }

        private ProgressReport report(MonthlyQuestion question) throws IOException {
            ReportAnswers reports = new ReportAnswers(RiskEngine::load);
            return wrong == null
                    ? reports.monthly(question)
                    : reports.monthly(
                            question, new CorrectionRequest(ReportCheckCommand.read(wrong.filed), wrong.reason));
        }
    }

    /** The report on a stage of the pilot. */
    @Command(
            name = "stage",
            header = "试点阶段总结评估的报告。",
            footer = "  mingfa report stage --from 2026-11 --until 2026-11 --province 浙江 --usage a.json --out c.docx",
            description = "要每一个月的用量；有一个月没有计数的项目，合计也写明“缺”。")
    static final class Stage extends MingfaCommand {

        @Option(
                names = "--from",
                required = true,
                paramLabel = "YYYY-MM",
                converter = FilingOptions.BegunMonth.class,
                description = "第一个月")
        private @Nullable YearMonth from;

        @Option(
                names = "--until",
                required = true,
                paramLabel = "YYYY-MM",
                converter = FilingOptions.BegunMonth.class,
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
            StageQuestion question =
                    new StageQuestion(first, last, usage(first, last), ReportCommand.filing(filing, this));
            filing.write(new ReportAnswers(RiskEngine::load).stage(question), output);
            return ExitCode.DONE;
        }

        private List<UsageMonth> usage(YearMonth first, YearMonth last) throws IOException {
            Source given = Objects.requireNonNull(source);
            return given.usage != null
                    ? UsageMonthFile.read(given.usage)
                    : filing.service(Objects.requireNonNull(given.api)).usage(first, last);
        }
    }
}
