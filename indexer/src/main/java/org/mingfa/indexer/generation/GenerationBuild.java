package org.mingfa.indexer.generation;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingfa.indexer.extract.TextExtractor;
import org.mingfa.indexer.generation.BuildListener.Step;
import org.mingfa.indexer.generation.ReadCorpora.Opened;
import org.mingfa.indexer.generation.ReadCorpora.ReadLaw;
import org.mingfa.search.generation.BuildInProgressException;
import org.mingfa.search.generation.GenerationDraft;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.Manifest.CorpusEntry;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.Place;
import org.mingfa.search.learned.Learned;
import org.mingfa.search.learned.LearnedFile;
import org.mingfa.search.passage.StoredLines;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.problem.ErrorCode;

/**
 * Builds a generation beside the live one: reads all corpora, dates the laws, indexes them, then the cases, and makes
 * the finished generation visible by one rename. Killed at any moment, it leaves the live generation as it was.
 */
public final class GenerationBuild {

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final BuildRequest request;
    private final InstantSource clock;

    public GenerationBuild(BuildRequest request, InstantSource clock) {
        this.request = request;
        this.clock = clock;
    }

    /**
     * Runs the build; the new generation is finished but not live yet.
     *
     * @throws BuildInProgressException while another build holds the data directory
     */
    public BuildReport run(BuildListener listener) throws IOException {
        Instant started = clock.instant();
        try (GenerationDraft draft = request.store().begin(id(started));
                ReadCorpora corpora = ReadCorpora.open(request);
                OrderedWork work = new OrderedWork(request.threads())) {
            return build(draft, corpora, work, started, listener);
        }
    }

    /** The id of a generation that is begun at that moment. */
    static String id(Instant started) {
        return ID.format(started);
    }

    private BuildReport build(
            GenerationDraft draft, ReadCorpora corpora, OrderedWork work, Instant started, BuildListener listener)
            throws IOException {
        Indexing indexing;
        writeLearned(draft.directory());
        TextExtractor extractor = new TextExtractor(request.limits());
        Map<ErrorCode, Long> problems;
        Map<ErrorCode, Long> losses;
        List<CorpusEntry> entries;
        long kept;
        SearchEngine engine = SearchEngine.named(request.engine());
        Place place = draft.place(request.engine(), request.settings());
        try (Accounts accounts = new Accounts(draft.directory());
                BuildIndex index = BuildIndex.open(
                        request, place, checksums(draft.directory()).get(OpenGeneration.LEARNED))) {
            corpora.readLaws(work, extractor, accounts, listener);
            listener.progress(Step.CHRONOLOGY, 0, corpora.laws().size());
            corpora.date(accounts);
            indexing = new Indexing(request, index, accounts, corpora);
            indexing.laws(work, listener);
            Set<DocumentId> lost = indexing.lost();
            writeLaws(
                    draft.directory(),
                    corpora.laws().stream()
                            .filter(law -> !lost.contains(law.document().id()))
                            .toList());
            indexing.cases(work, extractor, listener);
            listener.progress(Step.FINISHING, 0, 1);
            index.commit(draft.directory());
            entries = corpora.corpora().stream()
                    .map(opened -> entry(opened, accounts, corpora))
                    .toList();
            problems = accounts.problemCounts();
            losses = accounts.losses();
            kept = index.kept();
        }
        Manifest manifest = new Manifest(
                draft.id(),
                started,
                clock.instant(),
                request.engine(),
                engine.lasting(request.settings()),
                entries,
                entries.stream().map(CorpusEntry::files).reduce(Counts.NONE, Counts::plus),
                indexing.documents(),
                indexing.articles(),
                indexing.passages(),
                request.segmenter().fingerprint(),
                request.vectors() == null ? null : request.vectors().fingerprint(),
                request.parts(),
                checksums(draft.directory()));
        draft.publish(manifest);
        listener.progress(Step.FINISHING, 1, 1);
        return new BuildReport(manifest, problems, losses, kept);
    }

    private static CorpusEntry entry(Opened opened, Accounts accounts, ReadCorpora corpora) {
        String name = opened.corpus().name();
        return new CorpusEntry(
                name,
                opened.corpus().location(),
                opened.format().label(),
                opened.source().commit().orElse(null),
                accounts.counts(name, corpora.in(name)));
    }

    private static void writeLaws(Path directory, List<ReadLaw> laws) throws IOException {
        try (StoredLines file = StoredLines.create(directory.resolve(OpenGeneration.LAWS))) {
            for (ReadLaw law : laws) {
                file.add(law.document().header());
            }
        }
    }

    private void writeLearned(Path directory) throws IOException {
        Learned learned = request.learned();
        if (learned != null) {
            try (Writer out = Files.newBufferedWriter(directory.resolve(OpenGeneration.LEARNED))) {
                LearnedFile.write(learned, out);
            }
        }
    }

    /** Of our own files; the engine checks its own. */
    private static Map<String, String> checksums(Path directory) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String name : List.of(
                OpenGeneration.LAWS,
                Accounts.FILES,
                Accounts.PROBLEMS,
                DocumentFingerprints.FILE,
                OpenGeneration.LEARNED)) {
            if (!Files.exists(directory.resolve(name))) {
                continue; // not written yet, or built without what training learned
            }
            try (var stream = Files.newInputStream(directory.resolve(name))) {
                sums.put(name, Sha256.of(stream));
            }
        }
        return sums;
    }
}
