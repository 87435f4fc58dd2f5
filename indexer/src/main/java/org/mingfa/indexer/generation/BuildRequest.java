package org.mingfa.indexer.generation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.indexer.questions.LayQuestions;
import org.mingfa.indexer.reading.EarlierReading;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.NoCorpusException;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.learned.QueryProjection;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.segmentation.Segmenter;

/**
 * What to build, how, and with what.
 *
 * @param store where the generation goes; the register of corpora and their clones lie in the same directory
 */
public record BuildRequest(GenerationStore store, Input input, Target target, Tools tools) {

    /**
     * What is read.
     *
     * @param corpora in their order; official ones are read before digests whatever the order
     * @param limits for each file
     * @param earlier what was read of them a moment ago, under the same limits
     */
    public record Input(List<Corpus> corpora, ExtractionLimits limits, EarlierReading earlier) {

        public Input {
            corpora = List.copyOf(corpora);
            if (corpora.isEmpty()) {
                throw new NoCorpusException();
            }
        }

        public Input(List<Corpus> corpora, ExtractionLimits limits) {
            this(corpora, limits, new EarlierReading());
        }

        /** These corpora under the default limits. */
        public static Input of(List<Corpus> corpora) {
            return new Input(corpora, ExtractionLimits.DEFAULT);
        }
    }

    /**
     * What it becomes.
     *
     * @param engine name of the engine that shall hold the index
     * @param settings of that engine
     */
    public record Target(String engine, Map<String, String> settings, BaseIndex beginning) {

        /** The embedded engine, beginning with the live generation. */
        public static final Target EMBEDDED = new Target("lucene", Map.of(), BaseIndex.WITH_LIVE);

        public Target {
            settings = Map.copyOf(settings);
        }
    }

    /** With what an index begins; what it becomes is the same. */
    public enum BaseIndex {
        /** The live generation's, where the same configuration made it: only what changed is indexed. */
        WITH_LIVE,
        /** Nothing. */
        ANEW
    }

    /**
     * With what it is made.
     *
     * @param vectors of the passages, or null for a generation that is searched by words alone
     * @param learned how to rank, and the lay words of articles; or null for a generation that counts all lists alike
     * @param questions in people's own words, for the articles
     */
    public record Tools(
            Segmenter segmenter,
            @Nullable PassageVectors vectors,
            @Nullable RankingModel learned,
            LayQuestions questions) {

        /** By which known questions are projected as what is asked is, or null. */
        @Nullable
        QueryProjection projection() {
            RankingModel known = learned;
            return known == null ? null : known.projection();
        }

        /** Words alone, nothing learned. */
        public static Tools words(Segmenter segmenter) {
            return new Tools(segmenter, null, null, LayQuestions.NONE);
        }
    }

    /** These corpora on the embedded engine, by words alone. */
    public static BuildRequest of(GenerationStore store, List<Corpus> corpora, Segmenter segmenter) {
        return new BuildRequest(store, Input.of(corpora), Target.EMBEDDED, Tools.words(segmenter));
    }
}
