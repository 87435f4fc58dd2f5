package org.mingfa.api.law;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.text.version.AsOf;

/** Reads {@code as_of}: a date, {@code any}, or nothing for today in China. */
public final class AsOfReading {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private final Clock clock;

    /**
     * A reader.
     *
     * @param clock in the time zone of China
     */
    public AsOfReading(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day asked for; a problem that names {@code as_of} when it is no day. */
    public AsOf read(@Nullable String text) {
        if (text == null) {
            return new AsOf.Day(today());
        }
        return text.equals("any") ? new AsOf.Any(today()) : new AsOf.Day(day(text));
    }

    private static LocalDate day(String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)));
            } catch (DateTimeException noSuchDay) {
                throw wrong("日历上没有这一天");
            }
        }
        throw wrong("不是日期");
    }

    private static ApiProblem wrong(String why) {
        return ApiProblem.at(ProblemCode.INVALID_VALUE, "as_of", "as_of " + why + "；应为 YYYY-MM-DD 的日期，或 any。");
    }
}
