package org.mingfa.text.version;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.WorkKey;

/**
 * A law that another law or a decision repealed.
 *
 * @param since first day on which it is no longer in force
 * @param source where that is written: 民法典第一千二百六十条
 * @param successor title of the law that now speaks to the same matters, or null where none is known
 */
public record Repeal(
        WorkKey work,
        LocalDate since,
        String source,
        @Nullable String successor) {

    /** A repeal of which no successor is known. */
    public Repeal(WorkKey work, LocalDate since, String source) {
        this(work, since, source, null);
    }

    /** 自 2021-01-01 起废止，相关规定现见《中华人民共和国民法典》。依据：《中华人民共和国民法典》第一千二百六十条。 */
    public String sentence() {
        return "自 " + since + " 起废止" + (successor == null ? "" : "，相关规定现见《" + successor + "》") + "。依据：" + source + "。";
    }
}
