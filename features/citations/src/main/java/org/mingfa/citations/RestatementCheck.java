package org.mingfa.citations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.ArticleWords.Nearest;
import org.mingfa.citations.CitationCheck.Status;
import org.mingfa.citations.Particulars.QuotationState;
import org.mingfa.citations.QuotationCheck.CheckedCitation;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.Nature;

/**
 * Whether what a text says beside a citation, without quotation marks, is what the article says: that it contradicts it, that
 * it is the content of another article, or that it is close and was not compared word by word. Only official texts are held
 * against it, and only where all articles of a list are held.
 */
final class RestatementCheck {

    private static final String CLOSE_BY = "文中接着的话与条文相近而不相同，又没有引号，没有逐字核对；请对照条文。";

    /** From this share of its pairs of characters on, a clause is taken for one of the article in other words. */
    private static final double CLOSE = 0.6;

    private static final int SHORTEST_CLOSE = 6;

    /** Below this share of its words a sentence has too little of an article to be held against it. */
    private static final double LEAST_SHARED = 0.2;

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
    private final String text;
    private final Map<String, StatedRuleCheck> articles = new HashMap<>();

    RestatementCheck(LawCache laws, String text) {
        this.laws = laws;
        this.text = text;
    }

    /**
     * The check, marked where the text says something else.
     *
     * @param list the citations that share the sentence, this one among them
     * @param place where the list stands in the text
     */
    CitationCheck of(CitationCheck check, List<CheckedCitation> list, StatedRule.CitationWindow place) {
        ArticleAnswer.Found found = check.official();
        if (check.status() != Status.EXISTS
                || check.particulars().quotation() != QuotationState.NONE
                || found == null) {
            return check;
        }
        StatedRule rule = StatedRule.beside(text, place);
        if (rule.clauses().isEmpty()) {
            return check;
        }
        boolean readable = list.stream()
                .noneMatch(one -> one.isUnread()
                        || one.citation().to() != null && one.citation().to().article() != null);
        if (readable) {
            String elsewhere = elsewhere(found, list, rule);
            if (elsewhere != null) {
                return check.with(Status.EXISTS, elsewhere)
                        .with(check.particulars().with(QuotationState.MISPLACED));
            }
            Optional<String> contradiction = contradiction(found.article(), list, rule);
            if (contradiction.isPresent()) {
                return check.with(Status.QUOTE_DIFFERS, contradiction.get())
                        .with(check.particulars().with(QuotationState.CONTRADICTS));
            }
        }
        return isClose(rule, found.article()) ? QuotationCheck.unchecked(check, CLOSE_BY) : check;
    }

    /** Of a list the article is meant that has most of the sentence's words. */
    private Optional<String> contradiction(LawPassage article, List<CheckedCitation> list, StatedRule rule) {
        Set<Integer> sentence = ArticleWords.pairs(rule.folded());
        double own = share(sentence, article);
        boolean another = official(list).stream().anyMatch(other -> share(sentence, other) > own);
        return own < LEAST_SHARED && !rule.stated() || another
                ? Optional.empty()
                : articles.computeIfAbsent(article.id(), id -> new StatedRuleCheck(article.text()))
                        .contradiction(rule);
    }

    private static List<LawPassage> official(List<CheckedCitation> list) {
        return list.stream()
                .flatMap(one -> Optional.ofNullable(one.check().official()).stream())
                .map(ArticleAnswer.Found::article)
                .toList();
    }

    private static double share(Set<Integer> sentence, LawPassage article) {
        Set<Integer> there = ArticleWords.pairs(Quotation.fold(article.text()));
        return sentence.isEmpty()
                ? 0
                : (double) sentence.stream().filter(there::contains).count() / sentence.size();
    }

    private @Nullable String elsewhere(ArticleAnswer.Found found, List<CheckedCitation> list, StatedRule rule) {
        Set<Integer> sentence = ArticleWords.pairs(rule.folded());
        boolean ofItsOwn = official(list).stream().anyMatch(article -> share(sentence, article) > NEARLY_OWN);
        ArticleWords words =
                sentence.size() < FEWEST_PAIRS || ofItsOwn || found.law().nature() != Nature.OFFICIAL
                        ? null
                        : laws.words(found.law().id()).orElse(null);
        if (words == null) {
            return null;
        }
        double own = official(list).stream()
                .mapToDouble(article -> words.share(sentence, Quotation.fold(article.text())))
                .max()
                .orElse(1);
        if (own > 1 - MUCH_MORE) {
            return null;
        }
        Nearest nearest = words.nearest(sentence);
        double more = nearest.share() - own;
        boolean little = own <= OWN_AT_MOST && nearest.share() >= OTHER_AT_LEAST && more >= MORE;
        return little || nearest.share() >= NEARLY_ALL && more >= MUCH_MORE
                ? "文中的话不像这一条的内容；按字面，同一法律里最接近的是" + nearest.number().format() + "。请对照条文。"
                : null;
    }

    /** Whether the text goes on in words that are close to the article's and not the same. */
    private static boolean isClose(StatedRule rule, LawPassage passage) {
        String article = Quotation.fold(passage.text());
        Set<Integer> there = ArticleWords.pairs(article);
        return rule.clauses().stream()
                .map(Quotation::fold)
                .filter(clause -> clause.length() >= SHORTEST_CLOSE)
                .anyMatch(clause -> !article.contains(clause) && shareOf(clause, there) >= CLOSE);
    }

    private static double shareOf(String clause, Set<Integer> there) {
        Set<Integer> pairs = ArticleWords.pairs(clause);
        return pairs.isEmpty()
                ? 0
                : (double) pairs.stream().filter(there::contains).count() / pairs.size();
    }
}
