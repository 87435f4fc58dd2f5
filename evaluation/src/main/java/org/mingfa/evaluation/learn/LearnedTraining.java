package org.mingfa.evaluation.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.mingfa.evaluation.learn.CrossValidation.Row;
import org.mingfa.evaluation.metric.Interval;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.floor.Floor;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.LayTerms;
import org.mingfa.search.learned.Learned;
import org.mingfa.search.learned.TextSketch;
import org.mingfa.search.learned.Weights;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.ranking.Candidate;
import org.mingfa.search.request.SearchRequest;
import org.mingfa.search.request.Selection;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.AsOf;

/** Learns from questions with known articles, on a generation with vectors: weights, laws asked for, lay words. */
public final class LearnedTraining {

    private static final Map<Feature, Double> FUSION = Map.of(
            Feature.WORDS_RANK, 1.0,
            Feature.BIGRAMS_RANK, 1.0,
            Feature.LAY_QUESTIONS_RANK, 1.0,
            Feature.VECTORS_RANK, 2.0);

    private final Searcher searcher;
    private final Segmenter segmenter;
    private final OpenGeneration generation;
    private final AsOf anyVersion;
    private final LawFeatures laws;

    /**
     * Training on one generation.
     *
     * @param anyVersion questions may be answered by articles that are no longer in force
     */
    public LearnedTraining(Searcher searcher, Segmenter segmenter, OpenGeneration generation, AsOf.Any anyVersion) {
        if (generation.manifest().model() == null) {
            throw new VectorsMissingException(generation.manifest().id());
        }
        this.searcher = searcher;
        this.segmenter = segmenter;
        this.generation = generation;
        this.anyVersion = anyVersion;
        this.laws = new LawFeatures(generation.catalogue());
    }

    /**
     * Learns from all questions; the card tells what five-fold cross-validation says of it.
     *
     * @param origin of the questions, for the card
     * @param asked hears how many questions have been asked
     */
    public Learned run(List<StatuteTopic> topics, String origin, IntConsumer asked) {
        List<AskedQuestion> questions = new ArrayList<>();
        for (StatuteTopic topic : topics) {
            questions.add(ask(topic));
            asked.accept(questions.size());
        }
        LayStatistics statistics = new LayStatistics(questions);
        List<String> card = new ArrayList<>();
        card.add(origin);
        card.add(questions.size() + " 题，" + statistics.terms().size() + " 条法条，一代 "
                + generation.manifest().id() + "（" + generation.manifest().passages() + " 段）");
        card.addAll(table(questions));
        return new Learned(
                card,
                fit(questions, statistics, Ingredients.SHIPPED),
                fit(questions, statistics, Ingredients.SHIPPED_LEXICAL),
                statistics.askedLaws(),
                layTerms(statistics),
                Floor.NONE);
    }

    private Weights fit(List<AskedQuestion> questions, LayStatistics statistics, Ingredients ingredients) {
        Examples examples = new Examples(statistics, ingredients, laws);
        return RankTraining.fit(
                questions.stream()
                        .map(question -> examples.of(question, question))
                        .toList(),
                ingredients);
    }

    private List<String> table(List<AskedQuestion> questions) {
        CrossValidation folds = new CrossValidation(questions, laws);
        List<Row> rows = new ArrayList<>();
        rows.addAll(folds.fixed("words", Map.of(Feature.WORDS_RANK, 1.0)));
        rows.addAll(folds.fixed("bigrams", Map.of(Feature.BIGRAMS_RANK, 1.0)));
        rows.addAll(folds.fixed("vectors", Map.of(Feature.VECTORS_RANK, 1.0)));
        rows.addAll(folds.fixed("lay questions", Map.of(Feature.LAY_QUESTIONS_RANK, 1.0)));
        rows.addAll(folds.fixed("fusion, nothing learned", FUSION));
        for (Ingredients ingredients : List.of(
                Ingredients.LEARNED_LISTS,
                Ingredients.WITH_QUESTIONS,
                Ingredients.WITH_LAWS,
                Ingredients.WITH_WORDS,
                Ingredients.WITH_BOTH,
                Ingredients.HALF_WORDS,
                Ingredients.HALF_LAWS,
                Ingredients.SHIPPED,
                Ingredients.SHIPPED_LEXICAL)) {
            rows.addAll(folds.learned(ingredients));
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-36s %-7s %5s  %-20s %-20s %s",
                "five folds",
                "articles",
                "n",
                "MRR@10",
                "R@10",
                "R@100"));
        rows.forEach(row -> lines.add(String.format(
                Locale.ROOT,
                "%-36s %-7s %5d  %-20s %-20s %s",
                row.ingredients(),
                row.group(),
                row.topics(),
                format(row.figures().get(0)),
                format(row.figures().get(1)),
                format(row.figures().get(2)))));
        return lines;
    }

    private static String format(Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", interval.mean(), interval.low(), interval.high());
    }

    private AskedQuestion ask(StatuteTopic topic) {
        SearchRequest request = SearchRequest.of(topic.question(), anyVersion)
                .with(Selection.of(PassageKind.STATUTE, PassageKind.INTERPRETATION, PassageKind.NOTICE))
                .withMode(SearchRequest.Mode.HYBRID);
        List<Candidate> candidates = searcher.candidates(generation, request);
        Map<ArticleKey, double[]> found = new HashMap<>();
        for (Candidate candidate : candidates) {
            article(candidate.id())
                    .ifPresent(article -> found.merge(article, candidate.features(), LearnedTraining::better));
        }
        return new AskedQuestion(
                topic,
                searcher.contentWords(generation, topic.question()),
                found,
                candidates.getLast().features());
    }

    /** Of two versions of an article, the one that the lists rank better. */
    private static double[] better(double[] one, double[] other) {
        Weights fusion = new Weights(FUSION);
        return fusion.score(one) >= fusion.score(other) ? one : other;
    }

    private Optional<ArticleKey> article(String passage) {
        return PassageId.find(passage)
                .flatMap(id -> id.article()
                        .flatMap(number -> generation
                                .catalogue()
                                .findListed(id.document().value())
                                .map(law -> new ArticleKey(law.work(), number))));
    }

    /** The words of each article, with a sketch of the text that they were learned for. */
    private LayTerms layTerms(LayStatistics statistics) {
        List<LayTerms.Entry> entries = new ArrayList<>();
        statistics
                .terms()
                .forEach((article, terms) -> text(article)
                        .ifPresent(text -> entries.add(new LayTerms.Entry(
                                article.work(),
                                article.article().ordinal(),
                                TextSketch.of(segmenter.bigrams(text).stream()
                                        .map(Token::term)
                                        .toList()),
                                terms))));
        return new LayTerms(entries);
    }

    private Optional<String> text(ArticleKey article) {
        List<String> ids = generation.catalogue().find(article.work()).stream()
                .flatMap(law -> law.newestFirst().stream())
                .map(law -> PassageId.of(law.id(), article.article()))
                .toList();
        return generation.index().passages(ids).stream()
                .filter(LawPassage.class::isInstance)
                .map(passage -> passage.text())
                .findFirst();
    }
}
