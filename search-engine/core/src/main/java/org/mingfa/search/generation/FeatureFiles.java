package org.mingfa.search.generation;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What features read of a generation from files of their own. Each is opened when it is first asked for. Safe for use by many threads. */
public final class FeatureFiles {

    private final Path directory;
    private final Map<Class<?>, Object> opened = new ConcurrentHashMap<>();

    /** Those in the directory of a generation. */
    public FeatureFiles(Path directory) {
        this.directory = directory;
    }

    /** What a feature reads as {@code type}, opened by {@code reader} from the directory of the generation. */
    public <T> T open(Class<T> type, Function<Path, T> reader) {
        return type.cast(opened.computeIfAbsent(type, ignored -> reader.apply(directory)));
    }
}
