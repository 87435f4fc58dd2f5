package org.mingfa.answers.coverage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.mingfa.search.generation.DataLock;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.search.passage.RecordJson;
import tools.jackson.core.JacksonException;

/** When each corpus was last known to be as its source is: {@code checked.json} of the data directory. */
public final class CorpusFreshness {

    private static final String FILE = "checked.json";

    private final Path data;

    public CorpusFreshness(Path data) {
        this.data = data;
    }

    /** The file. */
    private record CheckFile(Map<String, Instant> corpora) {
        CheckFile {
            corpora = Map.copyOf(Objects.requireNonNullElse(corpora, Map.of()));
        }
    }

    /** Notes that a corpus was compared with its source, or brought anew. */
    public void note(String corpus, Instant when) throws IOException {
        try (DataLock lock = DataLock.take(data, DataLock.CORPORA)) {
            Map<String, Instant> known = new TreeMap<>(all());
            known.put(corpus, when);
            DurableFiles.replace(data.resolve(FILE), RecordJson.write(new CheckFile(known)) + "\n");
        }
    }

    /** By name; a file that cannot be read knows of none, and then the day of the build counts. */
    Map<String, Instant> all() {
        try {
            return RecordJson.read(Files.readString(data.resolve(FILE)), CheckFile.class)
                    .corpora();
        } catch (IOException | JacksonException notThereOrDamaged) {
            return Map.of();
        }
    }
}
