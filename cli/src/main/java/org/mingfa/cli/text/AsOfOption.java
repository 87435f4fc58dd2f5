package org.mingfa.cli.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.version.AsOf;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The option --as-of of commands that can also show every version. */
public final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "DATE|any",
            converter = AsOfConverter.class,
            description = "按哪一天的法律，写作 2021-01-01，默认今天；any 为全部版本")
    private @Nullable String asOf;

    /** As it was typed, or null for today. */
    @Nullable
    public String text() {
        return asOf;
    }

    /** Said above what is shown: 您在看 2018-01-01 的法律; empty for today, and for all days. */
    public Optional<String> band() {
        return get() instanceof AsOf.Day day && !day.date().equals(Today.date())
                ? Optional.of("您在看 " + day.date() + " 的法律；不加 --as-of 就回到今天。")
                : Optional.empty();
    }

    /** Refuses what is no day before anything is done, by the reader that every face has. */
    static final class AsOfConverter implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            Today.dates().read(value);
            return value;
        }
    }

    public AsOf get() {
        return Today.dates().read(asOf);
    }
}
