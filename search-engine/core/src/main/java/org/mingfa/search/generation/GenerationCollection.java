package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.search.generation.GenerationStore.HeldLock;
import org.mingfa.search.index.SearchEngine;

/** Removing generations that no longer serve (gc), and what killed builds left behind. */
public final class GenerationCollection {

    private final GenerationStore store;

    public GenerationCollection(GenerationStore store) {
        this.store = store;
    }

    /**
     * Removes all but the live generation and {@code keep} others, with their indices wherever they are; returns the removed
     * ids. Kept first is what would be gone back to, then the newest. One whose manifest is damaged stays, for nobody knows
     * where its index is. Refused while a build runs, and where an engine that holds one of them is away.
     */
    public List<String> collect(int keep) throws IOException {
        DurableFiles.directories(store.generations());
        try (HeldLock lock = GenerationStore.tryLock(GenerationDraft.lockFile(store))
                .orElseThrow(() -> new BuildInProgressException(store.data()))) {
            for (Path leftover : GenerationDraft.leftovers(store)) {
                DraftIndex.removeWith(leftover, store);
            }
            List<Manifest> old = old(keep);
            for (Manifest manifest : old) {
                remove(manifest);
            }
            return old.stream().map(Manifest::id).toList();
        }
    }

    /** The ids that {@link #collect} would remove now. */
    public List<String> removable(int keep) throws IOException {
        return old(keep).stream().map(Manifest::id).toList();
    }

    private List<Manifest> old(int keep) throws IOException {
        LivePointer pointer = store.pointer();
        List<Manifest> others = new ArrayList<>(store.list());
        others.removeIf(manifest -> manifest.id().equals(pointer.current()));
        Map<String, Manifest> kept = new LinkedHashMap<>();
        for (String before : pointer.previous()) {
            others.stream().filter(manifest -> manifest.id().equals(before)).forEach(way -> kept.put(before, way));
        }
        others.reversed().forEach(newest -> kept.putIfAbsent(newest.id(), newest));
        Set<Manifest> stay = kept.values().stream().limit(keep).collect(Collectors.toSet());
        return others.stream().filter(manifest -> !stay.contains(manifest)).toList();
    }

    /** First the index, so that no kill leaves one without a manifest; then out of sight by one rename. */
    private void remove(Manifest manifest) throws IOException {
        Path directory = store.directory(manifest.id());
        SearchEngine.named(manifest.engine()).delete(store.place(manifest));
        Path hidden = store.generations().resolve(GenerationDraft.PREFIX + "removed-" + manifest.id());
        Files.move(directory, hidden, StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.deleteTree(hidden);
    }
}
