package org.mingfa.text.numeral;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it: 2024.3.1, 2024年3月1日, 二〇二四年三月一日; or only about which days they mean: 去年三月, 3月5日.
 *
 * @param first the earliest day that may be meant
 * @param last the latest; the same when it is one day
 * @param precision whether the words alone say the day, or what was understood is to be confirmed
 */
public record WrittenDay(LocalDate first, LocalDate last, Precision precision) {

    private static final int LONGEST = 200;

    /** How far the words say the day. */
    public enum Precision {
        /** Year, month and day are written. */
        WRITTEN,
        /** It was counted from another day or is a span of days: to be confirmed before it is used. */
        UNDERSTOOD
    }

    private static final String NUMBER = "[\\d〇○零一二三四五六七八九十]";
    private static final Pattern FULL =
            Pattern.compile("(\\d{4}|[〇○零一二三四五六七八九]{4})[年./-](" + NUMBER + "{1,3})[月./-](" + NUMBER + "{1,3})[日号]?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SPAN =
            Pattern.compile("(?:(?<year>\\d{4}|[〇○零一二三四五六七八九]{4})[年./-]|(?<named>今年|去年|前年|大前年)的?)?"
                    + "(?:(?<month>" + NUMBER + "{1,3})月?(?:份)?(?<part>初|上旬|中旬|下旬|底)?|(?<season>年初|年中|年底|年末|底|初))?"
                    + "(?:(?<day>" + NUMBER + "{1,3})[日号])?");
    private static final List<String> NAMED_YEARS = List.of("今年", "去年", "前年", "大前年");
    private static final List<String> NAMED_DAYS = List.of("今天", "昨天", "前天", "大前天");
    private static final List<String> NAMED_MONTHS = List.of("这个月", "上个月", "上上个月");

    /** True when the words themselves name the day. */
    public boolean isWritten() {
        return precision == Precision.WRITTEN;
    }

    /** A day written in full; nothing else. */
    public static Optional<LocalDate> find(String text) {
        String plain = plain(text);
        for (Pattern pattern : List.of(FULL, DIGITS)) {
            Matcher matcher = pattern.matcher(plain);
            if (matcher.matches()) {
                return day(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
            }
        }
        return Optional.empty();
    }

    /** The same, or what is understood by words that are counted from a day. */
    public static Optional<WrittenDay> find(String text, LocalDate today) {
        return find(text)
                .map(day -> new WrittenDay(day, day, Precision.WRITTEN))
                .or(() -> understood(plain(text), today));
    }

    private static Optional<WrittenDay> understood(String text, LocalDate today) {
        int days = NAMED_DAYS.indexOf(text);
        if (days >= 0) {
            return Optional.of(understood(today.minusDays(days), today.minusDays(days)));
        }
        int months = NAMED_MONTHS.indexOf(text);
        if (months >= 0) {
            return Optional.of(whole(YearMonth.from(today).minusMonths(months)));
        }
        Matcher matcher = SPAN.matcher(text);
        return !text.isEmpty() && matcher.matches() ? span(matcher, today) : Optional.empty();
    }

    private static Optional<WrittenDay> span(Matcher found, LocalDate today) {
        boolean isYearSaid = found.group("year") != null || found.group("named") != null;
        String season = found.group("season");
        if (found.group("month") == null) {
            return isYearSaid && found.group("day") == null
                    ? Optional.of(season(year(found, today), season == null ? "" : season))
                    : Optional.empty();
        }
        int month = number(found.group("month"));
        if (month < 1 || month > 12 || !isYearSaid && found.group().indexOf('月') < 0) {
            return Optional.empty();
        }
        int year = isYearSaid ? year(found, today) : latest(month, today);
        if (found.group("day") != null) {
            return day(year, month, number(found.group("day"))).map(day -> understood(day, day));
        }
        YearMonth whole = YearMonth.of(year, month);
        return Optional.of(part(whole, found.group("part") == null ? "" : found.group("part")));
    }

    private static int year(Matcher found, LocalDate today) {
        return found.group("year") != null
                ? number(found.group("year"))
                : today.getYear() - NAMED_YEARS.indexOf(found.group("named"));
    }

    /** A month without a year is the last one that has begun. */
    private static int latest(int month, LocalDate today) {
        return month <= today.getMonthValue() ? today.getYear() : today.getYear() - 1;
    }

    private static WrittenDay season(int year, String season) {
        return switch (season) {
            case "年初", "初" -> understood(LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 31));
            case "年中" -> understood(LocalDate.of(year, 6, 1), LocalDate.of(year, 7, 31));
            case "年底", "年末", "底" -> understood(LocalDate.of(year, 12, 1), LocalDate.of(year, 12, 31));
            default -> understood(Year.of(year).atDay(1), LocalDate.of(year, 12, 31));
        };
    }

    private static WrittenDay part(YearMonth month, String part) {
        return switch (part) {
            case "初", "上旬" -> understood(month.atDay(1), month.atDay(10));
            case "中旬" -> understood(month.atDay(11), month.atDay(20));
            case "下旬", "底" -> understood(month.atDay(21), month.atEndOfMonth());
            default -> whole(month);
        };
    }

    private static WrittenDay whole(YearMonth month) {
        return understood(month.atDay(1), month.atEndOfMonth());
    }

    private static WrittenDay understood(LocalDate first, LocalDate last) {
        return new WrittenDay(first, last, Precision.UNDERSTOOD);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text) {
        OptionalLong number = ChineseNumeral.find(text);
        return number.isPresent() ? (int) number.getAsLong() : 0;
    }

    private static String plain(String text) {
        if (text.length() > LONGEST) {
            return ""; // nothing that is written so long is one, and making forms usual costs by the letter
        }
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
