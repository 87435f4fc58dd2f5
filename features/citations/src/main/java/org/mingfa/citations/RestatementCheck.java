package org.mingfa.citations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.ArticleFit.Fit;
import org.mingfa.citations.ArticleWords.Nearest;
import org.mingfa.citations.CitationNeighbours.CitationGroup;
import org.mingfa.citations.FormerNumbers.FormerNumber;
import org.mingfa.citations.Particulars.FittingArticle;
import org.mingfa.citations.Particulars.QuotationState;
import org.mingfa.citations.QuotationCheck.CheckedCitation;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.Nature;
import org.mingfa.text.parse.Paragraphs;

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

    /** Of a longer list a clause may be of any article, or of none. */
    private static final int MOST_LISTED = 3;

    private final LawCache laws;
    private final String text;
    private final ArticleFit fit;
    private final FormerNumbers former;
    private final Map<String, StatedRuleCheck> articles = new HashMap<>();

    /**
     * What came of it.
     *
     * @param borneOut whether what the text says is of the article cited
     */
    record Restatement(CitationCheck check, boolean borneOut) {}

    RestatementCheck(OpenGeneration generation, LawCache laws, String text) {
        this.laws = laws;
        this.text = text;
        this.fit = new ArticleFit(laws, generation);
        this.former = new FormerNumbers(laws, generation);
    }

    /** The check, marked where the text says something else. */
    Restatement of(CitationCheck check, CitationGroup group) {
        ArticleAnswer.Found found = check.official();
        QuotationState quotation = check.particulars().quotation();
        boolean open = quotation == QuotationState.NONE || quotation == QuotationState.UNCHECKED;
        if (!check.isComparable() || !open || found == null) {
            return new Restatement(check, false);
        }
        StatedRule rule = StatedRule.beside(text, group.window());
        boolean readable = group.list().stream()
                .noneMatch(one -> one.isUnread()
                        || one.citation().to() != null && one.citation().to().article() != null);
        Fit fits = readable ? fit(check, found, group, rule) : new Fit.Unknown();
        if (readable) {
            CitationCheck compared = compared(check, found, group, rule, fits);
            if (compared != check) {
                return new Restatement(compared, fits instanceof Fit.Own);
            }
        }
        CitationCheck close = quotation == QuotationState.NONE && isClose(rule, found.article())
                ? QuotationCheck.unchecked(check, CLOSE_BY)
                : check;
        return new Restatement(close, fits instanceof Fit.Own);
    }

    private Fit fit(CitationCheck check, ArticleAnswer.Found found, CitationGroup group, StatedRule rule) {
        CitedClause clause = CitedClause.of(text, group.window(), rule);
        return group.list().size() > MOST_LISTED
                ? new Fit.Unknown()
                : fit.of(
                        clause,
                        new ArticleFit.CitedArticles(
                                found.law(), official(group.list()), group.beside(), moved(check)));
    }

    private CitationCheck compared(
            CitationCheck check, ArticleAnswer.Found found, CitationGroup group, StatedRule rule, Fit fits) {
        CitedClause clause = CitedClause.of(text, group.window(), rule);
        ArticleNumber nearest = fits instanceof Fit.Other other
                ? other.number()
                : fits instanceof Fit.Own ? null : elsewhere(found, group.list(), rule);
        Optional<FormerNumber> number = fits instanceof Fit.Own
                ? Optional.empty()
                : former.find(found, clause, nearest, check.particulars().renumbered());
        if (number.isPresent()) {
            return formerly(check, number.get());
        }
        if (nearest != null) {
            return misplaced(check, nearest);
        }
        Optional<String> contradiction = check.particulars().quotation() == QuotationState.NONE
                ? contradiction(found.article(), group.list(), rule)
                : Optional.empty();
        Optional<String> term = contradiction.isEmpty()
                        && fits instanceof Fit.Own
                        && group.list().size() == 1
                ? ExclusiveTerms.differing(
                        rule.folded(), Quotation.fold(cited(found, group.list().getFirst())))
                : Optional.empty();
        return contradiction
                .map(check::differing)
                .or(() -> term.map(why -> check.with(check.status(), why)))
                .map(differing -> differing.with(check.particulars().with(QuotationState.CONTRADICTS)))
                .orElse(check);
    }

    /** The 款 that is cited, or the whole article. */
    private static String cited(ArticleAnswer.Found found, CheckedCitation one) {
        Integer paragraph = one.citation().paragraph();
        return Paragraphs.of(found.article().text()).paragraphs().stream()
                .filter(part -> Integer.valueOf(part.number()).equals(paragraph))
                .map(QuotationPlace::whole)
                .findFirst()
                .orElse(found.article().text());
    }

    private static Set<ArticleNumber> moved(CitationCheck check) {
        return check.particulars().renumbered().stream()
                .map(one -> one.now().number())
                .collect(Collectors.toSet());
    }

    private static CitationCheck misplaced(CitationCheck check, ArticleNumber nearest) {
        return check.with(check.status(), "文中的话不像这一条的内容；同一法律里最接近的是" + nearest.format() + "。请对照条文。")
                .with(check.particulars().with(QuotationState.MISPLACED, new FittingArticle(nearest, null, null)));
    }

    private static CitationCheck formerly(CitationCheck check, FormerNumber number) {
        ArticleAnswer.Found found = Objects.requireNonNull(check.found());
        boolean same = number.law().equals(found.law().title());
        String now = number.now() == null ? "" : "，现为" + number.now().format();
        return check.with(
                        check.status(),
                        "文中的话不像这一条的内容；" + number.then().format() + "是"
                                + (same ? "" : "《" + number.law() + "》")
                                + number.year() + "年文本的条号" + now + "。请对照条文。")
                .with(check.particulars()
                        .with(
                                QuotationState.OLD_NUMBER,
                                new FittingArticle(number.now(), number.law(), number.year())));
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

    private @Nullable ArticleNumber elsewhere(ArticleAnswer.Found found, List<CheckedCitation> list, StatedRule rule) {
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
        return little || nearest.share() >= NEARLY_ALL && more >= MUCH_MORE ? nearest.number() : null;
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
