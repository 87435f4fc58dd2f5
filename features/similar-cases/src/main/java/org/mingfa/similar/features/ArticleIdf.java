package org.mingfa.similar.features;

import java.util.HashMap;
import java.util.Map;
import org.mingfa.text.version.ArticleKey;

/**
 * How much it says that two cases cite the same article: little for the costs of a trial, much for an article that few
 * cases cite.
 */
public final class ArticleIdf {

    /** Old law counts half (similar-case rule R3): the same question may be decided differently today. */
    private static final double OLD = 0.5;

    /** An article that only the decided case cites speaks less against it than one that it lacks. */
    private static final double EXTRA = 0.3;

    private final Map<String, Long> citing = new HashMap<>();
    private final double all;

    /**
     * Rarity by counts.
     *
     * @param citing how many cases cite an article, by its key
     */
    public ArticleIdf(Map<String, Long> citing) {
        this.citing.putAll(citing);
        this.all = citing.values().stream().mapToLong(Long::longValue).max().orElse(1);
    }

    /** Weight of an article, greater than 0. */
    public double of(ArticleKey article) {
        return Math.log(1 + (all + 1) / (1 + citing.getOrDefault(article.format(), 0L)));
    }

    /** How much of what one case cites another cites too, by rarity, 0 to 1; 0 where either cites nothing. */
    public double overlap(CitationProfile pending, CitationProfile decided) {
        double both = 0;
        double missing = 0;
        double extra = 0;
        for (ArticleKey article : pending.common().keySet()) {
            Boolean old = decided.common().get(article);
            double weight = of(article);
            both += old == null ? 0 : old ? OLD * weight : weight;
            missing += old == null ? weight : old ? (1 - OLD) * weight : 0;
        }
        for (ArticleKey article : decided.common().keySet()) {
            extra += pending.common().containsKey(article) ? 0 : EXTRA * of(article);
        }
        return both == 0 ? 0 : both / (both + missing + extra);
    }
}
