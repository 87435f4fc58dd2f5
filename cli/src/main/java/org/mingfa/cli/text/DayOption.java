package org.mingfa.cli.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The option --as-of of commands that answer for one day. */
public final class DayOption {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DayTextConverter.class,
            description = "按哪一天的法律，写作 2021-01-01，默认今天")
    private @Nullable String day;

    /** As it was typed, or null for today. */
    @Nullable
    public String text() {
        return day;
    }

    /** Refuses what is no day before anything is done, by the reader that every face has. */
    public static final class DayTextConverter implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            Today.dates().day(value);
            return value;
        }
    }

    /** Reads a day for an option of another name. */
    public static final class DayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            return Today.dates().day(value);
        }
    }

    public LocalDate get() {
        return Today.dates().day(day);
    }
}
