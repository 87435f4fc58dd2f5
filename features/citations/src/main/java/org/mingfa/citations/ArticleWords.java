package org.mingfa.citations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;

/**
 * The pairs of characters of all articles of one version, rare ones weighing more: which article a sentence speaks of. Of a
 * sentence about the facts of a case it says nothing, for no article has most of its words.
 */
final class ArticleWords {

    private final List<Words> all;
    private final Map<Integer, int[]> articlesByPair = new HashMap<>();

    /** An article of a law and its words as quotations are compared with them. */
    record Words(ArticleNumber number, String folded) {}

    /**
     * The article that a sentence is most like.
     *
     * @param share of the weight of the sentence's pairs that it has
     */
    record Nearest(ArticleNumber number, double share) {}

    private ArticleWords(List<Words> all) {
        this.all = List.copyOf(all);
        for (int i = 0; i < all.size(); i++) {
            int article = i;
            pairs(all.get(i).folded())
                    .forEach(pair -> articlesByPair.merge(pair, new int[] {article}, (old, one) -> {
                        int[] longer = Arrays.copyOf(old, old.length + 1);
                        longer[old.length] = article;
                        return longer;
                    }));
        }
    }

    static ArticleWords of(List<LawPassage> passages) {
        List<Words> words = new ArrayList<>();
        for (LawPassage passage : passages) {
            ArticleNumber number = passage.article();
            if (number != null) {
                words.add(new Words(number, Quotation.fold(passage.text())));
            }
        }
        return new ArticleWords(words);
    }

    /** How many letters they have together. */
    int letters() {
        return all.stream().mapToInt(one -> one.folded().length()).sum();
    }

    List<Words> all() {
        return all;
    }

    /** The pairs of characters of a folded text. */
    static Set<Integer> pairs(String folded) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i + 1 < folded.length(); i++) {
            pairs.add(folded.charAt(i) << 16 | folded.charAt(i + 1));
        }
        return pairs;
    }

    /** What share of a sentence's pairs an article has, all weighing the same. */
    static double plainShare(Set<Integer> sentence, Set<Integer> article) {
        return sentence.isEmpty()
                ? 0
                : (double) sentence.stream().filter(article::contains).count() / sentence.size();
    }

    /** What share of the weight of a sentence's pairs an article has. */
    double share(Set<Integer> sentence, Set<Integer> article) {
        double had = sentence.stream()
                .filter(article::contains)
                .mapToDouble(this::weight)
                .sum();
        return had / total(sentence);
    }

    /** The article of this version that has most of a sentence. */
    Nearest nearest(Set<Integer> sentence) {
        double[] had = new double[all.size()];
        for (int pair : sentence) {
            double weight = weight(pair);
            for (int article : articlesByPair.getOrDefault(pair, new int[0])) {
                had[article] += weight;
            }
        }
        int best = 0;
        for (int i = 1; i < had.length; i++) {
            best = had[i] > had[best] ? i : best;
        }
        return new Nearest(all.get(best).number(), had[best] / total(sentence));
    }

    private double total(Set<Integer> sentence) {
        return Math.max(1e-9, sentence.stream().mapToDouble(this::weight).sum());
    }

    private double weight(int pair) {
        int having = articlesByPair.getOrDefault(pair, new int[0]).length;
        return Math.log((all.size() + 1) / (Math.max(having, 1) + 0.5));
    }
}
