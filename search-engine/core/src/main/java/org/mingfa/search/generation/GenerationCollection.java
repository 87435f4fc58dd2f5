package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.text.problem.Refusal;

/** Removing generations that are older than what serves (gc), and what killed builds left behind. */
public final class GenerationCollection {

    private final GenerationStore store;

    public GenerationCollection(GenerationStore store) {
        this.store = store;
    }

    /**
     * What may go and what may not.
     *
     * @param removable older than what serves, and more of them than are to be kept
     * @param newer built after what serves: nobody knows yet whether they will serve, so that they go only by name
     */
    public record Choice(List<String> removable, List<String> newer) {
        public Choice {
            removable = List.copyOf(removable);
            newer = List.copyOf(newer);
        }
    }

    /**
     * Chooses among the generations that are older than the live one all but {@code keep}: kept first is what would be gone back
     * to, then the newest. While nothing serves, nothing is older than what serves. One whose manifest is damaged stays, for
     * nobody knows where its index is.
     */
    public Choice choose(int keep) throws IOException {
        LivePointer pointer = store.pointer();
        List<Manifest> all = store.list();
        int live = all.stream().map(Manifest::id).toList().indexOf(pointer.current());
        List<Manifest> older = all.subList(0, Math.max(live, 0));
        Map<String, Manifest> kept = new LinkedHashMap<>();
        for (String before : pointer.previous()) {
            older.stream().filter(manifest -> manifest.id().equals(before)).forEach(way -> kept.put(before, way));
        }
        older.reversed().forEach(newest -> kept.putIfAbsent(newest.id(), newest));
        Set<Manifest> stay = kept.values().stream().limit(keep).collect(Collectors.toSet());
        return new Choice(
                ids(older.stream().filter(manifest -> !stay.contains(manifest))),
                ids(all.subList(live + 1, all.size()).stream()));
    }

    private static List<String> ids(Stream<Manifest> manifests) {
        return manifests.map(Manifest::id).toList();
    }

    /** Those named, each once and none that serves; {@link UnknownGenerationException} for one that is not there. */
    public List<String> named(List<String> ids) throws IOException {
        @Nullable String live = store.pointer().current();
        for (String id : ids) {
            store.manifest(id);
            if (id.equals(live)) {
                throw new Refusal(Refusal.Kind.INVALID_VALUE, "线上一代不能删除：" + id + "。先上线另一代。");
            }
        }
        return ids.stream().distinct().toList();
    }

    /** Removes what {@link #choose} finds removable; returns the removed ids. */
    public List<String> collect(int keep) throws IOException {
        return remove(() -> choose(keep).removable());
    }

    /** Removes the {@link #named}; returns their ids. */
    public List<String> collect(List<String> ids) throws IOException {
        return remove(() -> named(ids));
    }

    /** Which to remove, asked when nobody builds any more. */
    private interface Selection {
        List<String> ids() throws IOException;
    }

    /**
     * With their indices wherever they are, and what killed builds left. Refused while a build runs, and where an engine that holds
     * one of them is away.
     */
    private List<String> remove(Selection selection) throws IOException {
        DurableFiles.directories(store.generations());
        try (BuildLock lock = BuildLock.tryTake(GenerationDraft.lockFile(store))
                .orElseThrow(() -> new BuildInProgressException(store.data()))) {
            for (Path leftover : GenerationDraft.leftovers(store)) {
                DraftIndex.removeWith(leftover, store);
            }
            List<String> ids = selection.ids();
            for (String id : ids) {
                remove(store.manifest(id));
            }
            return ids;
        }
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
