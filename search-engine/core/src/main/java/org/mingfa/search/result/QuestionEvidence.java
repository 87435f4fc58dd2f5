package org.mingfa.search.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.result.SearchResult.Expansion;
import org.mingfa.segmentation.TermNormalizer;
import org.mingfa.text.document.ArticleNumber;

/** Why an article stands where its words do not say so: a question that is known for it is much like what was asked. */
final class QuestionEvidence {

    /** Why, as it is shown. */
    static final String WHY = "人们这样问";

    /** Of so many first hits is said why. */
    private static final int FIRST = 3;

    /** A question has so much of what was asked, in pairs of characters, and the other way round. */
    private static final double ALIKE = 0.5;

    private final int[] questionPairs;

    QuestionEvidence(ParsedQuery query) {
        this.questionPairs = query.bigrams().keySet().stream()
                .mapToInt(QuestionEvidence::number)
                .sorted()
                .toArray();
    }

    /** One for each of the first hits that has such a question, in their order. */
    List<Expansion> of(List<Hit> hits) {
        List<Expansion> reasons = new ArrayList<>();
        for (Hit hit : hits.subList(0, Math.min(FIRST, hits.size()))) {
            ArticleNumber article = hit instanceof Hit.OfLaw law ? law.passage().article() : null;
            if (article != null && hit instanceof Hit.OfLaw law) {
                String named = "《" + law.law().title() + "》" + article.format();
                find(law.passage()).ifPresent(question -> reasons.add(new Expansion(question, named, WHY)));
            }
        }
        return List.copyOf(reasons);
    }

    /** The question of a passage that is likest to what was asked; empty where none is much like it. */
    Optional<String> find(LawPassage passage) {
        String best = null;
        double most = ALIKE;
        for (String question : passage.questions()) {
            double share = share(question);
            if (share > most || best == null && share >= most) {
                best = question;
                most = share;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Shared pairs of all that either has (Dice). */
    private double share(String question) {
        int[] own = pairs(TermNormalizer.normalize(question));
        int shared = 0;
        for (int pair : own) {
            shared += Arrays.binarySearch(questionPairs, pair) >= 0 ? 1 : 0;
        }
        return 2.0 * shared / Math.max(1, own.length + questionPairs.length);
    }

    /** Pairs of characters as numbers, each once, in their order: dozens of questions are cut for an answer. */
    private static int[] pairs(String text) {
        int[] pairs = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = number(text.charAt(i), text.charAt(i + 1));
        }
        Arrays.sort(pairs);
        int count = 0;
        for (int pair : pairs) {
            if (count == 0 || pair != pairs[count - 1]) {
                pairs[count++] = pair;
            }
        }
        return Arrays.copyOf(pairs, count);
    }

    private static int number(String pair) {
        return pair.length() == 2 ? number(pair.charAt(0), pair.charAt(1)) : 0; // a character alone: no pair
    }

    private static int number(char first, char second) {
        return first << Character.SIZE | second;
    }
}
