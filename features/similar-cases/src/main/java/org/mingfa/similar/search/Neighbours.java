package org.mingfa.similar.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.mingfa.similar.features.ArticleIdf;
import org.mingfa.similar.features.CaseSketches;
import org.mingfa.text.version.ArticleKey;

/**
 * What the nearest cases say of the pending one: its likely cause, and the articles that are likely to be applied. The
 * nearer a case, the louder it speaks; a case has no voice in its own matter.
 */
final class Neighbours {

    private static final int VOICES = 30;

    /** A case half as near speaks for little: scores of the nearest differ less than what they say does. */
    private static final int LOUDNESS = 8;

    /** As loud as three cases at a score of .4: so much speaks for a cause that nobody knows. */
    private static final double DOUBT = 3 * Math.pow(0.4, LOUDNESS);

    private final Map<String, Double> weights = new LinkedHashMap<>();
    private final Map<String, CandidateCase> nearest = new LinkedHashMap<>();
    private final ArticleIdf rarity;

    /** {@link ArticleIdf#of} of what was asked for: each article is, for every candidate. */
    private final Map<ArticleKey, Double> rarities = new HashMap<>();

    private final Map<ArticleKey, Double> articles;
    private final Map<String, Double> causes;

    private record Voice(CandidateCase of, double score) {}

    /**
     * The nearest by a score.
     *
     * @param score 0 to 1
     */
    Neighbours(List<CandidateCase> cases, ToDoubleFunction<CandidateCase> score, CaseSketches sketches) {
        this.rarity = sketches.rarity();
        cases.stream()
                .map(one -> new Voice(one, score.applyAsDouble(one)))
                .sorted(Comparator.comparingDouble((Voice voice) -> -voice.score())
                        .thenComparing(voice -> voice.of().id()))
                .limit(VOICES + 1)
                .forEach(voice -> {
                    weights.put(voice.of().id(), Math.pow(voice.score(), LOUDNESS));
                    nearest.put(voice.of().id(), voice.of());
                });
        this.articles = articles("");
        this.causes = votes("");
    }

    /** How likely each cause is, likeliest first, adding up to 1; without the voice of one case. */
    Map<String, Double> causes(String without) {
        return nearest.containsKey(without) ? votes(without) : causes;
    }

    /** How sure each cause is: its share of what the nearest say, less where these are few or far, 0 to 1. */
    Map<String, Double> sureness() {
        double heard = nearest.values().stream()
                .filter(one -> !one.causes().isEmpty())
                .mapToDouble(one -> weights.getOrDefault(one.id(), 0.0))
                .sum();
        double share = heard / (heard + DOUBT);
        Map<String, Double> sure = new LinkedHashMap<>();
        causes.forEach((cause, vote) -> sure.put(cause, vote * share));
        return sure;
    }

    private Map<String, Double> votes(String without) {
        Map<String, Double> votes = new TreeMap<>();
        double all = 0;
        for (CandidateCase one : nearest.values()) {
            List<String> causes = one.causes();
            if (!one.id().equals(without) && !causes.isEmpty()) {
                double weight = weights.getOrDefault(one.id(), 0.0);
                causes.forEach(cause -> votes.merge(cause, weight / causes.size(), Double::sum));
                all += weight;
            }
        }
        double sum = all;
        Map<String, Double> likeliest = new LinkedHashMap<>();
        votes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(vote -> likeliest.put(vote.getKey(), sum == 0 ? 0 : vote.getValue() / sum));
        return likeliest;
    }

    /** How likely each article is to be cited, by rarity and by how many of the nearest cite it. */
    private Map<ArticleKey, Double> articles(String without) {
        Map<ArticleKey, Double> expected = new HashMap<>();
        nearest.values().stream()
                .filter(one -> !one.id().equals(without))
                .forEach(one -> one.law()
                        .common()
                        .keySet()
                        .forEach(article -> expected.merge(
                                article, weights.getOrDefault(one.id(), 0.0) * rarity(article), Double::sum)));
        return expected;
    }

    private double rarity(ArticleKey article) {
        return rarities.computeIfAbsent(article, rarity::of);
    }

    /** The articles most expected, likeliest first. */
    List<ArticleKey> expected(int most) {
        return articles.entrySet().stream()
                .sorted(Map.Entry.<ArticleKey, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().format()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether any of them cites an article. */
    boolean citeLaw() {
        return !articles.isEmpty();
    }

    /** How far the articles of a case are those that the others make expect: cosine, 0 to 1. */
    double expectation(CandidateCase one) {
        Map<ArticleKey, Double> expected = nearest.containsKey(one.id()) ? articles(one.id()) : articles;
        double product = 0;
        double own = 0;
        for (ArticleKey article : one.law().common().keySet()) {
            double weight = rarity(article);
            product += weight * expected.getOrDefault(article, 0.0);
            own += weight * weight;
        }
        double other = expected.values().stream()
                .sorted()
                .mapToDouble(weight -> weight * weight)
                .sum();
        return own == 0 || other == 0 ? 0 : product / Math.sqrt(own * other);
    }
}
