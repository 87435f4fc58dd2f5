package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.similar.SimilarAnswer;
import org.mingfa.similar.SimilarAnswers;
import org.mingfa.similar.SimilarHit;
import org.mingfa.similar.SimilarQuestion;

/**
 * What one generation answered to some questions, and how long each took.
 *
 * @param hits of each question
 * @param walls time of each question, in nanoseconds
 * @param costs time that all threads of this process, not of a cluster, had of the processor for it, in nanoseconds
 */
record MeasuredAnswers(Manifest manifest, List<List<SimilarHit>> hits, List<Long> walls, List<Long> costs) {

    private static final System.Logger LOG = System.getLogger(MeasuredAnswers.class.getName());
    private static final double MILLION = 1e6;

    /** Asks one question after the other; of the first ones, which warm up, nothing is kept. */
    static MeasuredAnswers of(
            OpenGeneration generation, SimilarAnswers answers, List<String> descriptions, int warming) {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        MeasuredAnswers measured =
                new MeasuredAnswers(generation.manifest(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < descriptions.size(); i++) {
            SimilarQuestion question =
                    new SimilarQuestion(descriptions.get(i), null, null, null, null, null, null, null);
            long cost = machine.getProcessCpuTime();
            long wall = System.nanoTime();
            SimilarAnswer answer = answers.read(question).apply(generation);
            if (i >= warming) {
                measured.walls.add(System.nanoTime() - wall);
                measured.costs.add(machine.getProcessCpuTime() - cost);
                measured.hits.add(answer.hits());
                assertThat(answer.partial()).as("answered within its time").isFalse();
            }
        }
        LOG.log(
                System.Logger.Level.INFO,
                "{0}, {1} cases: wall {2}, processor {3}, load {4}",
                measured.manifest.engine(),
                measured.manifest.documents(),
                percentiles(measured.walls),
                percentiles(measured.costs),
                machine.getSystemLoadAverage());
        return measured;
    }

    private static String percentiles(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return "p50 %.0f ms, p99 %.0f ms"
                .formatted(sorted.get(sorted.size() / 2) / MILLION, sorted.get(sorted.size() * 99 / 100) / MILLION);
    }

    /** Whether the other generation answered every question with the same cases in the same order. */
    void assertSame(MeasuredAnswers other) {
        int sameOrder = 0;
        int sameSet = 0;
        double apart = 0;
        for (int i = 0; i < hits.size(); i++) {
            List<SimilarHit> one = hits.get(i);
            List<SimilarHit> two = other.hits.get(i);
            sameOrder += names(one).equals(names(two)) ? 1 : 0;
            sameSet += Set.copyOf(names(one)).equals(Set.copyOf(names(two))) ? 1 : 0;
            apart = Math.max(apart, apart(one, two));
            if (!names(one).equals(names(two))) {
                LOG.log(System.Logger.Level.INFO, "question {0}: {1} and {2}", i, scores(one), scores(two));
            }
        }
        LOG.log(
                System.Logger.Level.INFO,
                "{0} questions, {1} and {2}: the same cases in the same order {3}, the same cases {4}, scores at most {5} apart",
                hits.size(),
                manifest.engine(),
                other.manifest.engine(),
                sameOrder,
                sameSet,
                Double.toString(apart));
        assertThat(sameOrder).isEqualTo(hits.size());
    }

    private static List<String> names(List<SimilarHit> list) {
        return list.stream().map(SimilarHit::id).toList();
    }

    private static String scores(List<SimilarHit> list) {
        return list.stream().map(hit -> hit.id() + " " + hit.score()).collect(Collectors.joining(", "));
    }

    private static double apart(List<SimilarHit> first, List<SimilarHit> second) {
        double apart = 0;
        for (SimilarHit one : first) {
            for (SimilarHit other : second) {
                if (one.id().equals(other.id())) {
                    apart = Math.max(apart, Math.abs(one.score() - other.score()));
                }
            }
        }
        return apart;
    }
}
