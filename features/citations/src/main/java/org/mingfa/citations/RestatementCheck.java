package org.mingfa.citations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mingfa.citations.ArticleFit.Fit;
import org.mingfa.citations.CitationNeighbours.CitationGroup;
import org.mingfa.citations.FormerNumbers.FormerNumber;
import org.mingfa.citations.Particulars.FittingArticle;
import org.mingfa.citations.Particulars.QuotationState;
import org.mingfa.citations.QuotationCheck.CheckedCitation;
import org.mingfa.citations.StatedRuleCheck.Contradiction;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.text.document.ArticleNumber;
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

    /** Of a longer list a clause may be of any article, or of none. */
    private static final int MOST_LISTED = 3;

    private final LawCache laws;
    private final String text;
    private final ArticleFit fit;
    private final FormerNumbers former;
    private final NearerArticle nearer;
    private final ComparisonBudget budget = new ComparisonBudget();
    private final Map<String, StatedRuleCheck> articles = new HashMap<>();

    /**
     * What came of it.
     *
     * @param borneOut whether what the text says is of the article cited
     */
    record Restatement(CitationCheck check, boolean borneOut) {}

    /**
     * What a text says beside a citation.
     *
     * @param clause the same and what stands around it, as questions
     */
    private record Claim(CitationGroup group, StatedRule rule, CitedClause clause) {}

    RestatementCheck(OpenGeneration generation, LawCache laws, String text) {
        this.laws = laws;
        this.text = text;
        this.fit = new ArticleFit(laws, generation, budget);
        this.former = new FormerNumbers(laws, generation);
        this.nearer = new NearerArticle(laws);
    }

    /** The check, marked where the text says something else. */
    Restatement of(CitationCheck check, Supplier<CitationGroup> neighbours) {
        ArticleAnswer.Found found = check.official();
        QuotationState quotation = check.particulars().quotation();
        boolean open = quotation == QuotationState.NONE || quotation == QuotationState.UNCHECKED;
        if (!check.isComparable() || !open || found == null) {
            return new Restatement(check, false);
        }
        CitationGroup group = neighbours.get();
        StatedRule rule = StatedRule.beside(text, group.window());
        CitedClause clause = CitedClause.of(text, group.window(), rule);
        if (rule.clauses().isEmpty() && clause.questions().isEmpty()) {
            return new Restatement(check, false);
        }
        if (!budget.compare(rule.folded().length(), letters(group.list()))) {
            return new Restatement(beyond(check, clause), false);
        }
        boolean readable = group.list().stream()
                .noneMatch(one -> one.isUnread()
                        || one.citation().to() != null && one.citation().to().article() != null);
        Fit fits = readable ? fit(check, found, group, clause) : new Fit.Unknown();
        if (readable) {
            CitationCheck compared = compared(check, found, new Claim(group, rule, clause), fits);
            if (compared != check) {
                return new Restatement(compared, fits instanceof Fit.Own);
            }
        }
        CitationCheck close = quotation == QuotationState.NONE && isClose(rule, found.article())
                ? QuotationCheck.unchecked(check, CLOSE_BY)
                : fits instanceof Fit.NotAsked ? beyond(check, clause) : check;
        return new Restatement(close, fits instanceof Fit.Own);
    }

    /** The check, told as not compared where there was something to compare. */
    private static CitationCheck beyond(CitationCheck check, CitedClause clause) {
        return clause.questions().isEmpty() || check.particulars().quotation() != QuotationState.NONE
                ? check
                : QuotationCheck.unchecked(check, ComparisonBudget.BEYOND);
    }

    private static int letters(List<CheckedCitation> list) {
        return official(list).stream()
                .mapToInt(article -> article.text().length())
                .sum();
    }

    private Fit fit(CitationCheck check, ArticleAnswer.Found found, CitationGroup group, CitedClause clause) {
        return group.list().size() > MOST_LISTED
                ? new Fit.Unknown()
                : fit.of(
                        clause,
                        new ArticleFit.CitedArticles(
                                found.law(), official(group.list()), group.beside(), moved(check)));
    }

    private CitationCheck compared(CitationCheck check, ArticleAnswer.Found found, Claim claim, Fit fits) {
        CitationGroup group = claim.group();
        StatedRule rule = claim.rule();
        ArticleNumber nearest = fits instanceof Fit.Other other
                ? other.number()
                : fits instanceof Fit.Own
                        ? null
                        : nearer.of(found.law(), official(group.list()), ArticleWords.pairs(rule.folded()));
        Optional<FormerNumber> number = fits instanceof Fit.Own
                ? Optional.empty()
                : former.find(
                        found, claim.clause(), nearest, check.particulars().renumbered());
        if (number.isPresent()) {
            return formerly(check, number.get());
        }
        if (nearest != null) {
            return misplaced(check, nearest);
        }
        Optional<Contradiction> contradiction = check.particulars().quotation() == QuotationState.NONE
                ? contradiction(found.article(), group.list(), rule)
                : Optional.empty();
        Optional<String> term = contradiction.isEmpty()
                        && fits instanceof Fit.Own
                        && group.list().size() == 1
                ? ExclusiveTerms.differing(
                        rule.folded(), Quotation.fold(cited(found, group.list().getFirst())))
                : Optional.empty();
        return contradiction
                .map(one ->
                        one.certain() ? check.differing(one.why()) : check.with(check.status(), one.why() + "请对照条文。"))
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
    private Optional<Contradiction> contradiction(LawPassage article, List<CheckedCitation> list, StatedRule rule) {
        Set<Integer> sentence = ArticleWords.pairs(rule.folded());
        double own = ArticleWords.plainShare(sentence, laws.pairs(article));
        boolean another =
                official(list).stream().anyMatch(other -> ArticleWords.plainShare(sentence, laws.pairs(other)) > own);
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

    /** Whether the text goes on in words that are close to the article's and not the same. */
    private boolean isClose(StatedRule rule, LawPassage passage) {
        String article = Quotation.fold(passage.text());
        Set<Integer> there = laws.pairs(passage);
        return rule.clauses().stream()
                .map(Quotation::fold)
                .filter(clause -> clause.length() >= SHORTEST_CLOSE)
                .anyMatch(clause -> !article.contains(clause)
                        && ArticleWords.plainShare(ArticleWords.pairs(clause), there) >= CLOSE);
    }
}
