package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which generation the pointer names, asked with every question: its file is read again only when it is another one than
 * before. Safe for use by many threads.
 */
final class FollowedPointer {

    /** A file that was written just now may be written once more without a trace: the clocks of file systems tick slowly. */
    private static final long SETTLED_NANOS = Duration.ofSeconds(2).toNanos();

    private final GenerationStore store;
    private final Path file;
    private final LongSupplier nanoTime;
    private volatile @Nullable PointerSnapshot seen;

    /** The pointer of a store. */
    FollowedPointer(GenerationStore store, LongSupplier nanoTime) {
        this.store = store;
        this.nanoTime = nanoTime;
        this.file = LivePointer.file(store.data());
    }

    /** By what a file is told from another one in its place. */
    private record Mark(
            FileTime changed, long size, @Nullable Object key) {
        static Mark of(Path file) throws IOException {
            BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
            return new Mark(of.lastModifiedTime(), of.size(), of.fileKey());
        }
    }

    /** What was read, since when the file is the same, and whether it was read long enough behind that. */
    private record PointerSnapshot(Mark mark, Optional<String> live, long since, boolean settled) {}

    /** As {@link GenerationStore#live}. */
    Optional<String> live() throws IOException {
        Mark mark;
        try {
            mark = Mark.of(file);
        } catch (IOException none) {
            seen = null;
            return store.live(); // which knows what that means
        }
        PointerSnapshot before = seen;
        PointerSnapshot known = before != null && before.mark.equals(mark) ? before : null;
        if (known != null && known.settled) {
            return known.live;
        }
        long now = nanoTime.getAsLong();
        long since = known == null ? now : known.since;
        Optional<String> live = store.live();
        seen = new PointerSnapshot(mark, live, since, now - since > SETTLED_NANOS);
        return live;
    }
}
