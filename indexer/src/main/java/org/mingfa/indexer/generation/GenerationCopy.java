package org.mingfa.indexer.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingfa.indexer.generation.BuildListener.Step;
import org.mingfa.indexer.reading.OrderedWork;
import org.mingfa.search.generation.GenerationDraft;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.FileChecksums;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageAnalysis;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.problem.Refusal;

/**
 * Makes a generation of what another one holds, on another engine: without the corpora, with the same passages, keywords
 * and vectors. Tokens are cut anew, so the dictionary must still be the one of the original.
 */
public final class GenerationCopy {

    private final GenerationStore store;
    private final Segmenter segmenter;
    private final InstantSource clock;

    public GenerationCopy(GenerationStore store, Segmenter segmenter, InstantSource clock) {
        this.store = store;
        this.segmenter = segmenter;
        this.clock = clock;
    }

    /** The generation was cut with another dictionary than the one that would look for its words. */
    public static final class OtherDictionaryException extends Refusal {
        private static final long serialVersionUID = 1;

        public OtherDictionaryException(String built, String running) {
            super(Kind.BAD_INPUT, "这一代是用词典 " + built + " 构建的，现在运行的是 " + running + "：切分结果不同，不能复制。请重新构建。");
        }
    }

    /** The index of the original gave fewer passages than it says it has. */
    public static final class IncompleteException extends Refusal {
        private static final long serialVersionUID = 1;

        private final String generation;

        public IncompleteException(String generation, long told, long read) {
            super(Kind.UNAVAILABLE, "原索引记有 " + told + " 段，只读到 " + read + " 段。请检查这一代。");
            this.generation = generation;
        }

        public String generation() {
            return generation;
        }
    }

    /** Runs the copy; the new generation is finished but not live yet. */
    public Manifest run(String id, String engine, BuildListener listener) throws IOException {
        Instant started = clock.instant();
        Manifest original = store.manifest(id);
        if (!original.dictionary().equals(segmenter.fingerprint())) {
            throw new OtherDictionaryException(original.dictionary(), segmenter.fingerprint());
        }
        SearchEngine target = SearchEngine.named(engine);
        Map<String, String> settings = store.settings(engine);
        try (OpenGeneration source = OpenGeneration.open(store, id);
                GenerationDraft draft = store.begin(GenerationBuild.id(started))) {
            try (IndexBuild index = target.create(draft.place(engine, settings))) {
                copy(source, index, listener);
                listener.progress(Step.FINISHING, 0, 1);
                index.commit();
            }
            copyFiles(original, draft.directory());
            Manifest manifest = new Manifest(
                    draft.id(),
                    null,
                    started,
                    clock.instant(),
                    engine,
                    target.lasting(settings),
                    original.corpora(),
                    original.files(),
                    original.documents(),
                    original.articles(),
                    original.passages(),
                    original.dictionary(),
                    original.model(),
                    original.parts(),
                    FileChecksums.of(draft.directory(), GenerationDraft::isLasting)
                            .sums());
            Manifest published = draft.publish(manifest);
            listener.progress(Step.FINISHING, 1, 1);
            return published;
        }
    }

    private void copy(OpenGeneration source, IndexBuild index, BuildListener listener) throws IOException {
        PassageAnalysis analysis = PassageAnalysis.of(segmenter, source.learned());
        long total = source.index().passageCount();
        long[] done = {0};
        try (Stream<IndexDocument> contents = source.index().contents();
                OrderedWork work = OrderedWork.onAllCores()) {
            work.run(
                    contents,
                    bare -> {
                        index.add(analysis.cutAgain(bare, title(source, bare.passage())));
                        return bare;
                    },
                    added -> listener.progress(Step.INDEXING, ++done[0], total));
        }
        if (done[0] != total) {
            throw new IncompleteException(source.manifest().id(), total, done[0]);
        }
    }

    private static String title(OpenGeneration source, Passage passage) {
        return switch (passage) {
            case LawPassage law -> source.catalogue().get(law.law()).title();
            case CasePassage decided -> decided.header().title();
        };
    }

    /** Our own files are the same on every engine; those of an embedded engine lie in a folder. */
    private void copyFiles(Manifest original, Path target) throws IOException {
        Path directory = store.directory(original.id());
        Set<String> files = new TreeSet<>(original.checksums().keySet());
        files.add(OpenGeneration.LAWS); // which no generation is without, whoever wrote down checksums
        for (String file : files) {
            if (file.indexOf('/') < 0) {
                Files.copy(directory.resolve(file), target.resolve(file));
            }
        }
    }
}
