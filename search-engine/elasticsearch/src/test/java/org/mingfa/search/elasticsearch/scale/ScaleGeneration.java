package org.mingfa.search.elasticsearch.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.GenerationDraft;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.testkit.SampleCaseFile;
import org.mingfa.text.citation.LawNames;

/** Builds and promotes a generation of made judgments, on all processors, and says how long it took. */
record ScaleGeneration(
        SearchEngine engine,
        int passages,
        String model,
        @Nullable NoisyVectors vectors) {

    private static final System.Logger LOG = System.getLogger(ScaleGeneration.class.getName());
    private static final double SECOND = 1e9;

    void write(GenerationStore store, MadeJudgments judgments) throws IOException {
        String id = "scale";
        Map<String, String> settings = store.settings(engine.name());
        try (GenerationDraft draft = store.begin(id)) {
            try (IndexBuild build = engine.create(draft.place(engine.name(), settings))) {
                long begun = System.nanoTime();
                AtomicLong characters = new AtomicLong();
                IntStream.range(0, passages).parallel().forEach(n -> {
                    IndexDocument passage = judgments.passage(n);
                    characters.addAndGet(passage.passage().text().length());
                    add(build, vectors == null ? passage : passage.withVector(vectors.passage(n)));
                });
                long added = System.nanoTime();
                build.commit();
                LOG.log(
                        System.Logger.Level.INFO,
                        "{0}: {1} passages of {2} characters in the mean, added in {3} s, committed in {4} s more",
                        engine.name(),
                        passages,
                        characters.get() / passages,
                        (added - begun) / SECOND,
                        (System.nanoTime() - added) / SECOND);
            }
            SampleCaseFile.write(draft.directory(), List.of(), new ArticleKeyFinder(LawNames.none()));
            Files.createFile(draft.directory().resolve(OpenGeneration.LAWS));
            draft.publish(manifest(id, engine.lasting(settings)));
        }
        store.promote(id);
    }

    private static void add(IndexBuild build, IndexDocument passage) {
        try {
            build.add(passage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest manifest(String id, Map<String, String> settings) {
        return new Manifest(
                id,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                engine.name(),
                settings,
                List.of(),
                Manifest.Counts.NONE,
                passages,
                0,
                passages,
                "scale",
                vectors == null ? null : model,
                Map.of(),
                Map.of());
    }
}
