package org.mingfa.training.abstention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.evaluation.gate.FloorSearch;
import org.mingfa.evaluation.gate.FloorSets;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.evaluation.topic.TopicFile.Unanswerable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.Calibration;
import org.mingfa.search.learned.Evidence;
import org.mingfa.search.learned.Logit;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.version.AsOf;
import org.mingfa.training.abstention.LogisticFit.Example;

/**
 * Fits how evidence is weighed in one generation, and chooses the two thresholds, on questions with and without an answer.
 * Give it one half of a set and measure on the other.
 */
public final class FloorTraining {

    private static final List<Evidence> HYBRID = List.of(
            Evidence.NEARNESS,
            Evidence.SCORE,
            Evidence.COVERAGE,
            Evidence.ADDED_TERM,
            Evidence.LENGTH,
            Evidence.FAMILIARITY,
            Evidence.LAW_HELD);
    private static final List<Evidence> LEXICAL = List.of(
            Evidence.WORDS_SCORE,
            Evidence.SCORE,
            Evidence.COVERAGE,
            Evidence.ADDED_TERM,
            Evidence.LENGTH,
            Evidence.FAMILIARITY,
            Evidence.LAW_HELD);

    /** So many of the first hits speak for a question, as when it is asked. */
    private static final int FIRST = 3;

    /** Of the questions without an answer at least this share ends as such, whatever else is lost. */
    private static final double LEAST_NONE = 0.905;

    /** And no more than this share, where answers would be lost for it. */
    private static final double MOST_NONE = 0.93;

    /** Share of the questions with an answer that may be lost between the two. */
    private static final double MAY_BE_LOST = 0.015;

    /** Share of the questions without an answer that stay below "very likely". */
    private static final double NOT_DIRECT = 0.99;

    private final Searcher searcher;
    private final OpenGeneration generation;
    private final AsOf asOf;

    public FloorTraining(Searcher searcher, OpenGeneration generation, AsOf asOf) {
        this.searcher = searcher;
        this.generation = generation;
        this.asOf = asOf;
    }

    /**
     * A calibration for generations of this size.
     *
     * @param learned what the generation has, with the pairs of characters that familiarity goes by
     */
    public Calibration run(FloorSets sets, RankingModel learned, boolean isHybrid) {
        FloorSearch search = new FloorSearch(searcher, generation, asOf, isHybrid ? Mode.HYBRID : Mode.LEXICAL)
                .with(learned.with(learned.abstention().uncalibrated()));
        List<List<Hit>> without = new ArrayList<>();
        for (Unanswerable question : sets.unanswerable()) {
            without.add(
                    search.isRefused(question.text())
                            ? List.of()
                            : search.ask(question.text()).hits());
        }
        List<Example> examples = new ArrayList<>();
        without.forEach(hits -> wrong(hits, examples));
        List<List<Hit>> found = new ArrayList<>();
        for (StatuteTopic topic : sets.answerable()) {
            List<Hit> hits = search.ask(topic.question()).hits();
            int right = FloorSearch.right(hits, topic);
            if (right >= 0) {
                found.add(hits);
                examples.add(new Example(FloorSearch.weighed(hits.get(right)).evidence(), true, 1));
            }
        }
        Logit fit = LogisticFit.fit(isHybrid ? HYBRID : LEXICAL, examples);
        Calibration calibration =
                calibration(fit, without, found, sets.answerable().size());
        LabelTraining labels = new LabelTraining(isHybrid);
        sets.decided(generation.catalogue().laws().size())
                .forEach(topic -> labels.add(shown(search.ask(topic.question()).hits(), calibration), topic));
        return calibration.with(labels.run());
    }

    /** The first hits of a question that would be shown. */
    private static List<Hit> shown(List<Hit> hits, Calibration calibration) {
        List<Hit> first = hits.subList(0, Math.min(FIRST, hits.size()));
        return first.stream().anyMatch(hit -> calibration.strength(evidence(hit)) >= calibration.possible())
                ? first
                : List.of();
    }

    private static void wrong(List<Hit> hits, List<Example> examples) {
        List<Hit> first = hits.subList(0, Math.min(FIRST, hits.size()));
        first.forEach(hit -> examples.add(new Example(FloorSearch.weighed(hit).evidence(), false, 1.0 / first.size())));
    }

    private Calibration calibration(Logit fit, List<List<Hit>> without, List<List<Hit>> found, int asked) {
        long passages = Math.max(1, generation.manifest().passages());
        double[] empty = strengths(fit, without);
        double[] answers = strengths(fit, found);
        int mayBeLost = (int) Math.floor(MAY_BE_LOST * asked);
        double losing = answers[Math.min(mayBeLost, answers.length - 1)];
        double possible = Math.clamp(losing, above(empty, LEAST_NONE), above(empty, MOST_NONE));
        double direct = Math.max(possible, above(empty, NOT_DIRECT));
        return new Calibration(passages, fit, rounded(possible), rounded(direct), null);
    }

    /** The least strength that this share stays below. */
    private static double above(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length))];
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private static double[] strengths(Logit fit, List<List<Hit>> answers) {
        return answers.stream()
                .mapToDouble(hits -> hits.stream()
                        .limit(FIRST)
                        .mapToDouble(hit -> fit.at(evidence(hit)))
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY))
                .sorted()
                .toArray();
    }

    private static Map<Evidence, Double> evidence(Hit hit) {
        return FloorSearch.weighed(hit).evidence();
    }
}
