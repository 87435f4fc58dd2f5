package org.mingfa.training.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.mingfa.evaluation.metric.Judgments;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.run.RankAgreement;
import org.mingfa.evaluation.run.RankedDocument;
import org.mingfa.evaluation.run.Run;
import org.mingfa.evaluation.topic.CaseTopic;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.similar.search.AspectWeights;
import org.mingfa.similar.search.SimilarCase;

/**
 * A set of which every topic was asked once, with what its candidates were measured at: any weights can be tried on it. Topics
 * of the same text are in the same fold.
 */
final class CandidateSet {

    static final int FOLDS = 5;

    private static final Metric FIRST_PAGE = Metric.parse("nDCG@10/judged-only");
    private static final Metric WHOLE_POOL = Metric.parse("nDCG@10/all-documents");

    private final TopicSet set;
    private final List<ScoredTopic> topics;

    /** A topic and its candidates. */
    record ScoredTopic(String id, int fold, Judgments judgments, List<SimilarCase> candidates) {}

    /**
     * How good an order is.
     *
     * @param firstPage nDCG of ten among the judged documents
     * @param wholePool the same where what nobody judged counts as not relevant
     * @param rightly share of two documents with different labels that stand rightly
     */
    record Figures(double firstPage, double wholePool, double rightly) {

        /** What is aimed at: a good first page, among what was judged and among all, and a right order. */
        double goodness() {
            return (firstPage + wholePool + rightly) / 3;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%s %.4f，%s %.4f，判对 %.4f", FIRST_PAGE, firstPage, WHOLE_POOL, wholePool, rightly);
        }
    }

    private CandidateSet(TopicSet set, List<ScoredTopic> topics) {
        this.set = set;
        this.topics = List.copyOf(topics);
    }

    /** Asks every topic. */
    static CandidateSet of(TopicSet set, Function<CaseTopic, List<SimilarCase>> search) {
        Map<String, Integer> texts = new HashMap<>();
        List<ScoredTopic> scored = new ArrayList<>();
        for (CaseTopic topic : set.caseTopics()) {
            Integer known = texts.putIfAbsent(topic.text(), texts.size());
            int text = known == null ? texts.size() - 1 : known;
            scored.add(
                    new ScoredTopic(topic.id(), text % FOLDS, set.qrels().judgments(topic.id()), search.apply(topic)));
        }
        return new CandidateSet(set, scored);
    }

    String name() {
        return set.name();
    }

    List<ScoredTopic> topics() {
        return topics;
    }

    /** How good the order is that weights give, each topic by those of its fold. */
    Figures figures(IntFunction<AspectWeights> ofFold) {
        Map<String, List<RankedDocument>> lists = new LinkedHashMap<>();
        topics.forEach(topic -> lists.put(topic.id(), ranked(topic, ofFold.apply(topic.fold()))));
        Run run = new Run("weighed", lists);
        return new Figures(
                mean(run, FIRST_PAGE),
                mean(run, WHOLE_POOL),
                RankAgreement.of(run, set).rightly());
    }

    private static List<RankedDocument> ranked(ScoredTopic topic, AspectWeights weights) {
        return topic.candidates().stream()
                .map(one -> new RankedDocument(one.header().sourceId(), weights.score(one.measures())))
                .sorted(Comparator.comparingDouble(RankedDocument::score)
                        .reversed()
                        .thenComparing(RankedDocument::id))
                .toList();
    }

    private double mean(Run run, Metric metric) {
        return run.measured(metric, set.ids(), set.qrels()).values().values().stream()
                .collect(Collectors.averagingDouble(value -> value));
    }
}
