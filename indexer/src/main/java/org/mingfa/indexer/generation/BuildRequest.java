package org.mingfa.indexer.generation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.extract.ExtractionLimits;
import org.mingfa.indexer.passage.PassageVectors;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.learned.Learned;
import org.mingfa.segmentation.Segmenter;

/**
 * What to build, from what, with what.
 *
 * @param corpora in their order; official ones are read before digests whatever the order
 * @param engine name of the engine that shall hold the index
 * @param settings of that engine
 * @param parts versions of the libraries that shape the index, by name
 * @param threads that read and segment, 1 or more
 * @param vectors of the passages, or null for a generation that is searched by words alone
 * @param beginning with what the index begins
 * @param learned how to rank, and the lay words of articles; or null for a generation that counts all lists alike
 */
public record BuildRequest(
        GenerationStore store,
        CorpusRegistry registry,
        List<Corpus> corpora,
        Segmenter segmenter,
        String engine,
        Map<String, String> settings,
        ExtractionLimits limits,
        Map<String, String> parts,
        int threads,
        Beginning beginning,
        @Nullable PassageVectors vectors,
        @Nullable Learned learned) {

    /** With what an index begins; what it becomes is the same. */
    public enum Beginning {
        /** The live generation's, where the same parts made it: only what changed is indexed. */
        WITH_LIVE,
        /** Nothing. */
        ANEW
    }

    public BuildRequest {
        corpora = List.copyOf(corpora);
        settings = Map.copyOf(settings);
        parts = Map.copyOf(parts);
        if (corpora.isEmpty()) {
            throw new IllegalArgumentException("没有可构建的语料：先运行 corpus add NAME LOCATION。");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads are 1 or more");
        }
    }

    /** With the default limits, all cores, the Lucene engine and no vectors, beginning with the live generation. */
    public static BuildRequest of(
            GenerationStore store, CorpusRegistry registry, List<Corpus> corpora, Segmenter segmenter) {
        return new BuildRequest(
                store,
                registry,
                corpora,
                segmenter,
                "lucene",
                Map.of(),
                ExtractionLimits.DEFAULT,
                PartVersions.known(),
                Runtime.getRuntime().availableProcessors(),
                Beginning.WITH_LIVE,
                null,
                null);
    }

    /** The same build on another engine, with its settings. */
    public BuildRequest on(String newEngine, Map<String, String> itsSettings) {
        return new BuildRequest(
                store,
                registry,
                corpora,
                segmenter,
                newEngine,
                itsSettings,
                limits,
                parts,
                threads,
                beginning,
                vectors,
                learned);
    }

    /** The same build under other limits for each file. */
    public BuildRequest withLimits(ExtractionLimits newLimits) {
        return new BuildRequest(
                store, registry, corpora, segmenter, engine, settings, newLimits, parts, threads, beginning, vectors,
                learned);
    }

    /** The same build with a vector for each passage. */
    public BuildRequest withVectors(PassageVectors newVectors) {
        return new BuildRequest(
                store,
                registry,
                corpora,
                segmenter,
                engine,
                settings,
                limits,
                parts,
                threads,
                beginning,
                newVectors,
                learned);
    }

    /** The same build with what training learned. */
    public BuildRequest withLearned(Learned newLearned) {
        return new BuildRequest(
                store,
                registry,
                corpora,
                segmenter,
                engine,
                settings,
                limits,
                parts,
                threads,
                beginning,
                vectors,
                newLearned);
    }

    /** The same build with an index that begins so. */
    public BuildRequest beginning(Beginning newBeginning) {
        return new BuildRequest(
                store,
                registry,
                corpora,
                segmenter,
                engine,
                settings,
                limits,
                parts,
                threads,
                newBeginning,
                vectors,
                learned);
    }
}
