package org.mingfa.cli.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.mingfa.citations.CitationAnswer;
import org.mingfa.citations.CitationAnswers;
import org.mingfa.citations.evaluation.CitationEvaluation;
import org.mingfa.citations.evaluation.CitationEvaluation.JudgedCitation;
import org.mingfa.citations.evaluation.CitationEvaluation.Report;
import org.mingfa.citations.evaluation.CitationEvaluation.Share;
import org.mingfa.citations.evaluation.CitationEvaluation.Verdict;
import org.mingfa.citations.evaluation.LabelledText;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Today;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mingfa evaluate citations FILE}: what of labelled citations is called, doubted, passed. */
@Command(
        name = "citations",
        header = "用人工标注的文字测量引用核对：错的指出多少，对的错怪多少。",
        footer = {
            "  mingfa evaluate citations texts.jsonl",
            "  mingfa evaluate citations texts.jsonl --half heldout --misjudged"
        },
        description = "文件每行一段文字（text）和其中的引用（citations：start、end、verdict）；按错误种类列出指出、存疑、没有对照、放过的处数。")
final class EvaluateCitationsCommand extends MingfaCommand {

    @Parameters(paramLabel = "FILE", description = "标注过的文字，JSON Lines")
    private Path file = Path.of("");

    @Option(
            names = "--half",
            paramLabel = "HALF",
            defaultValue = "all",
            description = "learn（单数行，改进时看的）、heldout（双数行，留作检验的）或 all，默认 all")
    private LabelledText.Half half = LabelledText.Half.ALL;

    @Option(names = "--misjudged", description = "逐处列出判错的")
    private boolean misjudged;

    @Override
    public Integer call() throws IOException {
        List<LabelledText> texts = LabelledText.read(file, half);
        Report report = LiveSearch.ask(
                root(),
                live -> new CitationEvaluation(new CitationAnswers(Today.dates()), live, System::nanoTime).run(texts));
        if (output.isJson()) {
            output.json(report.table());
        } else {
            print(texts.size(), report);
        }
        return ExitCode.DONE;
    }

    private void print(int texts, Report report) {
        output.line(texts + " 段文字，" + report.all().size() + " 处引用；最慢的一段 " + report.slowestMillis() + " 毫秒");
        output.line("种类\t指出\t存疑\t没有对照\t放过\t没有找到");
        report.table().forEach((kind, counts) -> {
            StringBuilder line = new StringBuilder(kind);
            for (Verdict verdict : Verdict.values()) {
                line.append('\t').append(counts.getOrDefault(verdict, 0));
            }
            output.line(line.toString());
        });
        output.line("错的指出或存疑 " + share(report.suspectedOfWrong()));
        output.line(
                "对的被指错 " + share(report.ofRight(Verdict.ACCUSED)) + "，被存疑 " + share(report.ofRight(Verdict.DOUBTED)));
        if (misjudged) {
            report.all().stream().filter(JudgedCitation::isMisjudged).forEach(one -> output.line(line(one)));
        }
    }

    private static String share(Share share) {
        return String.format(Locale.ROOT, "%d/%d（%.3f）", share.part(), share.of(), share.value());
    }

    private static String line(JudgedCitation one) {
        CitationAnswer answer = one.answer();
        return one.text().id() + "\t" + one.label().verdict() + "\t" + one.verdict() + "\t"
                + one.label().string() + "\t"
                + (one.label().why() == null ? "" : one.label().why()) + "\t"
                + (answer == null ? "" : answer.citation() + " " + answer.wording() + " " + answer.note());
    }
}
