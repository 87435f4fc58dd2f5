package org.mingfa.indexer.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.ContinuedBuild;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.Place;
import org.mingfa.search.passage.IndexedPassage;
import org.mingfa.text.document.DocumentId;

/**
 * The index of a build. It begins with that of the live generation where the same parts made it, so that documents which
 * have not changed stay as they are; else with nothing. Safe for use by many threads.
 */
final class BuildIndex implements AutoCloseable {

    private final IndexBuild index;
    private final @Nullable ContinuedBuild continued;
    private final Map<DocumentId, String> before;
    private final DocumentFingerprints fingerprints = new DocumentFingerprints();
    private final Set<DocumentId> met = ConcurrentHashMap.newKeySet();
    private final Set<DocumentId> kept = ConcurrentHashMap.newKeySet();

    private BuildIndex(IndexBuild index, @Nullable ContinuedBuild continued, Map<DocumentId, String> before) {
        this.index = index;
        this.continued = continued;
        this.before = before;
    }

    /**
     * Opens the index of a draft.
     *
     * @param learned checksum of what training learned for the draft, or null without
     */
    static BuildIndex open(BuildRequest request, Place place, @Nullable String learned) throws IOException {
        SearchEngine engine = SearchEngine.named(request.engine());
        Optional<Manifest> base = base(request, learned);
        if (base.isPresent()) {
            Path finished = request.store().directory(base.get().id());
            Map<DocumentId, String> before = DocumentFingerprints.read(finished);
            Optional<ContinuedBuild> continued = before.isEmpty()
                    ? Optional.empty()
                    : engine.continued(request.store().place(base.get()), place);
            if (continued.isPresent()) {
                return new BuildIndex(continued.get(), continued.get(), before);
            }
        }
        return new BuildIndex(engine.create(place), null, Map.of());
    }

    /** The live generation, if all that shapes an index was the same when it was built. */
    private static Optional<Manifest> base(BuildRequest request, @Nullable String learned) throws IOException {
        String live = request.beginning() == BuildRequest.Beginning.ANEW
                ? null
                : request.store().live().orElse(null);
        if (live == null) {
            return Optional.empty();
        }
        Manifest manifest = request.store().manifest(live);
        boolean same = manifest.engine().equals(request.engine())
                && manifest.dictionary().equals(request.segmenter().fingerprint())
                && Objects.equals(
                        manifest.model(),
                        request.vectors() == null ? null : request.vectors().fingerprint())
                && manifest.parts().equals(request.parts())
                && Objects.equals(manifest.checksums().get(OpenGeneration.LEARNED), learned);
        return same ? Optional.of(manifest) : Optional.empty();
    }

    /**
     * Whether the index already holds exactly this document; if it holds another state of it, that is gone afterwards.
     *
     * @param fingerprint of what would be indexed
     */
    boolean keeps(DocumentId document, String fingerprint) throws IOException {
        met.add(document);
        String known = before.get(document);
        if (fingerprint.equals(known)) {
            kept.add(document);
            fingerprints.put(document, fingerprint);
            return true;
        }
        if (known != null && continued != null) {
            continued.drop(document);
        }
        return false;
    }

    void add(IndexedPassage passage) throws IOException {
        index.add(passage);
    }

    /** Says that every passage of a document was added. */
    void holds(DocumentId document, String fingerprint) {
        fingerprints.put(document, fingerprint);
    }

    /** How many documents were taken over. */
    long kept() {
        return kept.size();
    }

    /** Drops what no corpus has any more, and finishes the index and the list of what it holds. */
    void commit(Path draft) throws IOException {
        if (continued != null) {
            for (DocumentId document : before.keySet()) {
                if (!met.contains(document)) {
                    continued.drop(document);
                }
            }
        }
        index.commit();
        fingerprints.write(draft);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
