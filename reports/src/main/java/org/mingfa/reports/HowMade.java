package org.mingfa.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.document.OfficialDay;

/**
 * How a paper was made: the block that ends every paper of ours. Who receives one may have to say whether a machine wrote it.
 *
 * @param how what the computer did, without full stop
 * @param asOf the day whose law was applied; null where the paper applies none and concludes nothing
 * @param source where the law or the cases come from, with their version; null where the paper quotes none
 */
public record HowMade(
        String how, @Nullable LocalDate asOf, @Nullable String source) {

    /** What it is called. */
    public static final String LABEL = "怎样写成";

    /** In a sentence or two. */
    public String sentence() {
        String law = asOf == null ? "" : "，适用" + OfficialDay.format(asOf) + "有效的法律";
        String byRule = asOf == null ? "" : "日期、金额和结论由程序按规则得出，";
        return how + law + (source == null ? "" : "；" + source) + "。" + byRule + "没有使用生成式人工智能。";
    }

    public void write(DocumentBuilder document) {
        document.note(LABEL, sentence());
    }
}
