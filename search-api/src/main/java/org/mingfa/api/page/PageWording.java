package org.mingfa.api.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.law.ArticlePage.PartlyRepealed;
import org.mingfa.text.document.Nature;
import org.mingfa.text.numeral.ChineseNumeral;

/** Days, numbers and cautions as pages write them. */
public final class PageWording {

    private PageWording() {}

    /** 2021年1月1日. */
    public static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 2021年1月1日 至 今; empty where neither day is known. */
    public static String period(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null && until == null
                ? ""
                : (from == null ? "起始不详" : day(from)) + " 至 " + (until == null ? "今" : day(until) + "前");
    }

    /** 要点（非法律原文）; empty for the text of the law itself. */
    public static String caution(String nature) {
        return Nature.find(nature).map(Nature::caution).orElse("");
    }

    /** 示例（虚构）; empty for a judgment as it was published. */
    public static String invented(String nature) {
        return Nature.find(nature)
                .map(known -> switch (known) {
                    case OFFICIAL -> "";
                    case DIGEST -> nature;
                    case SAMPLE -> nature + "（虚构）";
                })
                .orElse("");
    }

    /** （一）. */
    public static String item(int number) {
        return "（" + ChineseNumeral.format(number) + "）";
    }

    /** 第一款自2025年9月1日起不再适用：…. */
    public static String partly(PartlyRepealed part) {
        Integer paragraph = part.paragraph();
        return (paragraph == null ? "本条" : "第" + ChineseNumeral.format(paragraph) + "款") + "自" + day(part.since())
                + "起不再适用：" + part.by();
    }
}
