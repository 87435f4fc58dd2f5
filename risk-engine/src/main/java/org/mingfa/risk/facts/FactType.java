package org.mingfa.risk.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.mingfa.text.numeral.WrittenDay;
import org.mingfa.text.numeral.WrittenNumber;

/** The form of an answer. There is no free text: what a rule cannot read is not asked. */
public enum FactType {
    /** One of the options; a String in expressions. */
    CHOICE("choice", "选项之一"),
    /** Yes or no; a Boolean. */
    BOOLEAN("boolean", "是或否"),
    /** A day; a LocalDate. */
    DATE("date", "日期（如 2024-03-31、2024.3.31）"),
    /** Money in yuan, not negative, at most two decimals; a BigDecimal. */
    AMOUNT("amount", "不小于零的金额（元，最多两位小数，如 50000、50,000、5万）"),
    /** A count, not negative; a BigDecimal, because FEEL knows no other number. */
    INTEGER("integer", "不小于零的整数"),
    /** A rate in percent, not negative; a BigDecimal: 24 for 24%. */
    PERCENT("percent", "不小于零的百分数（如 15.4 或 15.4%；不足 1 的须带百分号）");

    private static final int MOST_CENTS = 2;

    private final String word;
    private final String description;

    FactType(String word, String description) {
        this.word = word;
        this.description = description;
    }

    /** As the files write it. */
    public String word() {
        return word;
    }

    /** What an answer must look like, for messages. */
    public String description() {
        return description;
    }

    /** The answer as expressions know it; empty when it is not of this type. A choice is read by its definition. */
    Optional<Object> read(String text) {
        return switch (this) {
            case CHOICE -> Optional.of(text);
            case BOOLEAN -> truth(text);
            case DATE -> day(text);
            case AMOUNT ->
                WrittenNumber.find(text)
                        .map(FactType::shortest)
                        .filter(yuan -> yuan.scale() <= MOST_CENTS)
                        .map(Object.class::cast);
            case INTEGER ->
                WrittenNumber.find(text)
                        .map(FactType::shortest)
                        .filter(FactType::isWhole)
                        .map(Object.class::cast);
            case PERCENT -> WrittenNumber.findPercent(text).map(Object.class::cast);
        };
    }

    private static Optional<Object> truth(String text) {
        return switch (text) {
            case "true", "是", "有" -> Optional.of(Boolean.TRUE);
            case "false", "否", "没有" -> Optional.of(Boolean.FALSE);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> day(String text) {
        return WrittenDay.find(text).map(Object.class::cast);
    }

    /** 3万 is 30000 and not 3E+4; cents that were written stay. */
    private static BigDecimal shortest(BigDecimal number) {
        return number.scale() < 0 || isWhole(number) ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }
}
