package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.text.document.Sha256;

/**
 * A generation under construction, in a directory whose name begins with a dot and that no reader looks into. Publishing
 * is one rename; closed without publishing, it is removed with its index.
 */
public final class GenerationDraft implements AutoCloseable {

    static final String PREFIX = ".building-";

    private final GenerationStore store;
    private final String id;
    private final Path directory;
    private final BuildLock lock;

    private GenerationDraft(GenerationStore store, String id, BuildLock lock) throws IOException {
        this.store = store;
        this.id = id;
        this.lock = lock;
        this.directory = store.generations().resolve(PREFIX + id);
    }

    static GenerationDraft begin(GenerationStore store, String id) throws IOException {
        BuildLock lock =
                BuildLock.tryTake(lockFile(store)).orElseThrow(() -> new BuildInProgressException(store.data()));
        try {
            removeLeftovers(store, id);
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
    static List<Path> leftovers(GenerationStore store) throws IOException {
        List<Path> leftovers = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(store.generations(), PREFIX + "*")) {
            found.forEach(leftovers::add);
        }
        return leftovers;
    }

    /** A build must not wait for the server that an earlier one used: what is left there stays, and gc removes it. */
    private static void removeLeftovers(GenerationStore store, String id) throws IOException {
        for (Path leftover : leftovers(store)) {
            try {
                DraftIndex.removeWith(leftover, store);
            } catch (EngineUnavailableException e) {
                if (leftover.endsWith(PREFIX + id)) {
                    throw e;
                }
            }
        }
    }

    /** Whether a file of a draft, by its relative path, is still there when the generation is finished. */
    public static boolean isLasting(String file) {
        return !file.startsWith(".")
                && !file.equals(GenerationStore.MANIFEST)
                && !file.equals(GenerationStore.MANIFEST_SUM)
                && !file.endsWith("/write.lock");
    }

    public String id() {
        return id;
    }

    /** Where the build puts its files until it publishes them. */
    public Path directory() {
        return directory;
    }

    /**
     * Where the index of this generation is to be built; from now on a draft that is not published takes it with it.
     *
     * @param settings of the engine, all of them
     */
    public IndexLocation place(String engine, Map<String, String> settings) throws IOException {
        new DraftIndex(engine, SearchEngine.named(engine).lasting(settings)).write(directory);
        return new IndexLocation(directory, id, settings);
    }

    /** One more than any that is there; the build lock keeps others from the same. */
    private long next() throws IOException {
        return 1 + store.list().stream().mapToLong(Manifest::place).max().orElse(0);
    }

    /** Numbers and writes the manifest, forces everything to disk and makes the generation visible as finished. */
    public Manifest publish(Manifest manifest) throws IOException {
        if (!manifest.id().equals(id)) {
            throw new IllegalArgumentException("manifest of " + manifest.id() + " in the draft of " + id);
        }
        Manifest numbered = manifest.numbered(next());
        String written = RecordJson.writePretty(numbered) + "\n";
        Files.writeString(directory.resolve(GenerationStore.MANIFEST), written);
        Files.writeString(directory.resolve(GenerationStore.MANIFEST_SUM), Sha256.of(written) + "\n");
        DraftIndex.forget(directory);
        DurableFiles.forceTree(directory);
        Files.move(directory, store.directory(id), StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.force(store.generations());
        return numbered;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            if (Files.exists(directory)) {
                DraftIndex.removeWith(directory, store);
            }
        }
    }
}
