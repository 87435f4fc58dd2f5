package org.mingfa.risk.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What an answer holds, a fact's as a calculator's: decides how it is read, its limits and its unit. */
public sealed interface AnswerType {

    /** Yuan, not negative, at most two decimals. */
    record Money() implements AnswerType {
        private static final BigDecimal MOST = new BigDecimal("1E13");
    }

    /** A yearly rate in percent: 24 for 24%. */
    record Percent() implements AnswerType {
        private static final BigDecimal MOST = new BigDecimal(1000);
    }

    /** A civil date, from the first that is accepted. */
    record Day(LocalDate first) implements AnswerType {
        private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

        /** A day on which something happened. */
        public static final Day EVENT = new Day(LocalDate.of(1949, 10, 1));

        /** A day on which somebody was born who may still have a case. */
        public static final Day BIRTH = new Day(LocalDate.of(1900, 1, 1));
    }

    /** A whole number within limits, both included. */
    record Whole(int min, int max, String unit) implements AnswerType {}

    /** A number that may have two decimals, within limits, both included: hours, days, a share in percent. */
    record Quantity(int min, int max, String unit) implements AnswerType {}

    /** Yes or no. */
    record Flag() implements AnswerType {}

    /** Free words. */
    record Text() implements AnswerType {
        static final int MOST_LETTERS = 500;
    }

    /**
     * One of the options.
     *
     * @param options code to Chinese label in the order in which they are shown, either may be given
     * @param synonyms other words that are accepted, to the code they mean
     */
    record Choice(SequencedMap<String, String> options, Map<String, String> synonyms) implements AnswerType {
        public Choice {
            options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
            synonyms = Map.copyOf(synonyms);
        }
    }

    /** Several of the same. */
    record ListOf(AnswerType item) implements AnswerType {}

    /** Named parts. */
    record Group(List<Field> fields) implements AnswerType {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** The same for each name that the user chooses, e.g. for each party. */
    record ByName(AnswerType item) implements AnswerType {}

    /** The name of the type as the interface description gives it. */
    default String word() {
        return switch (this) {
            case Money m -> "money";
            case Percent p -> "percent";
            case Day d -> "date";
            case Whole w -> "integer";
            case Quantity q -> "number";
            case Flag f -> "boolean";
            case Text t -> "text";
            case Choice c -> "choice";
            case ListOf l -> "list of " + l.item().word();
            case Group g -> "group";
            case ByName b -> "map of " + b.item().word();
        };
    }

    /** The unit in Chinese; empty where there is none. */
    default String unit() {
        return switch (this) {
            case Money m -> "元";
            case Percent p -> "年利率 %";
            case Day d -> "日期（年-月-日）";
            case Whole w -> w.unit();
            case Quantity q -> q.unit();
            case ListOf l -> l.item().unit();
            case ByName b -> b.item().unit();
            case Flag f -> "是或否";
            case Text t -> "";
            case Choice c -> "";
            case Group g -> "";
        };
    }

    /** How an answer is written, in Chinese: 应为…, 请填…. */
    default String form() {
        return switch (this) {
            case Money m -> "不小于零的金额（元，最多两位小数，如 50000、50,000、5万）";
            case Percent p -> "不小于零的百分数（如 15.4 或 15.4%；不足 1 的须带百分号）";
            case Day d -> "日期（如 2024-03-31、2024.3.31）";
            case Whole w -> "整数，" + w.min() + " 至 " + w.max() + " 之间";
            case Quantity q -> "最多两位小数的数，" + q.min() + " 至 " + q.max() + " 之间";
            case Flag f -> "是或否";
            case Text t -> "不超过 " + Text.MOST_LETTERS + " 字的文字";
            case Choice c -> "选项之一";
            case ListOf l -> "清单，每一项为" + l.item().form();
            case Group g ->
                "一组带名称的内容："
                        + String.join("、", g.fields().stream().map(Field::name).toList());
            case ByName b -> "以名称区分的一组内容，如 {\"plaintiff\": …}";
        };
    }

    /** Why a value that has the form is refused all the same, in Chinese; null when it is within the limits. */
    default @Nullable String excess(Object value) {
        return switch (this) {
            case Money m when value instanceof BigDecimal yuan && yuan.compareTo(Money.MOST) > 0 -> "金额过大；请核对单位是否为元";
            case Percent p
            when value instanceof BigDecimal rate && rate.compareTo(Percent.MOST) > 0 -> "利率过高；请核对是否为年利率";
            case Day d
            when value instanceof LocalDate day && (day.isBefore(d.first()) || day.isAfter(Day.LAST)) ->
                "日期应在 " + d.first() + " 至 " + Day.LAST + " 之间";
            default -> null;
        };
    }

    /** Whether a value has the form. */
    default boolean holds(Object value) {
        return switch (this) {
            case Money m -> isNumber(value, 2);
            case Percent p -> isNumber(value, Integer.MAX_VALUE);
            case Day d -> value instanceof LocalDate;
            case Whole w -> isNumber(value, 0) && isWithin((BigDecimal) value, w.min(), w.max());
            case Quantity q -> isNumber(value, 2) && isWithin((BigDecimal) value, q.min(), q.max());
            case Flag f -> value instanceof Boolean;
            case Text t -> value instanceof String;
            case Choice c -> value instanceof String code && c.options().containsKey(code);
            case ListOf l -> value instanceof List;
            case Group g -> value instanceof Inputs;
            case ByName b -> value instanceof Map;
        };
    }

    private static boolean isNumber(Object value, int decimals) {
        return value instanceof BigDecimal number
                && number.signum() >= 0
                && number.stripTrailingZeros().scale() <= decimals;
    }

    private static boolean isWithin(BigDecimal number, int min, int max) {
        return number.compareTo(BigDecimal.valueOf(min)) >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0;
    }
}
