package org.mingfa.search.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.ranking.RankedList.Kind;

/** What the lists say of the law that a passage stands in, and of the articles beside it. */
final class Surroundings {

    /** So many of the first by pairs of characters tell which law is meant. */
    private static final int TELLING = 50;

    /** So many articles before and as many behind. */
    private static final int BESIDE = 2;

    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, Float> byBigrams;
    private final Map<String, Float> byQuestions;

    Surroundings(FoundLists lists) {
        List<Ranking.Entry> bigrams = lists.entries(Kind.BIGRAMS);
        List<Ranking.Entry> telling = bigrams.subList(0, Math.min(TELLING, bigrams.size()));
        double all = telling.stream().mapToDouble(Ranking.Entry::score).sum();
        telling.forEach(entry -> shares.merge(PassageId.documentOf(entry.id()), entry.score() / all, Double::sum));
        byBigrams = scores(bigrams);
        byQuestions = scores(lists.entries(Kind.LAY_NEAREST));
    }

    private static Map<String, Float> scores(List<Ranking.Entry> entries) {
        Map<String, Float> scores = new HashMap<>();
        entries.forEach(entry -> scores.put(entry.id(), entry.score()));
        return scores;
    }

    /** The share of the law among the first by pairs of characters, 0 to 1. */
    double share(String passage) {
        return shares.getOrDefault(PassageId.documentOf(passage), 0.0);
    }

    /** The best score by pairs of characters of the articles beside; 0 where none is in the list. */
    double besideByBigrams(String passage) {
        return beside(passage, byBigrams);
    }

    /** The same by the questions that are known for them. */
    double besideByQuestions(String passage) {
        return beside(passage, byQuestions);
    }

    private static double beside(String passage, Map<String, Float> scores) {
        int end = passage.lastIndexOf('#') + 1;
        if (end == 0 || scores.isEmpty()) {
            return 0;
        }
        int number;
        try {
            number = Integer.parseInt(passage, end, passage.length(), 10);
        } catch (NumberFormatException notAnArticle) {
            return 0; // 133-1, or a passage outside any article: nothing is known to stand beside it
        }
        double best = 0;
        for (int step = 1; step <= BESIDE; step++) {
            best = Math.max(best, scores.getOrDefault(passage.substring(0, end) + (number - step), 0f));
            best = Math.max(best, scores.getOrDefault(passage.substring(0, end) + (number + step), 0f));
        }
        return best;
    }
}
