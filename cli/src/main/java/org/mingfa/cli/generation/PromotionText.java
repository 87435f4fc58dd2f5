package org.mingfa.cli.generation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.cli.text.ExitCode;
import org.mingfa.cli.text.Output;
import org.mingfa.cli.text.Today;
import org.mingfa.evaluation.gate.GateReport;
import org.mingfa.evaluation.gate.PromotionAnswer;
import org.mingfa.evaluation.gate.PromotionLog;
import org.mingfa.evaluation.gate.SetVerdict.Status;

/** What became of a promotion, as messages and as an exit code. */
public final class PromotionText {

    private PromotionText() {}

    /** What became of a generation that was to serve, and why it should not. */
    public static List<String> lines(PromotionLog.PromotionEntry entry) {
        String day = LocalDate.ofInstant(entry.at(), Today.clock().getZone()).toString();
        return Stream.concat(
                        Stream.of("    " + day + " " + entry.outcome().label()),
                        entry.objections().stream().map(objection -> "      " + objection))
                .toList();
    }

    public static int print(Output output, PromotionAnswer answer) {
        GateReport verdict = answer.verdict();
        verdict.sets().stream()
                .filter(set -> set.status() != Status.NOT_APPLICABLE || !verdict.isMeasured())
                .forEach(set -> output.message(set.set() + "（" + set.mode() + "）：" + set.reason()));
        String id = answer.generation();
        if (!answer.promoted()) {
            output.message("未上线：" + id + " 未达标。查明原因后重建，或运行 mingfa generation promote " + id + " --force。");
            return ExitCode.CHECK_FAILED;
        }
        output.message(answer.forced() ? "未达标，已按 --force 上线并记录在案：" + id : "已上线：" + id);
        return ExitCode.DONE;
    }
}
