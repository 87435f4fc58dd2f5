package org.mingfa.training.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.learned.LawPrior;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.ArticleKey;

/**
 * Which laws a set of questions led to and which words led to which article, scored as an index scores its field (BM25,
 * k1 = 1.2, b = 0.75). A question of the set is scored as if it were not in it: else training would learn to trust what it
 * has seen.
 */
final class LayStatistics {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<ArticleKey, Map<String, Integer>> terms = new LinkedHashMap<>();
    private final Map<String, Set<ArticleKey>> articles = new HashMap<>();
    private final Map<WorkKey, Integer> laws = new HashMap<>();
    private final double averageLength;

    LayStatistics(Collection<TrainingExample> questions) {
        for (TrainingExample question : questions) {
            for (ArticleKey article : question.topic().relevant()) {
                Map<String, Integer> counts = terms.computeIfAbsent(article, key -> new HashMap<>());
                for (String word : question.words()) {
                    counts.merge(word, 1, Integer::sum);
                    articles.computeIfAbsent(word, key -> new HashSet<>()).add(article);
                }
            }
            laws(question).forEach(law -> laws.merge(law, 1, Integer::sum));
        }
        averageLength = terms.values().stream()
                .mapToInt(LayStatistics::length)
                .average()
                .orElse(1);
    }

    private static Set<WorkKey> laws(TrainingExample question) {
        Set<WorkKey> laws = new HashSet<>();
        question.topic().relevant().forEach(article -> laws.add(article.work()));
        return laws;
    }

    private static int length(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    LawPrior askedLaws() {
        return new LawPrior(laws);
    }

    Map<ArticleKey, Map<String, Integer>> terms() {
        return terms;
    }

    /** Questions that a law answered, without the one given. */
    int asked(WorkKey law, @Nullable TrainingExample without) {
        int all = laws.getOrDefault(law, 0);
        return without != null && laws(without).contains(law) ? all - 1 : all;
    }

    /** The score of each article that shares a word with the question, as if that were not in the set where it is. */
    Map<ArticleKey, Double> scores(TrainingExample question, @Nullable TrainingExample without) {
        Map<ArticleKey, Double> scores = new HashMap<>();
        for (String word : question.words()) {
            Set<ArticleKey> holders = articles.getOrDefault(word, Set.of());
            double idf = Math.log(1 + (terms.size() - holders.size() + 0.5) / (holders.size() + 0.5));
            for (ArticleKey article : holders) {
                boolean own = without != null && without.topic().relevant().contains(article);
                Map<String, Integer> counts = terms.getOrDefault(article, Map.of());
                double frequency = counts.getOrDefault(word, 0) - (own ? 1 : 0);
                double length = length(counts)
                        - (own && without != null ? without.words().size() : 0);
                if (frequency > 0) {
                    double damped = frequency / (frequency + K1 * (1 - B + B * length / averageLength));
                    scores.merge(article, idf * damped, Double::sum);
                }
            }
        }
        return scores;
    }
}
