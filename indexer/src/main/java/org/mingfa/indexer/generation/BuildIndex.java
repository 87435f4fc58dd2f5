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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.generation.BuildRequest.Tools;
import org.mingfa.indexer.generation.DocumentFingerprints.Fingerprint;
import org.mingfa.indexer.reading.ParsedCorpora.Cases;
import org.mingfa.indexer.reading.UnchangedCases;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.search.generation.CaseFile;
import org.mingfa.search.generation.GenerationIntegrity;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.generation.UnknownGenerationException;
import org.mingfa.search.index.IncrementalBuild;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.learned.QueryProjection;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.Damage;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.search.questions.QuestionIndexFile;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;

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
    private final @Nullable Base base;
    private final QuestionIndexFile questions;
    private final DocumentFingerprints fingerprints = new DocumentFingerprints();
    private final Set<DocumentId> met = ConcurrentHashMap.newKeySet();
    private final Set<DocumentId> kept = ConcurrentHashMap.newKeySet();
    private final Set<String> keptOfChanged = ConcurrentHashMap.newKeySet();

    private BuildIndex(IndexConfiguration configuration, Path draft, Tools tools, Start start) throws IOException {
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

    private static CaseFile.@Nullable Writing begin(Path draft, @Nullable Base base) throws IOException {
        Optional<CaseFile> kept = CaseFile.find();
        return kept.isEmpty() ? null : kept.get().begin(draft, base == null ? null : base.directory());
    }

    /** An index to build, and what it holds already. */
    private record Start(
            IndexBuild index,
            Map<DocumentId, Fingerprint> before,
            QuestionIndexFile questions,
            @Nullable Base base) {}

    /** The live generation that an index begins with. */
    private record Base(Manifest manifest, Path directory) {

        /** Of its laws, in their order: what its citations were found by. */
        List<String> titles() throws IOException {
            try (Stream<LawHeader> laws = RecordLines.read(directory.resolve(OpenGeneration.LAWS), LawHeader.class)) {
                return laws.map(LawHeader::title).distinct().toList();
            }
        }

        /** Whether this was decided of a corpus then. */
        boolean isReviewed(CorpusReviews now) {
            return manifest.corpora().stream()
                    .anyMatch(corpus -> corpus.name().equals(now.corpus())
                            && now.fingerprint().equals(corpus.reviews()));
        }
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
        Manifest base = base(request, configuration, listener).orElse(null);
        return new BuildIndex(
                configuration, place.directory(), request.tools(), start(request, configuration, place, base));
    }

    private static Start start(
            BuildRequest request, IndexConfiguration configuration, IndexLocation place, @Nullable Manifest base)
            throws IOException {
        SearchEngine engine = SearchEngine.named(configuration.engine());
        Map<DocumentId, Fingerprint> before = base == null
                ? Map.of()
                : DocumentFingerprints.read(request.store().directory(base.id()));
        Optional<IncrementalBuild> continued = base == null || before.isEmpty()
                ? Optional.empty()
                : engine.continued(request.store().place(base), place);
        QueryProjection projection = request.tools().projection();
        if (base == null || continued.isEmpty()) {
            return new Start(engine.create(place), Map.of(), new QuestionIndexFile(projection), null);
        }
        Path generation = request.store().directory(base.id());
        return new Start(
                continued.get(), before, QuestionIndexFile.after(generation, projection), new Base(base, generation));
    }

    /** The live generation, if all that shapes an index was the same when it was built, and its files are whole. */
    private static Optional<Manifest> base(
            BuildRequest request, IndexConfiguration configuration, BuildListener listener) throws IOException {
        if (request.target().beginning() == BuildRequest.BaseIndex.ANEW) {
            return Optional.empty();
        }
        try {
            String live = request.store().live().orElse(null);
            Manifest base = live == null ? null : request.store().manifest(live);
            if (base == null || !configuration.made(base)) {
                return Optional.empty();
            }
            List<String> damage = damage(request.store(), base);
            damage.forEach(one -> listener.notContinued("线上一代 " + live + " 的 " + one + "：从头构建，不沿用它。"));
            return damage.isEmpty() ? Optional.of(base) : Optional.empty();
        } catch (DamagedException | UnknownGenerationException e) {
            listener.notContinued(e.detail() + "本次从头构建。");
            return Optional.empty();
        }
    }

    /** Our checksums of the index are asked only for the name of a file that its own checksum finds damaged. */
    private static List<String> damage(GenerationStore store, Manifest base) throws IOException {
        GenerationIntegrity integrity = new GenerationIntegrity(store);
        boolean isIndexWhole = SearchEngine.named(base.engine()).isWhole(store.place(base));
        List<Damage> damage = isIndexWhole ? integrity.damageBesideTheIndex(base) : integrity.damage(base);
        return damage.isEmpty() && !isIndexWhole
                ? List.of("索引与它自己的校验和不符")
                : damage.stream().map(Damage::toString).toList();
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
        Base known = base;
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
