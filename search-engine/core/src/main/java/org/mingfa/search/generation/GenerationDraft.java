package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.mingfa.search.generation.GenerationStore.HeldLock;
import org.mingfa.search.storage.StoredForm;

/**
 * A generation under construction, in a directory whose name begins with a dot and that no reader looks into. Publishing
 * is one rename; closed without publishing, it is removed.
 */
public final class GenerationDraft implements AutoCloseable {

    static final String PREFIX = ".building-";

    private final GenerationStore store;
    private final String id;
    private final Path directory;
    private final HeldLock lock;

    private GenerationDraft(GenerationStore store, String id, HeldLock lock) throws IOException {
        this.store = store;
        this.id = id;
        this.lock = lock;
        this.directory = store.generations().resolve(PREFIX + id);
    }

    static GenerationDraft begin(GenerationStore store, String id) throws IOException {
        HeldLock lock =
                GenerationStore.tryLock(lockFile(store)).orElseThrow(() -> new BuildInProgressException(store.data()));
        try {
            removeLeftovers(store);
            if (Files.exists(store.directory(id))) {
                throw new IOException("这一代已经存在：" + id);
            }
            GenerationDraft draft = new GenerationDraft(store, id, lock);
            Files.createDirectories(draft.directory);
            return draft;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    static Path lockFile(GenerationStore store) {
        return store.data().resolve(".build.lock");
    }

    /** Drafts of builds that were killed; only under the build lock, when nobody else can be at work on them. */
    static void removeLeftovers(GenerationStore store) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(store.generations(), PREFIX + "*")) {
            for (Path leftover : leftovers) {
                DurableFiles.deleteTree(leftover);
            }
        }
    }

    public String id() {
        return id;
    }

    /** Where the build puts its files until it publishes them. */
    public Path directory() {
        return directory;
    }

    /** Writes the manifest, forces everything to disk and makes the generation visible as finished. */
    public void publish(Manifest manifest) throws IOException {
        if (!manifest.id().equals(id)) {
            throw new IllegalArgumentException("manifest of " + manifest.id() + " in the draft of " + id);
        }
        Files.writeString(directory.resolve(GenerationStore.MANIFEST), StoredForm.writePretty(manifest) + "\n");
        DurableFiles.forceTree(directory);
        Files.move(directory, store.directory(id), StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.force(store.generations());
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            DurableFiles.deleteTree(directory);
        }
    }
}
