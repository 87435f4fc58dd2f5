package org.mingfa.training.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.learned.QueryProjection;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.version.ArticleKey;
import org.mingfa.training.ranking.ProjectionTraining.Course;
import org.mingfa.training.ranking.ProjectionTraining.Sample;

/**
 * The projections of questions' vectors: one that is learned from all questions, which serves, and one for each fold, learned
 * without it. Weights of the lists are learned from what the latter find: a projection that has seen a question is too sure of it.
 * All begin with what is learned from the questions that the generation knows of its articles: many, and ours.
 */
public final class FoldProjections {

    /** What is used of the projected vector; the rest is the model's own, for other people's questions. */
    private static final float SHARE = 0.6f;

    private static final int NEAR = 60;

    private final OpenGeneration generation;
    private final List<float[]> passages = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<ArticleKey, List<Integer>> articles = new HashMap<>();
    private final Map<String, ArticleKey> articleOf = new HashMap<>();
    private final Map<String, Sample> samples = new HashMap<>();
    private final int known;
    private final float[] begun;

    /** Reads the vectors of all laws into memory, two kilobytes each, and learns from the known questions. */
    public FoldProjections(
            Searcher searcher, OpenGeneration generation, List<StatuteTopic> topics, QuestionVectors asked) {
        this.generation = generation;
        try (Stream<IndexDocument> contents = generation.index().contents()) {
            contents.filter(one -> one.passage() instanceof LawPassage && one.vector().length > 0)
                    .forEach(this::take);
        }
        for (StatuteTopic topic : topics) {
            float[] question = searcher.features().meaning(generation, topic.question());
            if (question.length > 0) {
                sample(question, topic.relevant()).ifPresent(sample -> samples.put(topic.id(), sample));
            }
        }
        List<Sample> ofOurs = samples(asked);
        this.known = ofOurs.size();
        float[] none = ProjectionTraining.none(passages.getFirst().length);
        this.begun = known == 0 ? none : ProjectionTraining.learn(none, ofOurs, passages, Course.OF_MANY);
    }

    /** How many known questions the projections begin with. */
    public int begunWith() {
        return known;
    }

    /** Each question once for its article, whatever versions of it the generation has. */
    private List<Sample> samples(QuestionVectors asked) {
        List<Sample> known = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        asked.forEach((passage, question) -> {
            ArticleKey article = articleOf.get(passage);
            if (article != null && seen.add(List.of(article, Arrays.hashCode(question)))) {
                sample(question, List.of(article)).ifPresent(known::add);
            }
        });
        return known;
    }

    private Optional<Sample> sample(float[] question, List<ArticleKey> answers) {
        int[] answering = answers.stream()
                .flatMap(article -> articles.getOrDefault(article, List.of()).stream())
                .mapToInt(Integer::intValue)
                .toArray();
        return answering.length == 0 ? Optional.empty() : Optional.of(new Sample(question, answering, near(question)));
    }

    private void take(IndexDocument one) {
        LawPassage passage = (LawPassage) one.passage();
        int place = passages.size();
        passages.add(one.vector());
        places.put(passage.id(), place);
        if (passage.article() != null) {
            generation
                    .catalogue()
                    .findListed(passage.law().value())
                    .map(law -> new ArticleKey(law.work(), Objects.requireNonNull(passage.article())))
                    .ifPresent(article -> {
                        articleOf.put(passage.id(), article);
                        articles.computeIfAbsent(article, key -> new ArrayList<>())
                                .add(place);
                    });
        }
    }

    private int[] near(float[] question) {
        Filter laws = Filter.NONE.and(
                KeywordField.KIND,
                Set.of(PassageKind.STATUTE.name(), PassageKind.INTERPRETATION.name(), PassageKind.NOTICE.name()));
        return generation.index().rank(RankRequest.best(new Query.Nearest(question), laws, NEAR)).entries().stream()
                .map(entry -> places.get(entry.id()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Learned from all questions. */
    public QueryProjection ofAll() {
        return fit(new HashSet<>(samples.keySet()));
    }

    /** By the id of each question the projection that was learned from the other folds. */
    public Map<String, QueryProjection> withoutOwn(Folds folds) {
        Map<String, QueryProjection> projections = new HashMap<>();
        for (int fold = 0; fold < folds.parts().size(); fold++) {
            Set<String> others = new HashSet<>();
            folds.training(fold).forEach(topic -> others.add(topic.id()));
            QueryProjection projection = fit(others);
            folds.test(fold).forEach(topic -> projections.put(topic.id(), projection));
        }
        return projections;
    }

    private QueryProjection fit(Set<String> ids) {
        List<Sample> chosen =
                ids.stream().sorted().map(samples::get).filter(Objects::nonNull).toList();
        return ProjectionTraining.projection(
                ProjectionTraining.learn(begun, chosen, passages, Course.OF_FEW), passages.getFirst().length, SHARE);
    }
}
