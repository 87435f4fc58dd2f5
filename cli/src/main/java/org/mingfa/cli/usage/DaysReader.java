package org.mingfa.cli.usage;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.ITypeConverter;

/** Reads a number of days, written as the service's settings write it: 40d or 40. */
public final class DaysReader implements ITypeConverter<Duration> {

    private static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,4})d?");

    @Override
    public Duration convert(String value) {
        Matcher days = DAYS.matcher(value);
        if (!days.matches()) {
            throw new Refusal(Refusal.Kind.INVALID_VALUE, "应为天数，如 40d，收到“" + value + "”。");
        }
        return Duration.ofDays(Integer.parseInt(days.group(1)));
    }
}
