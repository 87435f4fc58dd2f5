package org.mingfa.cli.citations;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.LawAnswer;
import org.mingfa.citations.CitationAnswer;
import org.mingfa.citations.CitationAnswers;
import org.mingfa.citations.CitationChecks;
import org.mingfa.citations.CitationList;
import org.mingfa.citations.CitationOperations;
import org.mingfa.citations.CitationRequest;
import org.mingfa.citations.DocumentContent;
import org.mingfa.citations.FindingsReport;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.command.ServiceQuestion;
import org.mingfa.cli.search.HitText;
import org.mingfa.cli.text.DayOption;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import org.mingfa.cli.usage.ReportFile;
import org.mingfa.search.generation.OpenGeneration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa cite find|resolve|verify FILE|-}. */
@Command(
        name = "cite",
        header = "文书中的法条与案号：查找、对应到版本、核对。",
        footer = {"  mingfa cite find 判决书.txt", "  mingfa cite verify 代理词.docx --report 核对结果.docx"},
        description = "文书可以是文本、Word、PDF 或网页文件，页眉、页脚和脚注一并读取。结果仅供参考。",
        subcommands = {
            CiteCommand.Text.class,
            CiteCommand.Find.class,
            CiteCommand.Resolve.class,
            CiteCommand.Verify.class,
            CiteCommand.Attest.class
        })
public final class CiteCommand {

    /** What all share: a file and the form of the output. */
    abstract static class CiteFileSubcommand extends MingfaCommand {
        @Parameters(paramLabel = "FILE|-", description = "文书：docx、doc、pdf、html 或文本（UTF-8、GB18030）；- 为标准输入")
        private String file = "-";

        String text() throws IOException {
            return DocumentText.read(file);
        }

        void print(CitationChecks checked) {
            if (output.isJson()) {
                output.json(checked);
                return;
            }
            checked.citations().forEach(one -> output.line(line(one)));
            long open =
                    checked.citations().stream().filter(CitationAnswer::isOpen).count();
            output.message("共 " + checked.citations().size() + " 处引用"
                    + (open == 0 ? "" : "，其中 " + open + " 处本库只有要点或没有收录，不能核对")
                    + (checked.unchecked() == 0 ? "" : "，" + checked.unchecked() + " 处案号、文号等没有核对")
                    + "。结果仅供参考。");
        }

        private static String line(CitationAnswer one) {
            LawAnswer law = one.law();
            return one.span().start() + "-" + one.span().end() + "\t" + one.status() + "\t" + one.citation()
                    + (law == null ? "" : "  " + HitText.version(law))
                    + (one.note() == null ? "" : "  " + one.note())
                    + one.differences().stream()
                            .map(place -> "  引文 " + place.span().start() + "-"
                                    + place.span().end() + "：“" + place.quoted() + "”，原文“" + place.official() + "”。")
                            .collect(Collectors.joining())
                    + one.renumbered().stream()
                            .map(hint -> "  条号提示：" + hint.note())
                            .collect(Collectors.joining());
        }

        <T> T ask(ServiceQuestion<T> service, Function<OpenGeneration, T> asked) {
            return LiveSearch.ask(root(), service, asked);
        }

        /** Prints what was found; an accused citation ends the command with its own code. */
        int printFindings(CitationChecks checked) {
            print(checked);
            return checked.citations().stream().anyMatch(CitationAnswer::isAccused)
                    ? ExitCode.CHECK_FAILED
                    : ExitCode.DONE;
        }

        CitationChecks verify(String text, DayOption day) {
            CitationRequest request = new CitationRequest(text, day.text());
            return ask(
                    ServiceQuestion.of(CitationOperations.VERIFY, request),
                    answers().verify(request));
        }

        static CitationAnswers answers() {
            return new CitationAnswers(Today.dates());
        }
    }

    /** What is read of a file; positions are those of this text. */
    @Command(name = "text", header = "输出从文书中读到的文字；各命令所说的位置就是其中的位置。", footer = "  mingfa cite text 代理词.docx")
    static final class Text extends CiteFileSubcommand {
        @Override
        public Integer call() throws IOException {
            String text = text();
            if (output.isJson()) {
                output.json(new DocumentContent(text));
            } else {
                text.lines().forEach(output::line);
            }
            return ExitCode.DONE;
        }
    }

    /** Which citations a text has. */
    @Command(name = "find", header = "列出文本中的引用及其位置。", footer = "  mingfa cite find 判决书.txt")
    static final class Find extends CiteFileSubcommand {
        @Override
        public Integer call() throws IOException {
            CitationRequest text = new CitationRequest(text(), null);
            CitationList found = ask(
                    ServiceQuestion.of(CitationOperations.FIND, text), answers().find(text));
            if (output.isJson()) {
                output.json(found);
                return ExitCode.DONE;
            }
            found.citations()
                    .forEach(one ->
                            output.line(one.span().start() + "-" + one.span().end() + "\t" + one.citation()));
            return ExitCode.DONE;
        }
    }

    /** Which version of which law each citation means. */
    @Command(
            name = "resolve",
            header = "把每处引用对应到某一天施行的版本。",
            footer = "  mingfa cite resolve 判决书.txt --as-of 2020-06-01")
    static final class Resolve extends CiteFileSubcommand {
        @Mixin
        private final DayOption day = new DayOption();

        @Override
        public Integer call() throws IOException {
            print(LiveSearch.ask(root(), answers().resolve(new CitationRequest(text(), day.text()))));
            return ExitCode.DONE;
        }
    }

    /** Whether each citation exists, is in force and says what is quoted. */
    @Command(
            name = "verify",
            header = "核对每处引用：是否存在、是否有效、引文是否一致。",
            footer = {"  mingfa cite verify 代理词.docx --report 核对结果.docx", "  mingfa cite verify - --json < 代理词.txt"},
            description = "有问题时退出码为 4；本库只有要点（digest_only）、没有收录（not_held）、重名（ambiguous）和没有核对（not_checked）的不算问题。")
    static final class Verify extends CiteFileSubcommand {
        @Mixin
        private final DayOption day = new DayOption();

        @Option(
                names = "--report",
                paramLabel = "OUT.docx|html|pdf",
                converter = ReportFile.Converter.class,
                description = "另写一份核对结果，有问题的在前，附当日施行的条文")
        private @Nullable ReportFile report;

        @Override
        public Integer call() throws IOException {
            String text = text();
            CitationChecks checked = verify(text, day);
            if (report != null) {
                report.write(FindingsReport.of(text, checked, Today.date()));
                output.message("已写入 " + report.path());
            }
            return printFindings(checked);
        }
    }

    /** What is filed with a text. */
    @Command(
            name = "attest",
            header = "写一份引用核对说明，随文书提交：哪些引用核对无误，哪些没有核对，签名处留空。",
            footer = "  mingfa cite attest 代理词.docx --out 核对说明.docx --as-of 2026-06-01",
            description = "说明写明按哪一天的法律、哪个资料版本核对，和文书文字的 sha256。是否提交、由谁签名，由提交人决定。有问题时照样写出，退出码为 4。")
    static final class Attest extends CiteFileSubcommand {
        @Mixin
        private final DayOption day = new DayOption();

        @Option(
                names = "--out",
                required = true,
                paramLabel = "OUT.docx|html|pdf",
                converter = ReportFile.Converter.class,
                description = "写到这个文件")
        private @Nullable ReportFile out;

        @Override
        public Integer call() throws IOException {
            String text = text();
            CitationChecks checked = verify(text, day);
            ReportFile file = Objects.requireNonNull(out);
            file.write(FindingsReport.attestation(text, checked, Today.date()));
            output.message("已写入 " + file.path());
            return printFindings(checked);
        }
    }
}
