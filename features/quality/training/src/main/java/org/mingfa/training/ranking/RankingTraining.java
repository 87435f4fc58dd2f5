package org.mingfa.training.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.AbstentionModel;
import org.mingfa.search.learned.DocumentExpansion;
import org.mingfa.search.learned.LawPrior;
import org.mingfa.search.learned.QueryProjection;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.TextSketch;
import org.mingfa.search.learned.Weights;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageId;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.text.version.AsOf;

/** Learns from questions with known articles, on a generation with vectors: weights, laws asked for, lay words. */
public final class RankingTraining {

    private final Searcher searcher;
    private final Segmenter segmenter;
    private final OpenGeneration generation;
    private final TrainingSearch search;

    /**
     * Training on one generation.
     *
     * @param anyVersion questions may be answered by articles that are no longer in force
     */
    public RankingTraining(Searcher searcher, Segmenter segmenter, OpenGeneration generation, AsOf.Any anyVersion) {
        if (generation.manifest().model() == null) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "训练需要带语义向量的一代；" + generation.manifest().id()
                            + " 没有向量。构建：mingfa generation build --vectors on --promote");
        }
        this.searcher = searcher;
        this.segmenter = segmenter;
        this.generation = generation;
        this.search = new TrainingSearch(searcher, anyVersion);
    }

    /**
     * Learns from all questions; the card tells what five-fold cross-validation says of it.
     *
     * @param origin of the questions, for the card
     * @param asked hears how many questions have been asked
     */
    public RankingModel run(List<StatuteTopic> topics, String origin, IntConsumer asked) {
        QuestionVectors known = new QuestionVectors(
                generation.index(), question -> searcher.features().vector(generation, question));
        FoldProjections projections = new FoldProjections(searcher, generation, topics, known);
        Map<String, QueryProjection> apart = projections.withoutOwn(Folds.byId(topics, CrossValidation.FOLDS));
        OpenGeneration before = by(null, known);
        LawFeatures laws = new LawFeatures(before.catalogue(), before.passages());
        Map<QueryProjection, OpenGeneration> projected = new HashMap<>();
        List<TrainingExample> questions = new ArrayList<>();
        List<TrainingExample> unprojected = new ArrayList<>();
        for (StatuteTopic topic : topics) {
            unprojected.add(search.ask(topic, before));
            questions.add(search.ask(
                    topic, projected.computeIfAbsent(apart.get(topic.id()), projection -> by(projection, known))));
            asked.accept(questions.size());
        }
        LayStatistics statistics = new LayStatistics(questions);
        List<String> card = new ArrayList<>();
        card.add(origin);
        card.add(questions.size() + " 题，" + statistics.terms().size() + " 条法条，一代 "
                + generation.manifest().id() + "（" + generation.manifest().passages() + " 段）；转换先从其中 "
                + projections.begunWith() + " 个日常提问学起");
        card.addAll(new ModelCard(laws).of(unprojected, questions));
        Ingredients hybrid = Ingredients.SHIPPED;
        Ingredients lexical = Ingredients.SHIPPED_LEXICAL;
        return new RankingModel(
                card,
                RankTraining.fit(new Examples(statistics, hybrid, laws).forTraining(questions), hybrid),
                RankTraining.fit(new Examples(statistics, lexical, laws).forTraining(questions), lexical),
                statistics.askedLaws(),
                layTerms(statistics),
                AbstentionModel.NONE,
                projections.ofAll());
    }

    /** The generation by a projection, or none, and nothing else learned: what serves has seen the questions. */
    private OpenGeneration by(@Nullable QueryProjection projection, QuestionVectors known) {
        Weights none = new Weights(Map.of());
        RankingModel nothing = new RankingModel(
                List.of(), none, none, new LawPrior(Map.of()), new DocumentExpansion(List.of()), AbstentionModel.NONE);
        return generation
                .with(projection == null ? nothing : nothing.with(projection))
                .with(known.projected(projection));
    }

    /** The words of each article, with a sketch of the text that they were learned for. */
    private DocumentExpansion layTerms(LayStatistics statistics) {
        List<DocumentExpansion.ArticleTerms> entries = new ArrayList<>();
        statistics
                .terms()
                .forEach((article, terms) -> text(article)
                        .ifPresent(text -> entries.add(new DocumentExpansion.ArticleTerms(
                                article.work(),
                                article.article().ordinal(),
                                TextSketch.of(segmenter.bigrams(text).stream()
                                        .map(Token::term)
                                        .toList()),
                                terms))));
        return new DocumentExpansion(entries);
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
