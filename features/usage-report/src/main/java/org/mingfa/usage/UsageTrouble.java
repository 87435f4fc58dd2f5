package org.mingfa.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mingfa.search.generation.DurableFiles;

/**
 * What the service found wrong with its usage database and cannot mend by itself, noted beside it: only the service can open it,
 * and an operator looks elsewhere ({@code mingfa doctor}).
 */
public final class UsageTrouble {

    private static final String FILE = "service/trouble.txt";

    private UsageTrouble() {}

    /** What is wrong, and what to do. */
    public static Optional<String> find(Path data) throws IOException {
        Path file = data.resolve(FILE);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** Takes the place of what was noted before. */
    public static void note(Path data, String words) throws IOException {
        DurableFiles.replace(data.resolve(FILE), words + "\n");
    }

    /** All is well again. */
    public static void forget(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }
}
