package org.mingfa.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.Weights;
import org.mingfa.search.passage.PassageFactsCache;
import org.mingfa.text.version.LawCatalogue;

class ModelScorerTest {

    private static final PassageFactsCache PASSAGES =
            new PassageFactsCache(new LawCatalogue(List.of()), "asked"::equals);

    /** An entry as engines score it, by its cosine. */
    private static Ranking.ScoredPassage near(String id, double cosine) {
        return new Ranking.ScoredPassage(id, (float) ((1 + cosine) / 2));
    }

    private static RankedList list(RankedList.Kind kind, Ranking.ScoredPassage... entries) {
        return new RankedList(kind, 1, new Ranking(List.of(entries)));
    }

    private static Map<String, double[]> features(RankedList... lists) {
        Map<String, double[]> features = new TreeMap<>();
        ModelScorer.candidates(PASSAGES, List.of(lists))
                .forEach(candidate -> features.put(candidate.id(), candidate.features()));
        return features;
    }

    private static double value(Map<String, double[]> features, String id, Feature feature) {
        return features.getOrDefault(id, new double[0])[feature.ordinal()];
    }

    @Test
    void knowsForWhichPassagesNoQuestionIsKnown() {
        Map<String, double[]> features = features(
                list(RankedList.Kind.VECTORS, near("asked", 0.7), near("unasked", 0.6)),
                list(RankedList.Kind.LAY_NEAREST, near("asked", 0.8)));
        assertThat(value(features, "asked", Feature.UNASKED)).isZero();
        assertThat(value(features, "asked", Feature.UNASKED_VECTORS_RANK)).isZero();
        assertThat(value(features, "unasked", Feature.UNASKED)).isOne();
        assertThat(value(features, "unasked", Feature.UNASKED_VECTORS_RANK)).isCloseTo(20.0 / 22, within(1e-9));
    }

    @Test
    void trustsKnownQuestionsByTheRegisterOfWhatIsAsked() {
        RankedList passages = list(RankedList.Kind.VECTORS, near("asked", 0.7), near("unasked", 0.6));
        Map<String, double[]> asPeople = features(passages, list(RankedList.Kind.LAY_NEAREST, near("asked", 0.8)));
        assertThat(value(asPeople, "asked", Feature.REGISTER_LAY_NEARNESS)).isCloseTo(-0.1 * 0.8, within(1e-6));
        Map<String, double[]> asTheLaw = features(passages, list(RankedList.Kind.LAY_NEAREST, near("asked", 0.65)));
        assertThat(value(asTheLaw, "asked", Feature.REGISTER_LAY_NEARNESS)).isCloseTo(0.05 * 0.65, within(1e-6));
    }

    /** By words alone, where no question is known, or where vectors come late, nothing says how somebody speaks. */
    @Test
    void withoutBothListsThereIsNoRegister() {
        RankedList words = list(RankedList.Kind.WORDS, new Ranking.ScoredPassage("asked", 3));
        RankedList passages = list(RankedList.Kind.VECTORS, near("asked", 0.7));
        RankedList questions = list(RankedList.Kind.LAY_NEAREST, near("asked", 0.8));
        for (Map<String, double[]> features : List.of(
                features(words),
                features(words, passages),
                features(words, list(RankedList.Kind.VECTORS), questions))) {
            assertThat(value(features, "asked", Feature.REGISTER_LAY_NEARNESS)).isZero();
        }
    }

    /** Where nobody looked through the known questions, none has any. */
    @Test
    void withoutQuestionsAllAreUnasked() {
        Map<String, double[]> features =
                features(list(RankedList.Kind.VECTORS, near("asked", 0.7), near("unasked", 0.6)));
        assertThat(value(features, "asked", Feature.UNASKED)).isOne();
        assertThat(value(features, "unasked", Feature.UNASKED)).isOne();
    }

    /** What was learned before these features were there ranks as it did. */
    @Test
    void weightsOfBeforeGoByWhatTheyKnow() {
        Weights before = new Weights(Map.of(Feature.NEARNESS, 20.0, Feature.LAY_NEARNESS, 6.0));
        Map<String, double[]> features = features(
                list(RankedList.Kind.VECTORS, near("asked", 0.7), near("unasked", 0.6)),
                list(RankedList.Kind.LAY_NEAREST, near("asked", 0.8)));
        assertThat(before.sum(features.getOrDefault("asked", new double[0]))).isCloseTo(14 + 4.8, within(1e-5));
        assertThat(before.sum(features.getOrDefault("unasked", new double[0])))
                .isCloseTo(12 + 6 * (0.8 - 0.02), within(1e-5));
    }

    @Test
    void theRegisterHasBounds() {
        assertThat(QueryStyle.of(0.6, 0.7)).isCloseTo(-0.1, within(1e-9));
        assertThat(QueryStyle.of(0.5, 1)).isEqualTo(-0.3);
        assertThat(QueryStyle.of(0.9, 0.4)).isEqualTo(0.1);
    }
}
