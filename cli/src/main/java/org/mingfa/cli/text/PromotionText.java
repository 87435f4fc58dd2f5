package org.mingfa.cli.text;

import org.mingfa.answers.generation.PromotionAnswer;
import org.mingfa.evaluation.gate.GateReport;

/** What became of a promotion, as messages and as an exit code. */
public final class PromotionText {

    private PromotionText() {}

    public static int print(Output output, PromotionAnswer answer) {
        GateReport verdict = answer.verdict();
        verdict.sets().forEach(set -> output.message(set.set() + "（" + set.mode() + "）：" + set.reason()));
        String id = answer.generation();
        if (!answer.promoted()) {
            output.message("未上线：" + id + " 未达标。查明原因后重建，或运行 mingfa generation promote " + id + " --force。");
            return ExitCode.CHECK_FAILED;
        }
        output.message(answer.forced() ? "未达标，已按 --force 上线并记录在案：" + id : "已上线：" + id);
        return ExitCode.DONE;
    }
}
