package org.mingfa.cli.law;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.answers.coverage.CoverageAnswer;
import org.mingfa.answers.coverage.CoverageAnswer.ClassAnswer;
import org.mingfa.answers.coverage.CoverageAnswer.CorpusAnswer;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.answers.coverage.CoverageGap;
import org.mingfa.answers.coverage.Freshness.CorpusAge;
import org.mingfa.cli.command.LiveSearch;
import org.mingfa.cli.command.MingfaCommand;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.risk.assessment.RiskEngine;
import picocli.CommandLine.Command;

/** {@code mingfa corpus coverage}: what the generation that serves holds and lacks. */
@Command(
        name = "coverage",
        header = "线上一代收录了什么、没有收录什么，另到哪里查。",
        footer = {"  mingfa corpus coverage", "  mingfa corpus coverage --json"},
        description = "没有查到只说明本库没有；登记时声明收齐的种类除外。")
public final class CoverageCommand extends MingfaCommand {

    @Override
    public Integer call() {
        CoverageAnswers answers = new CoverageAnswers(RiskEngine::load, root().freshness(null));
        output.answer(LiveSearch.ask(root(), answers.read()), CoverageCommand::lines, CoverageAnswer::note);
        return ExitCode.DONE;
    }

    /** What is held and what is not, as lines of a terminal. */
    private static List<String> lines(CoverageAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("代 " + answer.generation() + "，" + answer.built() + " 读取"
                + (answer.through() == null ? "" : "；法律收录到 " + answer.through() + " 公布的"));
        if (answer.age() != null && answer.age().old()) {
            lines.add(answer.age().sentence() + "。");
        }
        if (answer.vectors() != null) {
            lines.add(answer.vectors());
        }
        answer.corpora().forEach(corpus -> lines.add(line(corpus)));
        answer.freshness().stream()
                .filter(CorpusAge::stale)
                .map(one -> "陈旧 " + one.corpus() + "：" + one.days() + " 天没有更新（上次 " + one.checked() + "）")
                .forEach(lines::add);
        lines.add("收录：");
        answer.classes().stream().filter(one -> one.works() > 0).forEach(one -> lines.add("  " + line(one)));
        lines.add("没有收录，已知的 " + answer.knownGaps().size() + " 项：");
        answer.knownGaps().forEach(gap -> lines.add("  " + line(gap)));
        return lines;
    }

    private static String line(CorpusAnswer corpus) {
        return "来源 " + corpus.name() + "（" + corpus.format() + "）：" + corpus.indexed() + " 个文件"
                + (corpus.source() == null ? "" : "，" + corpus.source());
    }

    private static String line(ClassAnswer held) {
        return held.name() + " " + held.works() + " 件：原文 " + held.official() + "，只有要点 " + held.digestOnly()
                + (held.samples() == 0 ? "" : "，示例 " + held.samples())
                + (held.latest() == null ? "" : "；最近 " + held.latest())
                + (held.complete() ? "；收齐（" + held.completeBy() + "）" : "");
    }

    private static String line(CoverageGap gap) {
        return gap.what() + "：" + gap.why() + "另查：" + gap.lookIn() + " " + gap.address();
    }
}
