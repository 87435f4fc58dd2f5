package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.search.passage.RecordJson;
import tools.jackson.core.JacksonException;

/**
 * The content of the file {@code live}. It is written twice, so that a file that was emptied or overwritten costs nothing:
 * the copy says what served, and the next promotion or way back writes both anew.
 *
 * @param current the generation that serves, or null before the first promotion
 * @param previous those that served before, the latest first, each once
 */
public record LivePointer(@Nullable String current, List<String> previous) {

    /** Nothing served yet. */
    public static final LivePointer NONE = new LivePointer(null, List.of());

    private static final String FILE = "live";
    private static final String COPY = ".live.copy";
    private static final int REMEMBERED = 20;

    public LivePointer {
        previous = List.copyOf(previous);
    }

    /** The file, which is replaced by each change. */
    static Path file(Path data) {
        return data.resolve(FILE);
    }

    /** None before the first promotion; {@link DamagedException} when neither the file nor its copy can be read. */
    static LivePointer read(Path data) throws IOException {
        Path file = file(data);
        if (!Files.exists(file)) {
            return NONE;
        }
        return find(file)
                .or(() -> find(data.resolve(COPY)))
                .orElseThrow(() -> new DamagedException(
                        file,
                        "不是指向一代的文件，也没有可用的副本",
                        "mingfa generation list 列出各代，mingfa generation promote ID 上线其中一代。"));
    }

    /** Where the way back begins: what our last change left counts as served, even where the file was changed since. */
    static LivePointer readToGoBack(Path data) throws IOException {
        LivePointer read = read(data);
        String current = read.current;
        LivePointer ours = find(data.resolve(COPY)).orElse(read);
        return ours.current == null || ours.current.equals(current) || current == null ? read : ours.promote(current);
    }

    /** What a file says; empty where it is not there, or says nothing that can be understood. */
    private static Optional<LivePointer> find(Path file) {
        try {
            return Optional.ofNullable(RecordJson.read(Files.readString(file), LivePointer.class));
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
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

    void write(DataLock lock) throws IOException {
        String text = RecordJson.write(this) + "\n";
        DurableFiles.replace(lock.data().resolve(COPY), text);
        DurableFiles.replace(file(lock.data()), text);
    }
}
