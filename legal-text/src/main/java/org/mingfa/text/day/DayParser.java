package org.mingfa.text.day;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.numeral.NumeralMatch;
import org.mingfa.text.numeral.NumeralNormalizer;

/**
 * A field that holds nothing but a day, read as a sentence is: 2024.3.1, 2024年3月1日, 二〇二四年三月一日; or only about which
 * days are meant: 去年三月, 3月5日.
 *
 * @param first the earliest day that may be meant
 * @param last the latest; the same when it is one day
 * @param precision whether the words alone say the day, or what was understood is to be confirmed
 */
public record DayParser(LocalDate first, LocalDate last, Precision precision) {

    private static final int LONGEST = 200;
    /** In a sentence as likely a price or a number; in a field for a day a month. */
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[./](\\d{1,2})");
    /** As programs write a day: no word in it can mean another. */
    private static final Pattern ISO = Pattern.compile("(?:19|20|21)\\d{2}-\\d{2}-\\d{2}");
    /** Days so far apart that nothing which is counted from today means the same on both. */
    private static final List<LocalDate> ANY_DAYS = List.of(LocalDate.of(2001, 3, 4), LocalDate.of(2031, 9, 17));

    /** How far the words say the day. */
    public enum Precision {
        /** Year, month and day are written. */
        WRITTEN,
        /** It was counted from another day or is a span of days: to be confirmed before it is used. */
        UNDERSTOOD
    }

    /** True when the words themselves name the day. */
    public boolean isWritten() {
        return precision == Precision.WRITTEN;
    }

    /** A day written in full; nothing else. */
    public static Optional<LocalDate> find(String text) {
        if (ISO.matcher(text).matches()) {
            return iso(text);
        }
        String plain = plain(text);
        return read(plain, ANY_DAYS.getFirst())
                .filter(TimeSpan::isDay)
                .filter(span -> read(plain, ANY_DAYS.getLast()).equals(Optional.of(span)))
                .map(TimeSpan::first);
    }

    private static Optional<LocalDate> iso(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // 2024-13-01: no day
        }
    }

    /** The same, or what is understood by words that are counted from a day. */
    public static Optional<DayParser> find(String text, LocalDate today) {
        Precision precision = find(text).isPresent() ? Precision.WRITTEN : Precision.UNDERSTOOD;
        return read(plain(text), today).map(span -> new DayParser(span.first(), span.last(), precision));
    }

    /** What is read, where it is the whole of the text. */
    private static Optional<TimeSpan> read(String plain, LocalDate today) {
        return DayReading.find(plain, today).stream()
                .filter(found -> found.start() == 0 && found.end() == plain.length())
                .map(NumeralMatch::value)
                .findFirst();
    }

    private static String plain(String text) {
        if (text.length() > LONGEST) {
            return ""; // nothing that is written so long is one, and making forms usual costs by the letter
        }
        String plain = NumeralNormalizer.normalize(text).replaceAll("[\\s\\u3000]", "");
        Matcher month = MONTH.matcher(plain);
        return month.matches() ? month.group(1) + "年" + month.group(2) + "月" : plain;
    }
}
