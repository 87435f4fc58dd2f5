package org.mingfa.evaluation.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mingfa.evaluation.metric.Metric;
import org.mingfa.evaluation.metric.MetricResult;
import org.mingfa.evaluation.topic.CaseTopic;
import org.mingfa.evaluation.topic.TopicSet;

/**
 * What the label alone is worth: a pool ordered by nothing but whether a document has a cause (案由, charge) of the
 * topic. Documents alike in this stand in random order; figures are means over {@value #ORDERS} such orders.
 *
 * <p>A set whose labels follow the cause gives a high figure here, and a system's figure says little above it.
 */
public final class CauseControl {

    private static final int ORDERS = 20;
    private static final long SEED = 20_260_103;

    private final Map<String, List<String>> causesByDocument;

    /**
     * A control over documents with known causes.
     *
     * @param causesByDocument 案由 of each document, or a title that names them
     */
    public CauseControl(Map<String, List<String>> causesByDocument) {
        this.causesByDocument = Map.copyOf(causesByDocument);
    }

    /** The set measured in each way with the control in the system's place. */
    public List<MetricResult> measured(TopicSet set, List<Metric> metrics) {
        List<List<MetricResult>> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(run(set, new Random(SEED + i)).measured(metrics, set.ids(), set.qrels()));
        }
        List<MetricResult> means = new ArrayList<>();
        for (int m = 0; m < metrics.size(); m++) {
            int metric = m;
            means.add(MetricResult.mean(
                    orders.stream().map(order -> order.get(metric)).toList()));
        }
        return means;
    }

    /** How many documents of the pools have no known cause; they stand among those of another cause. */
    public long unknown(TopicSet set) {
        return set.caseTopics().stream()
                .flatMap(topic -> pool(topic).stream())
                .distinct()
                .filter(document ->
                        causesByDocument.getOrDefault(document, List.of()).isEmpty())
                .count();
    }

    private Run run(TopicSet set, Random random) {
        Map<String, List<RankedDocument>> lists = new LinkedHashMap<>();
        for (CaseTopic topic : set.caseTopics()) {
            List<String> pool = new ArrayList<>(pool(topic));
            Collections.sort(pool);
            Collections.shuffle(pool, random);
            List<RankedDocument> ranked = new ArrayList<>();
            pool.stream()
                    .filter(document -> shares(topic, document))
                    .forEach(d -> ranked.add(new RankedDocument(d, 1)));
            pool.stream()
                    .filter(document -> !shares(topic, document))
                    .forEach(d -> ranked.add(new RankedDocument(d, 0)));
            lists.put(topic.id(), ranked);
        }
        return new Run("control-cause", lists);
    }

    private Collection<String> pool(CaseTopic topic) {
        return topic.pool().isEmpty() ? causesByDocument.keySet() : topic.pool();
    }

    private boolean shares(CaseTopic topic, String document) {
        return causesByDocument.getOrDefault(document, List.of()).stream()
                .anyMatch(cause -> topic.causes().stream().anyMatch(cause::contains));
    }
}
