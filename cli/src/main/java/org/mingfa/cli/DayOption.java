package org.mingfa.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The option --as-of of commands that answer for one day. */
final class DayOption {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Reader.class,
            description = "按哪一天的法律，写作 2021-01-01，默认今天")
    private @Nullable LocalDate day;

    LocalDate get() {
        return find().orElseGet(Today::date);
    }

    /** The day that was given, if one was. */
    Optional<LocalDate> find() {
        return Optional.ofNullable(day);
    }

    /** Reads a date. */
    static final class Reader implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            return Today.day(value, "");
        }
    }
}
