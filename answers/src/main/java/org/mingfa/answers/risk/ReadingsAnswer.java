package org.mingfa.answers.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.reading.Understood;

/**
 * What was understood of a sentence; it is not repeated, and nothing of it is kept.
 *
 * @param asOf the day from which 去年 and 上个月 were counted
 * @param readings what the case is about, the stage and the side first, then what stands in the text in its order
 */
public record ReadingsAnswer(LocalDate asOf, List<Reading> readings, String notice) {

    private static final String NOTICE = "以上是从这句话里读出的，请逐项核对后再使用；没有读出的，请自己填写。没有保存您的话。仅供参考。";
    private static final String NOTHING = "没有从这句话里读出什么；请写明金额、日期，或者直接选择。没有保存您的话。";

    /**
     * One thing to be confirmed.
     *
     * @param kind amount, rate, date, dispute, side or stage
     * @param start first character of the text that says it, in UTF-16 units
     * @param end after the last
     * @param value yuan, a yearly rate in percent, a day, first and last day joined by a slash, or a code
     * @param fact the key of the fact that it may fill, absent when it fills none; a first and last day fill none before the day is told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reading(
            String kind,
            int start,
            int end,
            String value,
            String words,
            @Nullable String assumed,
            @Nullable String fact) {

        static Reading of(Understood one) {
            return new Reading(
                    one.kind().word(), one.start(), one.end(), one.value(), one.words(), one.assumed(), one.fact());
        }
    }

    static ReadingsAnswer of(List<Understood> understood, LocalDate asOf) {
        return new ReadingsAnswer(
                asOf, understood.stream().map(Reading::of).toList(), understood.isEmpty() ? NOTHING : NOTICE);
    }
}
