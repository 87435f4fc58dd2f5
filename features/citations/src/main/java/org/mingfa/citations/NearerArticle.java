package org.mingfa.citations;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.ArticleWords.Nearest;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Nature;

/** Another article of a version that has much more of a sentence's pairs of characters than those cited. */
final class NearerArticle {

    /** A sentence is misplaced that has at most so much of its own article, at least so much of another, and so much more of it. */
    private static final double OWN_AT_MOST = 0.25;

    private static final double OTHER_AT_LEAST = 0.45;
    private static final double MORE = 0.25;
    /** So is one that is nearly all another article's, however much of it is in its own, which speaks of the same things. */
    private static final double NEARLY_ALL = 0.75;

    private static final double MUCH_MORE = 0.3;
    /** With so much of its pairs in its own article a sentence is not looked for in others. */
    private static final double NEARLY_OWN = 0.85;

    private static final int FEWEST_PAIRS = 10;

    private final LawCache laws;

    NearerArticle(LawCache laws) {
        this.laws = laws;
    }

    /** The number of that article, or null. */
    @Nullable
    ArticleNumber of(LawHeader version, List<LawPassage> cited, Set<Integer> sentence) {
        boolean ofItsOwn =
                cited.stream().anyMatch(article -> ArticleWords.plainShare(sentence, laws.pairs(article)) > NEARLY_OWN);
        ArticleWords words = sentence.size() < FEWEST_PAIRS || ofItsOwn || version.nature() != Nature.OFFICIAL
                ? null
                : laws.words(version.id()).orElse(null);
        if (words == null) {
            return null;
        }
        double own = cited.stream()
                .mapToDouble(article -> words.share(sentence, laws.pairs(article)))
                .max()
                .orElse(1);
        if (own > 1 - MUCH_MORE) {
            return null;
        }
        Nearest nearest = words.nearest(sentence);
        double more = nearest.share() - own;
        boolean little = own <= OWN_AT_MOST && nearest.share() >= OTHER_AT_LEAST && more >= MORE;
        return little || nearest.share() >= NEARLY_ALL && more >= MUCH_MORE ? nearest.number() : null;
    }
}
