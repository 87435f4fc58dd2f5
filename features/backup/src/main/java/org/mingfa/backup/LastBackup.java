package org.mingfa.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.passage.RecordJson;
import tools.jackson.core.JacksonException;

/**
 * When the data directory was last backed up, noted in it by whoever does that; a restored directory has none, for the backup
 * that it came from is not one of what it becomes.
 */
public record LastBackup(Instant at, long bytes) {

    private static final String FILE = ".last-backup";

    /** None where there never was one, or what was noted cannot be read. */
    public static Optional<LastBackup> find(Path data) {
        try {
            Path file = data.resolve(FILE);
            return Files.exists(file)
                    ? Optional.of(RecordJson.read(Files.readString(file), LastBackup.class))
                    : Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty(); // the next backup writes it anew; until then it is as if there were none
        }
    }

    public void note(Path data) throws IOException {
        DurableFiles.replace(data.resolve(FILE), RecordJson.write(this) + "\n");
    }
}
