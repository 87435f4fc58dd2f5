package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.integrity.DamagedException;
import org.mingfa.search.passage.StoredForm;
import tools.jackson.core.JacksonException;

/**
 * The content of the file {@code live}.
 *
 * @param current the generation that serves, or null before the first promotion
 * @param previous those that served before, the latest first, each once
 */
public record LivePointer(@Nullable String current, List<String> previous) {

    /** Nothing served yet. */
    public static final LivePointer NONE = new LivePointer(null, List.of());

    private static final String FILE = "live";
    private static final int REMEMBERED = 20;

    public LivePointer {
        previous = List.copyOf(previous);
    }

    static LivePointer read(Path data) throws IOException {
        try {
            return StoredForm.read(Files.readString(data.resolve(FILE)), LivePointer.class);
        } catch (NoSuchFileException neverPromoted) {
            return NONE;
        } catch (CharacterCodingException | JacksonException e) {
            throw new DamagedException(data.resolve(FILE), "不是指向一代的文件", e);
        }
    }

    LivePointer promote(String id) {
        if (id.equals(current)) {
            return this;
        }
        List<String> before = new ArrayList<>();
        if (current != null) {
            before.add(current);
        }
        previous.stream()
                .filter(p -> !p.equals(id) && !before.contains(p))
                .limit(REMEMBERED)
                .forEach(before::add);
        return new LivePointer(id, before);
    }

    /** Without the current generation; the one before it becomes current. */
    LivePointer rollback() {
        return previous.isEmpty()
                ? new LivePointer(null, List.of())
                : new LivePointer(previous.getFirst(), previous.subList(1, previous.size()));
    }

    void write(PointerLock lock) throws IOException {
        DurableFiles.replace(lock.data().resolve(FILE), StoredForm.write(this) + "\n");
    }
}
