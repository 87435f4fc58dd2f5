package org.mingfa.cli.law;

import java.io.Console;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.risk.LocalDataAnswer;
import org.mingfa.cli.access.PrivilegedCommand;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.InputText;
import org.mingfa.cli.text.Today;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.local.LocalChange;
import org.mingfa.risk.local.LocalEntry;
import org.mingfa.risk.local.LocalFile;
import org.mingfa.risk.local.LocalFiles;
import org.mingfa.risk.local.LocalLaw;
import org.mingfa.search.generation.DataLock;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code mingfa law show|update|lpr|holidays|figure}: what the operator keeps up to date beside the shipped law. Every way to
 * change a file ends in {@link Adoption}.
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

    /** A new text for one of the files: checked, shown, agreed to, put in its place. */
    abstract static class Adoption extends MingfaCommand implements PrivilegedCommand {
        /** What the file is to say, from what it says now. */
        interface NewText {
            String read() throws IOException;
        }

        /** Whoever changes a file too waits: else the one would put back what the other took for the present text. */
        int adopt(String name, NewText text) throws IOException {
            try (DataLock lock = DataLock.take(root().data(), DataLock.LOCAL_LAW)) {
                return adopt(name, text.read());
            }
        }

        private int adopt(String name, String text) throws IOException {
            LawBook law = root().law();
            LocalLaw read = LocalFiles.check(name, text, law.shipped());
            refuseLater(read);
            LocalFile kind = LocalFile.find(name).orElseThrow();
            List<LocalEntry> before = law.local().entries().stream()
                    .filter(entry -> entry.file() == kind)
                    .toList();
            show(LocalChange.between(before, read.entries()));
            if (root().person().isPresent() && !isAgreed(root().person().get(), name)) {
                output.message("没有采用。");
                return ExitCode.DONE;
            }
            replace(root().localLaw(), name, text);
            output.message("已采用；服务重新启动后使用。");
            return ExitCode.DONE;
        }

        private static boolean isAgreed(Console person, String name) {
            String answer = person.readLine("采用 %s？它整个取代原来的文件。[y/N] ", name);
            return answer != null
                    && List.of("y", "yes", "是").contains(answer.strip().toLowerCase(Locale.ROOT));
        }

        private static void refuseLater(LocalLaw read) {
            String later = LocalChange.checkedLater(read.entries(), Today.date()).stream()
                    .map(LocalEntry::key)
                    .collect(Collectors.joining("、"));
            if (!later.isEmpty()) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, "核对日期（checked）晚于今天：" + later + "；请写实际核对的日期。");
            }
            read.rates().stream()
                    .filter(rate -> rate.published().isAfter(Today.date()))
                    .findFirst()
                    .ifPresent(rate -> {
                        throw new Refusal(Refusal.Kind.BAD_INPUT, rate.published() + " 还没有到，没有公布的利率不录入；请核对公布的日期。");
                    });
        }

        private void show(LocalChange change) {
            if (output.isJson()) {
                output.json(change);
                return;
            }
            change.added().forEach(entry -> output.line("新增  " + entry.key() + "  " + entry.words()));
            change.changed().forEach(entry -> output.line("改变  " + entry.key() + "  " + entry.words()));
            change.removed().forEach(key -> output.line("删去  " + key));
            output.line("不变  " + change.same() + " 项");
        }

        /** Whole or not at all: readers see the old file or the new one. */
        private static void replace(Path folder, String name, String text) throws IOException {
            Files.createDirectories(folder);
            Path part = folder.resolve("." + name + ".part");
            Files.writeString(part, text);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Puts a whole file in its place. */
    @Command(
            name = "update",
            header = "核对一个本地数据文件，说明改变了什么，确认后采用。",
            footer = {"  mingfa law update lpr.yaml", "  mingfa law update figures.yaml --yes"},
            description =
                    "文件名是 lpr.yaml、holidays.yaml、figures.yaml、fees.yaml 或 work-injury.yaml；写法见 docs/howto/local-data.md。有一处不对就不采用。在终端上询问；--yes 或不在终端上时不询问。")
    static final class Update extends Adoption {
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

    /** Adds one value to a file, in front of those that are there. */
    abstract static class Addition extends Adoption {
        private static final Pattern FIRST_ITEM = Pattern.compile("(?m)^values:[ \\t]*\\R(?<indent> *)(?=- )");

        @Option(names = "--source", required = true, paramLabel = "SOURCE", description = "来源：公告的网址或名称")
        private String source = "";

        @Option(names = "--checked", paramLabel = "DAY", description = "与来源核对的日期，默认今天")
        private @Nullable LocalDate checked;

        int add(LocalFile file, String value) throws IOException {
            String item = "- {" + value + ", source: " + quoted(source) + ", checked: "
                    + Objects.requireNonNullElse(checked, Today.date()) + "}\n";
            Path path = root().localLaw().resolve(file.file());
            return adopt(file.file(), () -> Files.exists(path) ? before(path, item) : "values:\n  " + item);
        }

        private static String before(Path path, String item) throws IOException {
            String text = Files.readString(path);
            Matcher first = FIRST_ITEM.matcher(text);
            if (!first.find()) {
                throw new Refusal(
                        Refusal.Kind.BAD_INPUT,
                        path + " 不是一行一个数值的写法（values: 之后每行一个“- {…}”），不能在其中添加；请改写后用 mingfa law update。");
            }
            return text.substring(0, first.end()) + item + first.group("indent") + text.substring(first.end());
        }

        static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** Adds a month. */
    @Command(
            name = "lpr",
            header = "录入一期贷款市场报价利率。",
            footer = "  mingfa law lpr 2026-10-20 3.00 3.50 --source URL",
            description = "每月一期，不能跳过；写错了的改 lpr.yaml 后用 mingfa law update。")
    static final class Lpr extends Addition {
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
    static final class Holidays extends Addition {
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
            return days.stream().map(Addition::quoted).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /** Adds a statistic of a region for a year. */
    @Command(
            name = "figure",
            header = "录入一省（市）一年的统计数据或标准。",
            footer = "  mingfa law figure 职工月平均工资 浙江 2025 9000 --source 公报的名称",
            description = "YEAR 是数据所属的年份，不是公布的年份；可用的名称见 docs/howto/local-data.md。")
    static final class AddFigure extends Addition {
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
