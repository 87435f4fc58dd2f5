package org.mingfa.evaluation.metric;

import java.util.ArrayList;
import java.util.List;

/** Which metrics are shown when nobody chose; the first one decides what got better or worse. */
public final class Metrics {

    /** For sets whose relevant documents are all known. */
    public static final List<Metric> FOR_COMPLETE = List.of(
            Metric.of(Measure.RECIPROCAL_RANK, 10),
            Metric.of(Measure.RECALL, 10),
            Metric.of(Measure.RECALL, 100),
            Metric.of(Measure.SUCCESS, 1),
            Metric.of(Measure.RECALL, 5),
            Metric.of(Measure.PRECISION, 5),
            Metric.of(Measure.NDCG, 10),
            Metric.of(Measure.AVERAGE_PRECISION, 100));

    /** For sets of which only a part was judged: every figure in both ways, named so. */
    public static final List<Metric> FOR_POOLED = pooled();

    private Metrics() {}

    private static List<Metric> pooled() {
        List<Metric> metrics = new ArrayList<>();
        for (Documents documents : List.of(Documents.JUDGED_ONLY, Documents.ALL)) {
            for (int cutoff : new int[] {10, 20, 30}) {
                metrics.add(new Metric(Measure.NDCG, cutoff, documents));
            }
            metrics.add(new Metric(Measure.PRECISION, 5, documents));
            metrics.add(new Metric(Measure.PRECISION, 10, documents));
            metrics.add(new Metric(Measure.AVERAGE_PRECISION, 100, documents));
            metrics.add(new Metric(Measure.SUCCESS, 1, documents));
        }
        return List.copyOf(metrics);
    }
}
