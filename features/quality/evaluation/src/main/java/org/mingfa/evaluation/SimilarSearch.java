package org.mingfa.evaluation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.metric.MetricResult;
import org.mingfa.evaluation.run.RankedDocument;
import org.mingfa.evaluation.run.Retriever;
import org.mingfa.evaluation.run.Run;
import org.mingfa.evaluation.run.SimilarLabel;
import org.mingfa.evaluation.topic.CaseTopic;
import org.mingfa.evaluation.topic.Topic;
import org.mingfa.evaluation.topic.TopicSet;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.similar.search.PendingCase;
import org.mingfa.similar.search.SimilarCase;
import org.mingfa.similar.search.SimilarCases;
import org.mingfa.similar.search.Trait;

/**
 * Asks a generation for similar cases by a description of facts, by similarity alone; documents are the ids that the source
 * files gave. A topic with a pool is answered from that pool. What was measured is kept, so that each ingredient can be
 * looked at alone.
 */
public final class SimilarSearch implements Retriever {

    private final SimilarCases cases;
    private final OpenGeneration generation;
    private final LocalDate day;
    private final Map<String, List<SimilarCase>> asked = new HashMap<>();

    /**
     * A search on one generation.
     *
     * @param day of the search: later decisions are not found
     */
    public SimilarSearch(SimilarCases cases, OpenGeneration generation, LocalDate day) {
        this.cases = cases;
        this.generation = generation;
        this.day = day;
    }

    @Override
    public List<RankedDocument> rank(Topic topic) {
        return measured(topic).stream()
                .map(one -> new RankedDocument(one.header().sourceId(), one.score()))
                .toList();
    }

    /** Every candidate of a topic, best first, with what it was measured at; the texts are not kept. */
    public List<SimilarCase> measured(Topic topic) {
        return asked.computeIfAbsent(topic.id(), id -> ask(topic));
    }

    /** The same, asked anew each time: for the clock. */
    public Retriever unremembered() {
        return topic -> ask(topic).stream()
                .map(one -> new RankedDocument(one.header().sourceId(), one.score()))
                .toList();
    }

    private List<SimilarCase> ask(Topic topic) {
        Set<String> pool = topic instanceof CaseTopic posed ? Set.copyOf(posed.pool()) : Set.of();
        return cases.measured(generation, PendingCase.of(topic.text(), day), pool);
    }

    /** The set measured by each ingredient alone. */
    public Map<String, List<MetricResult>> alone(TopicSet set, List<Metric> metrics) {
        Map<String, List<MetricResult>> groups = new LinkedHashMap<>();
        for (Trait trait : Trait.values()) {
            Map<String, List<RankedDocument>> lists = new LinkedHashMap<>();
            for (Topic topic : set.topics()) {
                lists.put(topic.id(), by(trait, measured(topic)));
            }
            groups.put(
                    "只凭 " + trait.key().toLowerCase(Locale.ROOT),
                    new Run(trait.key(), lists).measured(metrics, set.ids(), set.qrels()));
        }
        return groups;
    }

    /** How far what is told as 类案 is similar by the labels of the set. */
    public SimilarLabel label(TopicSet set) {
        Map<String, Set<String>> told = new HashMap<>();
        for (Topic topic : set.topics()) {
            told.put(
                    topic.id(),
                    measured(topic).stream()
                            .filter(SimilarCase::near)
                            .map(one -> one.header().sourceId())
                            .collect(Collectors.toSet()));
        }
        return SimilarLabel.of(set, told);
    }

    /** Those that the ingredient says nothing of are in no order of ours, and so are left out. */
    private static List<RankedDocument> by(Trait trait, List<SimilarCase> candidates) {
        return candidates.stream()
                .filter(one -> one.measures().get(trait) > 0)
                .map(one -> new RankedDocument(
                        one.header().sourceId(), one.measures().get(trait)))
                .sorted(Comparator.comparingDouble(RankedDocument::score)
                        .reversed()
                        .thenComparing(RankedDocument::id))
                .toList();
    }
}
