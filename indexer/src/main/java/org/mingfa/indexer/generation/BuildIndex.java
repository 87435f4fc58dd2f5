package org.mingfa.indexer.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.generation.DocumentFingerprints.Fingerprint;
import org.mingfa.indexer.reading.ParsedCorpora.Cases;
import org.mingfa.indexer.reading.UnchangedCases;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.search.generation.CaseFile;
import org.mingfa.search.index.IncrementalBuild;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.questions.QuestionIndexFile;
import org.mingfa.text.document.DocumentId;

/**
 * The index of a build. It begins with that of the live generation where the same parts made it, so that documents which
 * have not changed stay as they are; else with nothing. Safe for use by many threads.
 */
final class BuildIndex implements AutoCloseable {

    private final IndexConfiguration configuration;
    private final Path draft;
    private final @Nullable PassageVectors vectors;
    private final IndexBuild index;
    private final @Nullable IncrementalBuild continued;
    private final Map<DocumentId, Fingerprint> before;
    private final CaseFile.@Nullable Writing caseFile;
    private final @Nullable BaseGeneration base;
    private final QuestionIndexFile questions;
    private final DocumentFingerprints fingerprints = new DocumentFingerprints();
    private final Set<DocumentId> met = ConcurrentHashMap.newKeySet();
    private final Set<DocumentId> kept = ConcurrentHashMap.newKeySet();
    private final Set<String> keptOfChanged = ConcurrentHashMap.newKeySet();

    private BuildIndex(IndexConfiguration configuration, Path draft, Tools tools, IndexStart start) throws IOException {
        this.configuration = configuration;
        this.draft = draft;
        this.vectors = tools.vectors();
        this.index = start.index();
        this.continued = start.index() instanceof IncrementalBuild onceMore ? onceMore : null;
        this.before = start.before();
        this.base = start.base();
        this.caseFile = begin(draft, start.base());
        this.questions = start.questions();
    }

    private static CaseFile.@Nullable Writing begin(Path draft, @Nullable BaseGeneration base) throws IOException {
        Optional<CaseFile> kept = CaseFile.find();
        return kept.isEmpty() ? null : kept.get().begin(draft, base == null ? null : base.directory());
    }

    /**
     * One document as it goes into the index.
     *
     * @param title that stands before the text of each passage where its vector is made
     * @param passages none when the index holds the document already
     */
    record PreparedDocument(DocumentId document, String fingerprint, String title, List<IndexDocument> passages) {}

    /** Opens the index of a draft. */
    static BuildIndex open(
            BuildRequest request, IndexConfiguration configuration, IndexLocation place, BuildListener listener)
            throws IOException {
        BaseGeneration base =
                BaseGeneration.find(request, configuration, listener).orElse(null);
        return new BuildIndex(
                configuration, place.directory(), request.tools(), IndexStart.of(request, configuration, place, base));
    }

    /**
     * Whether the index already holds exactly this document, which then stays.
     *
     * @param fingerprint of what would be indexed
     */
    boolean keeps(DocumentId document, String fingerprint) {
        Fingerprint known = before.get(document);
        if (known == null || !known.whole().equals(fingerprint)) {
            return false;
        }
        met.add(document);
        kept.add(document);
        fingerprints.put(document, known);
        return true;
    }

    /** The cases of the live generation that are read as they were then: none where other laws have names now. */
    UnchangedCases unchanged(List<String> titles, List<Cases> cases) throws IOException {
        BaseGeneration known = base;
        if (known == null || !known.titles().equals(titles)) {
            return UnchangedCases.NONE;
        }
        return UnchangedCases.of(
                known.directory(),
                cases.stream()
                        .map(Cases::reviews)
                        .filter(known::isReviewed)
                        .map(CorpusReviews::corpus)
                        .collect(Collectors.toSet()));
    }

    /** Keeps a case that was not read again; how many passages it has, or empty where the live generation lacks a part of it. */
    OptionalInt keep(DocumentId document) throws IOException {
        Fingerprint known = before.get(document);
        if (base == null || known == null || (caseFile != null && !caseFile.keep(document))) {
            return OptionalInt.empty();
        }
        keeps(document, known.whole());
        return OptionalInt.of(known.number());
    }

    /**
     * Adds the passages with their vectors, but for those that the index holds; what else it holds of the document is gone
     * afterwards. A failure of the engine or the model is the build's, not the document's.
     */
    void put(PreparedDocument prepared) throws IOException {
        DocumentId document = prepared.document();
        if (kept.contains(document)) {
            return;
        }
        met.add(document);
        Fingerprint now = new Fingerprint(
                prepared.fingerprint(),
                prepared.passages().size(),
                prepared.passages().stream()
                        .filter(passage -> passage.passage() instanceof LawPassage)
                        .map(passage -> DocumentFingerprints.of(passage, prepared.title()))
                        .toList());
        fingerprints.put(document, now);
        add(notHeld(prepared, now), prepared.title());
    }

    private List<IndexDocument> notHeld(PreparedDocument prepared, Fingerprint now) throws IOException {
        Fingerprint then = before.get(prepared.document());
        if (then == null || continued == null) {
            return prepared.passages();
        }
        Set<String> known = Set.copyOf(then.passages());
        Set<String> held = new HashSet<>();
        List<IndexDocument> missing = new ArrayList<>();
        for (int i = 0; i < prepared.passages().size(); i++) {
            IndexDocument passage = prepared.passages().get(i);
            if (i < now.passages().size() && known.contains(now.passages().get(i))) {
                held.add(passage.passage().id());
            } else {
                missing.add(passage);
            }
        }
        continued.drop(prepared.document(), held);
        keptOfChanged.addAll(held);
        return missing;
    }

    private void add(List<IndexDocument> bare, String title) throws IOException {
        List<float[]> found = vectors == null || bare.isEmpty()
                ? List.of()
                : vectors.of(bare.stream()
                        .map(passage ->
                                EmbeddingText.of(title, passage.passage().text()))
                        .toList());
        for (int i = 0; i < bare.size(); i++) {
            index.add(found.isEmpty() ? bare.get(i) : bare.get(i).withVector(found.get(i)));
        }
    }

    /** Adds the vectors of the questions that are known for passages; of a passage that the index holds they are there already. */
    void put(List<LawPassage> passages) {
        if (vectors == null) {
            return;
        }
        List<LawPassage> asked = passages.stream()
                .filter(passage -> !passage.questions().isEmpty())
                .filter(passage -> !holds(passage)
                        || !questions.keep(passage.id(), passage.questions().size()))
                .toList();
        List<String> texts =
                asked.stream().flatMap(passage -> passage.questions().stream()).toList();
        List<float[]> found = vectors.of(texts);
        int next = 0;
        for (LawPassage passage : asked) {
            int end = next + passage.questions().size();
            questions.add(passage.id(), found.subList(next, end));
            next = end;
        }
    }

    /** Whether the index held exactly this passage, with its questions. */
    private boolean holds(LawPassage passage) {
        return kept.contains(passage.law()) || keptOfChanged.contains(passage.id());
    }

    /** Adds what features keep of a case: taken over with it, or made anew. */
    void keep(DocumentId document, List<CasePassage> passages, ArticleKeyFinder citations) throws IOException {
        if (caseFile != null && !(kept.contains(document) && caseFile.keep(document))) {
            caseFile.add(passages, citations);
        }
    }

    IndexConfiguration configuration() {
        return configuration;
    }

    /** How many documents were taken over. */
    long kept() {
        return kept.size();
    }

    /** Drops what no corpus has any more, and finishes the index and the list of what it holds. */
    void commit() throws IOException {
        if (continued != null) {
            for (DocumentId document : before.keySet()) {
                if (!met.contains(document)) {
                    continued.drop(document, Set.of());
                }
            }
        }
        index.commit();
        if (caseFile != null) {
            caseFile.finish();
        }
        questions.write(draft);
        fingerprints.write(draft);
    }

    @Override
    public void close() throws IOException {
        try (CaseFile.Writing file = caseFile) {
            index.close();
        }
    }
}
