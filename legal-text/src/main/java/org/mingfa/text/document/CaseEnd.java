package org.mingfa.text.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a case is no longer to be followed (指导意见第九条), or has left the library of cases (法〔2024〕92号). What it decided stands.
 *
 * @param how 不再参照, 出库
 * @param since first day on which it is so; null where the source does not say
 * @param source where that is written, and why
 * @param verified whether that was read in the official text
 */
public record CaseEnd(String how, @Nullable LocalDate since, String source, boolean verified) {

    /** 不再参照：自 2021-01-01 起，依据……。原裁判仍然有效。 */
    public String sentence() {
        return how + "：" + (since == null ? "日期未见于来源" : "自 " + since + " 起") + "，依据" + source
                + (verified ? "。" : "（本项目未读到官方原文，待核）。");
    }

    /** Whether it is so on the day; where no day is known, on every day. */
    public boolean isSo(LocalDate day) {
        return since == null || !since.isAfter(day);
    }
}
