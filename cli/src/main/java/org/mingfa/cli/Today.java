package org.mingfa.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.mingfa.text.problem.Refusal;

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

    /** A date that was typed as YYYY-MM-DD; {@code otherwise} names what else would do. */
    static LocalDate day(String value, String otherwise) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.INVALID_VALUE, "日期应写作 2021-01-01" + otherwise + "，收到“" + value + "”。", e);
        }
    }
}
