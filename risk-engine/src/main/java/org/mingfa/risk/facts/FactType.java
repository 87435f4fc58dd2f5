package org.mingfa.risk.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of an answer. There is no free text: what a rule cannot read is not asked. */
public enum FactType {
    /** One of the options; a String in expressions. */
    CHOICE("choice", "选项之一"),
    /** Yes or no; a Boolean. */
    BOOLEAN("boolean", "是或否"),
    /** A day; a LocalDate. */
    DATE("date", "日期（如 2024-03-31）"),
    /** Money in yuan, not negative, at most two decimals; a BigDecimal. */
    AMOUNT("amount", "不小于零的金额（元，最多两位小数）"),
    /** A count, not negative; a BigDecimal, because FEEL knows no other number. */
    INTEGER("integer", "不小于零的整数"),
    /** A rate in percent, not negative; a BigDecimal: 24 for 24%. */
    PERCENT("percent", "不小于零的百分数（如 15.4）");

    private static final int MOST_CENTS = 2;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

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
            case AMOUNT -> decimal(text).filter(value -> ((BigDecimal) value).scale() <= MOST_CENTS);
            case INTEGER -> WHOLE.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
            case PERCENT -> decimal(text);
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
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> decimal(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
