package org.mingfa.risk.facts.learned;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

    /** All of a text, in its order. */
    public static List<SpokenNumber> of(String text, LocalDate today) {
        List<SpokenNumber> numbers = new ArrayList<>();
        List<NumeralMatch<Rate>> rates = RateReading.find(text);
        for (NumeralMatch<Rate> rate : rates) {
            numbers.add(of(Kind.RATE, rate, rate.value().yearly().toPlainString() + "%"));
        }
        for (NumeralMatch<BigDecimal> amount : AmountReading.find(text)) {
            if (rates.stream().noneMatch(rate -> rate.overlaps(amount))) {
                numbers.add(of(Kind.AMOUNT, amount, amount.value().stripTrailingZeros().toPlainString()));
            }
        }
        for (NumeralMatch<TimeSpan> day : DayReading.find(text, today)) {
            TimeSpan span = day.value();
            if (!NO_DAY.contains(text.substring(day.start(), day.end()).replace("的", ""))) {
                numbers.add(of(Kind.DAY, day, span.isDay() ? span.first().toString() : span.first() + "/" + span.last()));
            }
        }
        numbers.sort(Comparator.comparingInt(SpokenNumber::start));
        return List.copyOf(numbers);
    }

    private static SpokenNumber of(Kind kind, NumeralMatch<?> found, String value) {
        String assumed = found.assumed();
        return new SpokenNumber(kind, found.start(), found.end(), value, assumed == null ? "" : assumed);
    }

    /** Whether it is one value: of a month it is asked which day. */
    public boolean isExact() {
        return value.indexOf('/') < 0;
    }
}
