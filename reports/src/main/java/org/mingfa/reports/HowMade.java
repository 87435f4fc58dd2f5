package org.mingfa.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.document.OfficialDay;

/**
 * How a paper was made: the block that ends every paper of ours. Who receives one may have to say whether a machine wrote it.
 *
 * @param how what the computer did, without full stop
 * @param asOf the day whose law was applied
 * @param source where the law or the cases come from, with their version; null where the paper quotes none
 */
public record HowMade(String how, LocalDate asOf, @Nullable String source) {

    /** What it is called. */
    public static final String LABEL = "怎样写成";

    /** In a sentence or two. */
    public String sentence() {
        return how + "，适用" + OfficialDay.format(asOf) + "有效的法律" + (source == null ? "" : "；" + source)
                + "。日期、金额和结论由程序按规则得出，没有使用生成式人工智能。";
    }

    void write(DocumentBuilder document) {
        document.note(LABEL, sentence());
    }
}
