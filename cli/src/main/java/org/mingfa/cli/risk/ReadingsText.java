package org.mingfa.cli.risk;

import java.util.List;
import org.mingfa.answers.risk.ReadingsAnswer;

/** What was understood of a sentence, as lines of a terminal: the words that say it, what they mean, and what to write
 * in the facts of a case. */
public final class ReadingsText {

    private ReadingsText() {}

    /** One line for each reading; none when nothing was understood. */
    public static List<String> of(ReadingsAnswer answer, String text) {
        return answer.readings().stream().map(one -> line(one, text)).toList();
    }

    private static String line(ReadingsAnswer.Reading one, String text) {
        String assumed = one.assumed() == null ? "" : "（" + one.assumed() + "）";
        String fills = one.answer() == null ? "" : "  → " + one.fact() + ": " + one.answer();
        String said = one.end() == 0 ? "" : "“" + text.substring(one.start(), one.end()) + "”  ";
        String asked = Boolean.TRUE.equals(one.asked()) ? "（是吗？）" : "";
        return said + kind(one.kind()) + one.words() + asked + assumed + fills;
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "dispute" -> "纠纷：";
            case "side" -> "您是：";
            case "stage" -> "程序：";
            default -> "";
        };
    }
}
