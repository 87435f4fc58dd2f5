package org.mingfa.indexer.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.generation.BuildListener.Step;
import org.mingfa.indexer.generation.BuildRequest.Target;
import org.mingfa.indexer.reading.BuildContext;
import org.mingfa.indexer.reading.CorporaReader;
import org.mingfa.indexer.reading.FileAccounts.Totals;
import org.mingfa.indexer.reading.LawDating;
import org.mingfa.indexer.reading.LawHistories;
import org.mingfa.indexer.reading.OpenCorpora;
import org.mingfa.indexer.reading.ParsedCorpora;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.search.generation.BuildInProgressException;
import org.mingfa.search.generation.GenerationDraft;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.Manifest.CorpusEntry;
import org.mingfa.search.generation.Manifest.Counts;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.RankingModelFile;
import org.mingfa.search.passage.FileChecksums;
import org.mingfa.search.passage.RecordLines;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Sha256;

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
        CorpusRegistry registry = new CorpusRegistry(request.store().data());
        try (GenerationDraft draft = request.store().begin(id(started));
                OpenCorpora corpora = OpenCorpora.of(request.input().corpora(), registry)) {
            IndexContents indexed = build(draft, corpora, listener);
            BuildReport report = publish(draft, corpora, indexed, started);
            listener.progress(Step.FINISHING, 1, 1);
            return report;
        }
    }

    /** The id of a generation that is begun at that moment. */
    static String id(Instant started) {
        return ID.format(started);
    }

    /** The index is opened first, so that an engine that is away says so before an hour of reading. */
    private IndexContents build(GenerationDraft draft, OpenCorpora corpora, BuildListener listener) throws IOException {
        Target target = request.target();
        IndexConfiguration configuration = IndexConfiguration.of(request, writeLearned(draft.directory()));
        try (BuildContext context =
                        BuildContext.open(draft.directory(), request.input().limits());
                BuildIndex index = BuildIndex.open(
                        request, configuration, draft.place(target.engine(), target.settings()), listener)) {
            ParsedCorpora read = CorporaReader.of(
                    corpora,
                    context,
                    request.input().earlier(),
                    (files, total) -> listener.progress(Step.READING, files, total));
            listener.progress(Step.CHRONOLOGY, 0, read.laws().size());
            LawHistories dated = LawDating.of(read, context.accounts());
            return new IndexFeeder(request.tools(), context, index, listener).of(dated);
        }
    }

    /** The checksum of what training learned, null without. */
    private @Nullable String writeLearned(Path directory) throws IOException {
        RankingModel learned = request.tools().learned();
        if (learned == null) {
            return null;
        }
        Path file = directory.resolve(OpenGeneration.LEARNED);
        try (Writer out = Files.newBufferedWriter(file)) {
            RankingModelFile.write(learned, out);
        }
        return checksum(file);
    }

    private BuildReport publish(GenerationDraft draft, OpenCorpora corpora, IndexContents indexed, Instant started)
            throws IOException {
        writeLaws(draft.directory(), indexed.laws());
        Target target = request.target();
        IndexConfiguration configuration = indexed.configuration();
        Totals totals = indexed.totals();
        List<CorpusEntry> entries = corpora.entries(totals.files());
        Manifest manifest = new Manifest(
                draft.id(),
                null,
                started,
                clock.instant(),
                configuration.engine(),
                SearchEngine.named(configuration.engine()).lasting(target.settings()),
                entries,
                entries.stream().map(CorpusEntry::files).reduce(Counts.NONE, Counts::plus),
                indexed.documents(),
                indexed.articles(),
                indexed.passages(),
                configuration.dictionary(),
                configuration.model(),
                configuration.parts(),
                checksums(draft.directory()));
        return new BuildReport(draft.publish(manifest), totals.problems(), totals.losses(), indexed.kept());
    }

    private static void writeLaws(Path directory, List<LawHeader> laws) throws IOException {
        try (RecordLines file = RecordLines.create(directory.resolve(OpenGeneration.LAWS))) {
            for (LawHeader law : laws) {
                file.add(law);
            }
        }
    }

    /** Of every file, those of an embedded engine too: what serves can be told from what a disk made of it. */
    private static Map<String, String> checksums(Path directory) throws IOException {
        return FileChecksums.of(directory, GenerationDraft::isLasting).sums();
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return Sha256.of(stream);
        }
    }
}
