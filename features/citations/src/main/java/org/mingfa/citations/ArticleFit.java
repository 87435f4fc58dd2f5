package org.mingfa.citations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.ArticleSearch.RankedArticle;
import org.mingfa.citations.ArticleWords.Nearest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.LawHeader;

/**
 * Whether what a text says around a citation speaks of the article cited, or of another one of the same version: the search is asked
 * with the clause, and what it finds is held against what the words have in common. Thresholds are those of docs/lab/citations.md,
 * found on texts of other hands. For one text and one thread.
 */
final class ArticleFit {

    /** The first article has so many times the score of the one cited. */
    private static final double CLEARLY = 2;

    /** What has a lower score by a trained ranking is found by chance. */
    private static final double LEAST_SCORE = 12;

    /** The first article stands so far above the second that it needs no other witness. */
    private static final double ALONE = 1.5;

    /** Or it is also the nearest by words, and has so much of them. */
    private static final double LEAST_SHARED = 0.3;

    /** A clause that has so much of its own article is not of another one, unless that has so much more. */
    private static final double OWN = 0.5;

    private static final double MORE = 0.3;

    private final LawCache laws;
    private final ArticleSearch search;
    private final ComparisonBudget budget;
    private final Map<List<String>, List<RankedArticle>> asked = new HashMap<>();

    ArticleFit(LawCache laws, OpenGeneration generation, ComparisonBudget budget) {
        this.laws = laws;
        this.budget = budget;
        this.search = new ArticleSearch(generation);
    }

    /**
     * What is compared.
     *
     * @param version in which the citation is looked up
     * @param own the articles that the clause may be of
     * @param beside articles of citations next to this one, of which what stands between may speak
     * @param moved where the number's article of an older version stands now
     */
    record CitedArticles(
            LawHeader version, List<LawPassage> own, Set<ArticleNumber> beside, Set<ArticleNumber> moved) {}

    /** What came of it. */
    sealed interface Fit {
        /** The search finds the article cited first. */
        record Own() implements Fit {}

        /** Another article of the version is clearly nearer. */
        record Other(ArticleNumber number) implements Fit {}

        /** The text had asked all that it may, or cited all the law that is read for one text. */
        record NotAsked() implements Fit {}

        /** Nothing can be said. */
        record Unknown() implements Fit {}
    }

    Fit of(CitedClause clause, CitedArticles cited) {
        Set<String> own = cited.own().stream().map(LawPassage::id).collect(Collectors.toSet());
        ArticleWords words = laws.words(cited.version().id()).orElse(null);
        if (words == null) {
            return clause.questions().isEmpty() ? new Fit.Unknown() : new Fit.NotAsked();
        }
        ArticleNumber best = null;
        double bestLead = 0;
        boolean clearly = true;
        for (String question : clause.questions()) {
            List<RankedArticle> found = found(cited, question).orElse(null);
            if (found == null) {
                return new Fit.NotAsked();
            }
            if (found.isEmpty()) {
                continue;
            }
            if (own.contains(found.getFirst().id())) {
                return new Fit.Own();
            }
            double ownScore = found.stream()
                    .filter(one -> own.contains(one.id()))
                    .mapToDouble(RankedArticle::score)
                    .max()
                    .orElse(0);
            double first = found.getFirst().score();
            clearly &= first >= CLEARLY * ownScore;
            double lead = found.size() == 1 ? first : first / found.get(1).score();
            ArticleNumber other = other(question, cited, words, found);
            if (other != null && lead > bestLead) {
                best = other;
                bestLead = lead;
            }
        }
        return best == null || !clearly ? new Fit.Unknown() : new Fit.Other(best);
    }

    /** Empty where the text has asked all that it may. */
    private Optional<List<RankedArticle>> found(CitedArticles cited, String question) {
        DocumentId version = cited.version().id();
        List<String> key = List.of(version.value(), question);
        if (!asked.containsKey(key) && budget.search(question)) {
            asked.put(key, search.find(version, question));
        }
        return Optional.ofNullable(asked.get(key));
    }

    /** The article that is found first, where it is not by chance. */
    private @Nullable ArticleNumber other(
            String question, CitedArticles cited, ArticleWords words, List<RankedArticle> found) {
        RankedArticle first = found.getFirst();
        if (first.score() < LEAST_SCORE) {
            return null;
        }
        Set<Integer> pairs = ArticleWords.pairs(Quotation.fold(question));
        double own = cited.own().stream()
                .mapToDouble(article -> words.share(pairs, laws.pairs(article)))
                .max()
                .orElse(1);
        Nearest nearest = words.nearest(pairs);
        boolean named = first.id().equals(PassageId.of(cited.version().id(), nearest.number()));
        ArticleNumber number = named ? nearest.number() : number(first.id(), cited, words);
        if (number == null || cited.beside().contains(number) || own >= OWN && nearest.share() < own + MORE) {
            return null;
        }
        boolean alone =
                found.size() == 1 || first.score() >= ALONE * found.get(1).score();
        boolean byWords = named && nearest.share() >= LEAST_SHARED && nearest.share() > own;
        return alone || byWords || cited.moved().contains(number) ? number : null;
    }

    private static @Nullable ArticleNumber number(String id, CitedArticles cited, ArticleWords words) {
        return words.all().stream()
                .map(ArticleWords.Words::number)
                .filter(one -> PassageId.of(cited.version().id(), one).equals(id))
                .findFirst()
                .orElse(null);
    }
}
