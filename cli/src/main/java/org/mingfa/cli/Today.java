package org.mingfa.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.version.AsOf;

/** The only clock of the command line; the courts' day is that of Shanghai. */
final class Today {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private Today() {}

    static LocalDate date() {
        return LocalDate.now(CLOCK);
    }

    static Clock clock() {
        return CLOCK;
    }

    /** The value of --as-of: a date, any, or nothing for today. */
    static AsOf asOf(@Nullable String value) {
        if ("any".equals(value)) {
            return new AsOf.Any(date());
        }
        return new AsOf.Day(day(value));
    }

    /** A date as YYYY-MM-DD, or today where none is given. */
    static LocalDate day(@Nullable String value) {
        if (value == null) {
            return date();
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw Refusal.badInput("--as-of 的日期应写作 2021-01-01，收到“" + value + "”。");
        }
    }
}
