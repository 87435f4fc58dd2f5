package org.mingfa.cli.quality;

import java.util.List;
import java.util.Locale;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.evaluation.gate.FloorCheck;
import org.mingfa.evaluation.gate.FloorReport;
import org.mingfa.evaluation.gate.Half;
import org.mingfa.evaluation.gate.LabelReport;
import org.mingfa.search.query.SearchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mingfa evaluate answered}: how often "no direct provision" is said rightly. */
@Command(
        name = "answered",
        header = "测量“没有找到直接规定”和“很可能”说得对不对。",
        footer = {
            "  mingfa evaluate answered",
            "  mingfa evaluate answered --half heldout --mode lexical --misjudged",
            "  mingfa evaluate answered --unanswerable none.jsonl --topics topics.jsonl --as-of any"
        },
        description = "没有答案的问题有多少如实说没有，有答案的有多少因此丢了答案；标“很可能”的首条有多少确是决定的那一条，概率说得准不准。")
final class EvaluateFloorCommand extends MingfaCommand {

    @Mixin
    private final FloorOptions questions = new FloorOptions();

    @Option(
            names = "--half",
            paramLabel = "HALF",
            defaultValue = "heldout",
            description = "calibration（定界线用的一半）、heldout（没有用过的一半）或 all，默认 heldout")
    private Half half = Half.HELDOUT;

    @Option(names = "--mode", paramLabel = "MODE", defaultValue = "auto", description = "auto、lexical 或 hybrid，默认 auto")
    private SearchRequest.Mode mode = SearchRequest.Mode.AUTO;

    @Option(names = "--misjudged", description = "逐题列出判错的")
    private boolean misjudged;

    @Override
    public Integer call() {
        FloorReport report = LiveSearch.ask(
                root(),
                live -> new FloorCheck(StandardSearcher.open(), live, questions.asOf(), mode)
                        .run(questions.read(half, live)));
        if (output.isJson()) {
            output.json(report);
        } else {
            show(report);
        }
        return ExitCode.DONE;
    }

    private void show(FloorReport report) {
        output.line(report.generation() + "（" + report.mode() + "）");
        output.line(String.format(
                Locale.ROOT,
                "没有答案的 %d 题：%.1f%% 说没有直接规定（%d）；%d 题说很可能有",
                report.unanswerable(),
                100 * report.noneShare(),
                report.none(),
                report.direct()));
        report.noneByKind().forEach((kind, share) -> output.line("  " + kind + " " + share.part() + "/" + share.of()));
        output.line(String.format(
                Locale.ROOT,
                "有答案的 %d 题：%.1f%% 丢了答案（%d，其中 %d 题仍列在“可能有关”）；原有 %d 题前十条里有答案，其中 %d 题说很可能有",
                report.answerable(),
                100 * report.lostShare(),
                report.lost(),
                report.stillShown(),
                report.found(),
                report.answeredDirectly()));
        show(report.label());
        if (misjudged) {
            list("没有答案而给了结果：", report.kept().answeredWithoutReason());
            list("丢了答案：", report.kept().lost());
        }
    }

    private void show(LabelReport label) {
        output.line(String.format(
                Locale.ROOT,
                "知道哪一条决定的 %d 题：%d 题有结果，首条标“很可能”的 %d 题（%.1f%%），其中 %.1f%% 标对（%d）；一题最多标 %d 条；校准误差 %.3f",
                label.asked(),
                label.shown(),
                label.likely(),
                100 * label.likelyShare(),
                100 * label.precision(),
                label.right(),
                label.most(),
                label.calibrationError()));
        label.bins()
                .forEach(bin -> output.line(
                        String.format(Locale.ROOT, "  说 %.2f，对的占 %.2f（%d 条）", bin.said(), bin.right(), bin.hits())));
    }

    private void list(String title, List<String> questions) {
        output.line(title);
        questions.forEach(question -> output.line("  " + question));
    }
}
