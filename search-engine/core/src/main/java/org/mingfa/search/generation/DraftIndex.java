package org.mingfa.search.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.passage.RecordJson;

/**
 * Which engine a draft builds its index on, written into the draft before the engine is asked for anything: whoever is
 * killed when, an index on a server has a draft or a manifest that knows of it, and gc needs to look nowhere else.
 */
record DraftIndex(String engine, Map<String, String> settings) {

    private static final String FILE = ".index.json";

    DraftIndex {
        settings = Map.copyOf(settings);
    }

    void write(Path draft) throws IOException {
        DurableFiles.replace(draft.resolve(FILE), RecordJson.write(this) + "\n");
    }

    /** Once the manifest says it. */
    static void forget(Path draft) throws IOException {
        Files.deleteIfExists(draft.resolve(FILE));
    }

    /** Removes a draft with its index; when the engine is away, both stay for the next time. */
    static void removeWith(Path draft, GenerationStore store) throws IOException {
        try {
            DraftIndex index = RecordJson.read(Files.readString(draft.resolve(FILE)), DraftIndex.class);
            String id = draft.getFileName().toString().substring(GenerationDraft.PREFIX.length());
            SearchEngine.named(index.engine)
                    .delete(new IndexLocation(draft, id, store.settings(index.engine, index.settings)));
        } catch (NoSuchFileException onlyFiles) {
            // killed before it had an index, or the remains of a removed generation
        }
        DurableFiles.deleteTree(draft);
    }
}
