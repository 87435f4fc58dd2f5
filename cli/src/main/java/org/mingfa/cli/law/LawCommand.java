package org.mingfa.cli.law;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.answers.risk.LocalDataAnswer;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Today;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.local.LocalFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code mingfa law show|update|lpr|holidays|figure}: what the operator keeps up to date beside the shipped law. Every way to
 * change a file ends in {@link LawAdoption}.
 */
@Command(
        name = "law",
        header = "本地数据：公布的利率、节假日、本省的统计数据与标准。",
        footer = {
            "  mingfa law show",
            "  mingfa law lpr 2026-10-20 3.00 3.50 --source URL",
            "  mingfa law update figures.yaml"
        },
        description = "放在数据目录的 law/local；每个数值都写明来源和核对的日期。",
        subcommands = {
            LawCommand.Show.class,
            LawCommand.Update.class,
            LawCommand.Lpr.class,
            LawCommand.Holidays.class,
            LawCommand.AddFigure.class
        })
public final class LawCommand {

    /** How far the data go. */
    @Command(
            name = "show",
            header = "列出录入的数值、来源，以及哪些已经过时。",
            footer = {"  mingfa law show", "  mingfa law show --json"},
            description = "有文件不能采用时退出码为 4。")
    static final class Show extends MingfaCommand {
        @Override
        public Integer call() {
            LawBook law = root().law();
            LocalDataAnswer answer = LocalDataAnswer.of(law, Today.date());
            if (output.isJson()) {
                output.json(answer);
            } else {
                answer.files().forEach(this::show);
                answer.problems().forEach(problem -> output.line("问题  " + problem));
            }
            return answer.problems().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }

        private void show(LocalDataAnswer.FileAnswer file) {
            output.line((file.outdated() ? "过时  " : "      ") + file.file() + "  " + file.state());
            file.values()
                    .forEach(value -> output.line("        " + value.key() + "  " + value.value() + "  （"
                            + value.source() + "，" + value.checked() + " 核对）"));
        }
    }

    /** Puts a whole file in its place. */
    @Command(
            name = "update",
            header = "核对一个本地数据文件，说明改变了什么，确认后采用。",
            footer = {"  mingfa law update lpr.yaml", "  mingfa law update figures.yaml --yes"},
            description =
                    "文件名是 lpr.yaml、holidays.yaml、figures.yaml、fees.yaml 或 work-injury.yaml；写法见 docs/howto/local-data.md。有一处不对就不采用。在终端上询问；--yes 或不在终端上时不询问。")
    static final class Update extends LawAdoption {
        @Parameters(paramLabel = "FILE.yaml", description = "新的文件，整个取代原来的")
        private Path file = Path.of("");

        @Override
        public String target() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public Integer call() throws IOException {
            return adopt(String.valueOf(file.getFileName()), () -> InputText.read(file.toString()));
        }
    }

    /** Adds a month. */
    @Command(
            name = "lpr",
            header = "录入一期贷款市场报价利率。",
            footer = "  mingfa law lpr 2026-10-20 3.00 3.50 --source URL",
            description = "每月一期，不能跳过；写错了的改 lpr.yaml 后用 mingfa law update。")
    static final class Lpr extends LawAddition {
        @Parameters(index = "0", paramLabel = "PUBLISHED", description = "公布日期，如 2026-10-20")
        private LocalDate published = LocalDate.EPOCH;

        @Parameters(index = "1", paramLabel = "ONE_YEAR", description = "一年期，百分之几，如 3.00")
        private BigDecimal oneYear = BigDecimal.ZERO;

        @Parameters(index = "2", paramLabel = "FIVE_YEARS", description = "五年期以上，百分之几，如 3.50")
        private BigDecimal fiveYears = BigDecimal.ZERO;

        @Override
        public String target() {
            return published + " " + oneYear.toPlainString() + " " + fiveYears.toPlainString();
        }

        @Override
        public Integer call() throws IOException {
            return add(
                    LocalFile.RATES,
                    "published: " + published + ", one_year: " + oneYear.toPlainString() + "%, five_years: "
                            + fiveYears.toPlainString() + "%");
        }
    }

    /** Adds a year. */
    @Command(
            name = "holidays",
            header = "录入一年的节假日安排。",
            footer = "  mingfa law holidays 2027 --off 2027-01-01..2027-01-03=元旦 --source 通知的文号",
            description = "国务院办公厅的年度通知：放假日写全，周末上班的用 --work。")
    static final class Holidays extends LawAddition {
        @Parameters(paramLabel = "YEAR", description = "通知所属的年份")
        private int year;

        @Option(names = "--off", required = true, paramLabel = "DAYS=NAME", description = "放假的日子，可重复")
        private List<String> off = List.of();

        @Option(names = "--work", paramLabel = "DAYS=NAME", description = "周末上班的日子，可重复")
        private List<String> work = List.of();

        @Override
        public String target() {
            return String.valueOf(year);
        }

        @Override
        public Integer call() throws IOException {
            return add(LocalFile.HOLIDAYS, "year: " + year + ", off: " + list(off) + ", work: " + list(work));
        }

        private static String list(List<String> days) {
            return days.stream().map(LawAddition::quoted).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** Adds a statistic of a region for a year. */
    @Command(
            name = "figure",
            header = "录入一省（市）一年的统计数据或标准。",
            footer = "  mingfa law figure 职工月平均工资 浙江 2025 9000 --source 公报的名称",
            description = "YEAR 是数据所属的年份，不是公布的年份；可用的名称见 docs/howto/local-data.md。")
    static final class AddFigure extends LawAddition {
        @Parameters(index = "0", paramLabel = "FIGURE", description = "如 职工月平均工资")
        private String figure = "";

        @Parameters(index = "1", paramLabel = "REGION", description = "省、市，或者“全国”")
        private String region = "";

        @Parameters(index = "2", paramLabel = "YEAR", description = "数据所属的年份")
        private int year;

        @Parameters(index = "3", paramLabel = "YUAN", description = "多少元")
        private BigDecimal yuan = BigDecimal.ZERO;

        @Override
        public String target() {
            return figure + " " + region + " " + year + " " + yuan.toPlainString();
        }

        @Override
        public Integer call() throws IOException {
            return add(
                    LocalFile.FIGURES,
                    "figure: " + quoted(figure) + ", region: " + quoted(region) + ", year: " + year + ", yuan: "
                            + yuan.toPlainString());
        }
    }
}
