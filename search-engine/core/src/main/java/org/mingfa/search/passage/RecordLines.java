package org.mingfa.search.passage;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * A file of ours with one record a line, each in its {@link RecordJson}: written as the records come, and read as the
 * stream is consumed. A damaged line is a {@link DamagedException}: what we wrote ourselves is not mended, it is built anew.
 */
public final class RecordLines implements AutoCloseable {

    private final Writer out;

    private RecordLines(Writer out) {
        this.out = out;
    }

    /** Begins a file, in place of one that is there. */
    public static RecordLines create(Path file) throws IOException {
        return new RecordLines(Files.newBufferedWriter(file));
    }

    public void add(Object line) throws IOException {
        out.write(RecordJson.write(line));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** The records of a file, in their order. To be closed. */
    @SuppressWarnings("StreamResourceLeak") // by who reads them
    public static <T> Stream<T> read(Path file, Class<T> type) throws IOException {
        return Files.lines(file).map(line -> record(file, line, type));
    }

    private static <T> T record(Path file, String line, Class<T> type) {
        try {
            return RecordJson.read(line, type);
        } catch (JacksonException e) {
            throw new DamagedException(file, "其中一行不是我们写下的", e);
        }
    }
}
