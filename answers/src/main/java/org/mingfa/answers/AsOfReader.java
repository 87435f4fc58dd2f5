package org.mingfa.answers;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;

/** Reads {@code as_of}: a date, {@code any}, or nothing for today in China. */
public final class AsOfReader {

    public static final String FIELD = "as_of";

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private final Clock clock;

    /**
     * A reader.
     *
     * @param clock in the time zone of China
     */
    public AsOfReader(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day asked for, or any; a refusal of {@code as_of} when it is neither. */
    public AsOf read(@Nullable String text) {
        if (text == null) {
            return new AsOf.Day(today());
        }
        return text.equals("any") ? new AsOf.Any(today()) : new AsOf.Day(date(text, "，或 any"));
    }

    /** From where the laws of a generation are looked at by who asks for this day. */
    public Viewpoint viewpoint(AsOf asOf, OpenGeneration generation) {
        return new Viewpoint(asOf, today(), generation.catalogue());
    }

    /** The day asked for where only one day will do. */
    public LocalDate day(@Nullable String text) {
        return text == null ? today() : date(text, "");
    }

    /** The day that a field other than {@code as_of} gives; a refusal of that field where it is missing or no date. */
    public static LocalDate given(String field, @Nullable String text) {
        if (text == null) {
            throw Refusal.missing(field, "缺少 " + field + "：YYYY-MM-DD 的日期。");
        }
        return date(field, text, "");
    }

    private static LocalDate date(String text, String otherwise) {
        return date(FIELD, text, otherwise);
    }

    private static LocalDate date(String field, String text, String otherwise) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            throw wrong(field, "不是日期", otherwise);
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        } catch (DateTimeException noSuchDay) {
            throw wrong(field, "日历上没有这一天", otherwise);
        }
    }

    private static Refusal wrong(String field, String why, String otherwise) {
        return Refusal.invalid(field, why + "；应为 YYYY-MM-DD 的日期" + otherwise + "。");
    }

    /** any, or the day: as answers show it. */
    public static String shown(AsOf asOf) {
        return asOf instanceof AsOf.Any ? "any" : asOf.shownAt().toString();
    }
}
