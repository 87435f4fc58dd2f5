package org.mingfa.cli;

import org.jspecify.annotations.Nullable;
import org.mingfa.text.version.AsOf;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The option --as-of of commands that can also show every version. */
final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "DATE|any",
            converter = Reader.class,
            description = "按哪一天的法律，写作 2021-01-01，默认今天；any 为全部版本")
    private @Nullable AsOf asOf;

    AsOf get() {
        return asOf == null ? new AsOf.Day(Today.date()) : asOf;
    }

    /** Reads a date or any. */
    static final class Reader implements ITypeConverter<AsOf> {
        @Override
        public AsOf convert(String value) {
            return value.equals("any") ? new AsOf.Any(Today.date()) : new AsOf.Day(Today.day(value, "，或 any"));
        }
    }
}
