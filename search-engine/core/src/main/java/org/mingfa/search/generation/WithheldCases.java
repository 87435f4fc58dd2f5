package org.mingfa.search.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.document.WithheldCase;

/** The cases of a generation whose judgments are not published. Asked for seldom, by a number that nothing else has: read each time. */
public final class WithheldCases {

    /** A {@link WithheldCase} a line; generations of earlier releases have none. */
    public static final String FILE = "withheld.jsonl";

    private final Path file;

    public WithheldCases(Path directory) {
        this.file = directory.resolve(FILE);
    }

    /** The case of that number in its canonical form; of several records the first. */
    public Optional<WithheldCase> find(String number) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<WithheldCase> all = RecordLines.read(file, WithheldCase.class)) {
            return all.filter(one -> one.number().equals(number)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
