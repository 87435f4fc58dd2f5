package org.mingfa.training.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.evaluation.topic.CaseTopic;
import org.mingfa.evaluation.topic.Qrels;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.similar.features.CitationProfile;
import org.mingfa.similar.search.AspectWeights;
import org.mingfa.similar.search.Aspects;
import org.mingfa.similar.search.Measures;
import org.mingfa.similar.search.Precedence;
import org.mingfa.similar.search.SimilarCase;
import org.mingfa.similar.search.Trait;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.training.similar.CandidateSet.ScoredTopic;

/** Weights follow the labels, of every set alike; topics of one text are never on both sides of a fold. */
class WeightFitTest {

    private static final double PULL = 0.05;

    /** A set whose labels follow one trait and contradict another. */
    private static CandidateSet set(int topics, Trait followed, Trait contradicted) {
        Map<String, Map<String, Integer>> labels = new HashMap<>();
        List<CaseTopic> asked = new ArrayList<>();
        IntStream.range(0, topics).forEach(i -> {
            labels.put("t" + i, Map.of("right", 1, "wrong", 0));
            asked.add(new CaseTopic("t" + i, "案情" + i / 2, List.of(), List.of()));
        });
        TopicSet set = TopicSet.ofCases("set", asked, new Qrels(labels, 1));
        return CandidateSet.of(
                set, topic -> List.of(measured("right", followed), measured("wrong", contradicted), unjudged()));
    }

    private static SimilarCase measured(String id, Trait high) {
        Map<Trait, Double> measures = new EnumMap<>(Trait.class);
        measures.put(high, 0.6);
        CaseHeader header = new CaseHeader(
                new DocumentId(id),
                id,
                null,
                id,
                Nature.OFFICIAL,
                null,
                null,
                null,
                null,
                null,
                null,
                CaseHeader.CaseTier.BASIC,
                new SourceFile("set", id, "0".repeat(64)),
                Dispute.UNREAD,
                null);
        Aspects none = new Aspects(0, 0, 0, 0);
        return new SimilarCase(
                header,
                List.of(),
                CitationProfile.NONE,
                new Measures(measures),
                none,
                0,
                Precedence.REFERENCE,
                false,
                false,
                null,
                List.of(),
                List.of());
    }

    /** Nobody judged it, so it says nothing of the weights. */
    private static SimilarCase unjudged() {
        return measured("unjudged", Trait.LAW);
    }

    private static AspectWeights fit(CandidateSet... sets) {
        return new WeightFit(List.of(sets), topic -> true).with(PULL);
    }

    @Test
    void whatTheLabelsFollowCountsAndWhatTheyContradictDoesNot() {
        AspectWeights weights = fit(set(10, Trait.FACTS, Trait.WORDS));
        assertThat(weights.of(Trait.FACTS)).isGreaterThan(weights.of(Trait.CAUSE));
        assertThat(weights.of(Trait.WORDS)).isLessThan(weights.of(Trait.CAUSE));
        assertThat(weights.of(Trait.LAW)).isEqualTo(weights.of(Trait.CAUSE));
    }

    @Test
    void aSetOfManyTopicsCountsNoMoreThanOneOfFew() {
        AspectWeights weights = fit(set(10, Trait.FACTS, Trait.WORDS), set(50, Trait.CAUSE, Trait.WORDS));
        assertThat(weights.of(Trait.FACTS)).isCloseTo(weights.of(Trait.CAUSE), within(0.011));
    }

    @Test
    void figuresAreThoseOfTheWeightsOfEachFold() {
        CandidateSet set = set(10, Trait.FACTS, Trait.WORDS);
        AspectWeights good = new AspectWeights(Map.of(Trait.FACTS, 1.0));
        AspectWeights bad = new AspectWeights(Map.of(Trait.WORDS, 1.0));
        assertThat(set.figures(fold -> good).rightly()).isEqualTo(1);
        assertThat(set.figures(fold -> bad).rightly()).isZero();
        assertThat(set.figures(fold -> fold == 0 ? bad : good).rightly()).isEqualTo(0.8);
    }

    @Test
    void topicsOfOneTextAreInOneFold() {
        List<ScoredTopic> topics = set(10, Trait.FACTS, Trait.WORDS).topics();
        for (int i = 0; i < topics.size(); i += 2) {
            assertThat(topics.get(i).fold()).isEqualTo(topics.get(i + 1).fold());
        }
        assertThat(topics.stream().map(ScoredTopic::fold).distinct()).hasSize(CandidateSet.FOLDS);
    }

    @Test
    void saysWhatIsReachedOnASetOfWhichNothingWasSeen() {
        SimilarTraining.Learned alike = new SimilarTraining(
                        List.of(set(10, Trait.FACTS, Trait.WORDS), set(10, Trait.FACTS, Trait.WORDS)))
                .run("whose");
        SimilarTraining.Learned apart = new SimilarTraining(
                        List.of(set(10, Trait.FACTS, Trait.WORDS), set(10, Trait.WORDS, Trait.FACTS)))
                .run("whose");
        SimilarTraining.Learned one = new SimilarTraining(List.of(set(10, Trait.FACTS, Trait.WORDS))).run("whose");

        assertThat(left(alike)).contains("判对 1.0000");
        assertThat(left(apart)).contains("判对 0.0000");
        assertThat(one.card().getLast()).doesNotContain("只学其他题集").contains("未见过的折");
    }

    /** Of the last set, what the card says of weights learned from the others. */
    private static String left(SimilarTraining.Learned learned) {
        String line = learned.card().getLast();
        return line.substring(line.indexOf("只学其他题集"), line.indexOf("未见过的折"));
    }
}
