package org.mingfa.changes;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.search.passage.RecordJson;
import tools.jackson.core.JacksonException;

/** What every promotion changed, a file each in {@code changes/} of the data directory: generations go, these stay. */
public final class ChangeRecord {

    private static final ZoneId COURTS = ZoneId.of("Asia/Shanghai");

    private final Path folder;

    public ChangeRecord(Path data) {
        this.folder = data.resolve("changes");
    }

    /** Keeps what a promotion changed; nothing where nothing did. */
    public void keep(GenerationChange change) throws IOException {
        if (!change.changes().isEmpty()) {
            DurableFiles.replace(file(change), RecordJson.write(change) + "\n");
        }
    }

    /** Forgets what did not come to serve after all. */
    public void forget(GenerationChange change) throws IOException {
        Files.deleteIfExists(file(change));
    }

    private Path file(GenerationChange change) {
        return folder.resolve(change.at().toString().replace(":", "") + "-" + change.to() + ".json");
    }

    /** Those from a day on, the latest first. */
    public List<GenerationChange> since(@Nullable LocalDate day) throws IOException {
        Instant from = day == null ? Instant.MIN : day.atStartOfDay(COURTS).toInstant();
        List<GenerationChange> changes = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "[0-9]*.json")) {
                for (Path file : files) {
                    GenerationChange change = read(file);
                    if (!change.at().isBefore(from)) {
                        changes.add(change);
                    }
                }
            }
        }
        changes.sort(Comparator.comparing(GenerationChange::at).reversed());
        return changes;
    }

    private static GenerationChange read(Path file) throws IOException {
        try {
            return RecordJson.read(Files.readString(file), GenerationChange.class);
        } catch (JacksonException e) {
            throw new DamagedException(file, "不是有效的变动记录", e);
        }
    }
}
