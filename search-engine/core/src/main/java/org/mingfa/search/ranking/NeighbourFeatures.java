package org.mingfa.search.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.PassageFacts;
import org.mingfa.search.passage.PassageFactsCache;
import org.mingfa.search.ranking.RankedList.Kind;

/** What the lists say of the law that a passage stands in, and of the articles beside it. */
final class NeighbourFeatures {

    /** So many of the first by pairs of characters tell which law is meant. */
    private static final int TELLING = 50;

    /** So many articles before and as many behind. */
    private static final int BESIDE = 2;

    private final Map<String, Double> shares = new HashMap<>();
    private final Map<Article, Float> byBigrams;
    private final Map<Article, Float> byQuestions;

    /** An article of a version of a law. */
    private record Article(String document, int number) {}

    NeighbourFeatures(PassageFactsCache passages, RankedLists lists) {
        List<Ranking.Entry> bigrams = lists.entries(Kind.BIGRAMS);
        List<Ranking.Entry> telling = bigrams.subList(0, Math.min(TELLING, bigrams.size()));
        double all = telling.stream().mapToDouble(Ranking.Entry::score).sum();
        telling.forEach(entry -> shares.merge(passages.of(entry.id()).document(), entry.score() / all, Double::sum));
        byBigrams = scores(passages, bigrams);
        byQuestions = scores(passages, lists.entries(Kind.LAY_NEAREST));
    }

    private static Map<Article, Float> scores(PassageFactsCache passages, List<Ranking.Entry> entries) {
        Map<Article, Float> scores = new HashMap<>();
        for (Ranking.Entry entry : entries) {
            PassageFacts passage = passages.of(entry.id());
            if (passage.article() != PassageFacts.NO_NUMBER) {
                scores.put(new Article(passage.document(), passage.article()), entry.score());
            }
        }
        return scores;
    }

    /** The share of the law among the first by pairs of characters, 0 to 1. */
    double share(PassageFacts passage) {
        return shares.getOrDefault(passage.document(), 0.0);
    }

    /** The best score by pairs of characters of the articles beside; 0 where none is in the list. */
    double besideByBigrams(PassageFacts passage) {
        return beside(passage, byBigrams);
    }

    /** The same by the questions that are known for them. */
    double besideByQuestions(PassageFacts passage) {
        return beside(passage, byQuestions);
    }

    /** Of 133-1, and of a passage outside any article, nothing is known to stand beside it. */
    private static double beside(PassageFacts passage, Map<Article, Float> scores) {
        if (passage.article() == PassageFacts.NO_NUMBER || scores.isEmpty()) {
            return 0;
        }
        double best = 0;
        for (int step = 1; step <= BESIDE; step++) {
            best = Math.max(best, scores.getOrDefault(new Article(passage.document(), passage.article() - step), 0f));
            best = Math.max(best, scores.getOrDefault(new Article(passage.document(), passage.article() + step), 0f));
        }
        return best;
    }
}
