package org.mingfa.risk.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.numeral.ChineseNumeral;

/**
 * A period of the law: 15日, 6个月, 3年.
 *
 * @param length 1 or more
 */
public record LegalPeriod(int length, Unit unit) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})(小时|日|个月|年)");

    /** The unit in which the law counts. */
    public enum Unit {
        HOURS("小时"),
        DAYS("日"),
        MONTHS("个月"),
        YEARS("年");

        private final String word;

        Unit(String word) {
            this.word = word;
        }
    }

    public LegalPeriod {
        if (length < 1) {
            throw new IllegalArgumentException("a period is at least 1 long: " + length);
        }
    }

    /** Reads 15日, 6个月, 3年 or 48小时. */
    public static Optional<LegalPeriod> find(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (Unit unit : Unit.values()) {
            if (unit.word.equals(matcher.group(2))) {
                return Optional.of(new LegalPeriod(Integer.parseInt(matcher.group(1)), unit));
            }
        }
        return Optional.empty();
    }

    /**
     * The last day of a period whose first day is the day after {@code start}, before any move for rest days: the
     * corresponding day, or the last day of a month that lacks it (民法典 201, 202).
     */
    public LocalDate after(LocalDate start) {
        return switch (unit) {
            case HOURS -> start.plusDays((length + 23L) / 24);
            case DAYS -> start.plusDays(length);
            case MONTHS -> start.plusMonths(length);
            case YEARS -> start.plusYears(length);
        };
    }

    /** The day that lies this period before {@code end}. */
    public LocalDate before(LocalDate end) {
        return switch (unit) {
            case HOURS -> end.minusDays((length + 23L) / 24);
            case DAYS -> end.minusDays(length);
            case MONTHS -> end.minusMonths(length);
            case YEARS -> end.minusYears(length);
        };
    }

    public String format() {
        return length + unit.word;
    }

    /** As a statute writes it: 三十日, 六个月, 一年. */
    public String words() {
        return ChineseNumeral.format(length) + unit.word;
    }

    @Override
    public String toString() {
        return format();
    }
}
