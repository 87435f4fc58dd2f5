package org.mingfa.cli.interview;

import java.util.List;
import org.mingfa.answers.risk.ReadingsAnswer;

/** What was understood of a sentence, as lines of a terminal: the words that say it, then what they mean. */
public final class ReadingsText {

    private ReadingsText() {}

    /** One line for each reading; none when nothing was understood. */
    public static List<String> of(ReadingsAnswer answer, String text) {
        return answer.readings().stream().map(one -> line(one, text)).toList();
    }

    private static String line(ReadingsAnswer.Reading one, String text) {
        String assumed = one.assumed() == null ? "" : "（" + one.assumed() + "）";
        return "“" + text.substring(one.start(), one.end()) + "”  " + kind(one.kind()) + one.words() + assumed;
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
