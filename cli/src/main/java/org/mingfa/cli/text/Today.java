package org.mingfa.cli.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.mingfa.answers.AsOfReader;

/** The only clock of the command line; the courts' day is that of Shanghai. */
public final class Today {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
    private static final AsOfReader DATES = new AsOfReader(CLOCK);

    private Today() {}

    public static LocalDate date() {
        return DATES.today();
    }

    public static Clock clock() {
        return CLOCK;
    }

    /** Reads the days that are asked for. */
    public static AsOfReader dates() {
        return DATES;
    }
}
