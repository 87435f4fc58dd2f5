package org.mingfa.risk.facts.learned;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.text.day.DayReading;
import org.mingfa.text.day.TimeSpan;
import org.mingfa.text.numeral.AmountReading;
import org.mingfa.text.numeral.NumeralMatch;
import org.mingfa.text.numeral.Rate;
import org.mingfa.text.numeral.RateReading;

/**
 * A day, a sum or a rate of a text, whatever it is the day or the sum of.
 *
 * @param kind of facts that it may fill
 * @param value as facts take it; a stretch as first and last day with a slash between
 * @param assumed what was assumed in reading it, or empty
 */
public record SpokenNumber(Kind kind, int start, int end, String value, String assumed) {

    /** What may be told by it. */
    public enum Kind {
        DAY,
        AMOUNT,
        RATE
    }

    /** 下个月 is what was promised, 今年 and 当年 are no days. */
    private static final Set<String> NO_DAY = Set.of("今年", "本年", "当年", "下周", "下个月", "下星期", "下月");

    /** What {@link DayReading} assumes where neither the text nor a day before tells the year or the month. */
    private static final Set<String> OPEN = Set.of("没有写年份，当作最近过去的一次", "没有写年份，当作今年", "没有写月份，当作最近过去的一次");

    private static final String NO_MONTH = "没有写月份";

    /** All of a text, in its order. */
    public static List<SpokenNumber> of(String text, LocalDate today) {
        List<SpokenNumber> numbers = new ArrayList<>();
        List<NumeralMatch<Rate>> rates = RateReading.find(text);
        for (NumeralMatch<Rate> rate : rates) {
            numbers.add(of(Kind.RATE, rate, rate.value().yearly().toPlainString() + "%"));
        }
        for (NumeralMatch<BigDecimal> amount : AmountReading.find(text)) {
            if (rates.stream().noneMatch(rate -> rate.overlaps(amount))) {
                numbers.add(of(
                        Kind.AMOUNT, amount, amount.value().stripTrailingZeros().toPlainString()));
            }
        }
        for (NumeralMatch<TimeSpan> day : DayReading.find(text, today)) {
            TimeSpan span = day.value();
            if (!NO_DAY.contains(text.substring(day.start(), day.end()).replace("的", ""))) {
                numbers.add(
                        of(Kind.DAY, day, span.isDay() ? span.first().toString() : span.first() + "/" + span.last()));
            }
        }
        numbers.sort(Comparator.comparingInt(SpokenNumber::start));
        return List.copyOf(numbers);
    }

    private static SpokenNumber of(Kind kind, NumeralMatch<?> found, String value) {
        String assumed = found.assumed();
        return new SpokenNumber(kind, found.start(), found.end(), value, assumed == null ? "" : assumed);
    }

    /**
     * The value as the answer to a question: 12月22号 with no year is the last one where the question is about what has happened, else the
     * nearest, be it to come.
     */
    public String valueFor(FactDefinition fact, LocalDate today) {
        boolean open = kind == Kind.DAY && isExact() && OPEN.contains(assumed);
        if (!open || fact.bounds().happened() != null) {
            return value;
        }
        LocalDate last = LocalDate.parse(value);
        LocalDate next = assumed.startsWith(NO_MONTH) ? last.plusMonths(1) : last.plusYears(1);
        boolean nearer =
                Math.abs(ChronoUnit.DAYS.between(today, next)) < Math.abs(ChronoUnit.DAYS.between(today, last));
        return (nearer ? next : last).toString();
    }

    /** Whether it is one value: of a month it is asked which day. */
    public boolean isExact() {
        return value.indexOf('/') < 0;
    }
}
