package org.mingfa.training.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.mingfa.evaluation.topic.StatuteTopic;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.learned.Weights;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.version.AsOf;
import org.mingfa.training.ranking.RankingTraining.Topics;

/** Learns the weights by words alone anew, beside all else that is known; the generation needs no vectors. */
public final class LexicalTraining {

    private final TrainingSearch search;
    private final OpenGeneration generation;

    public LexicalTraining(Searcher searcher, OpenGeneration generation, AsOf.Any anyVersion) {
        this.search = new TrainingSearch(searcher, anyVersion);
        this.generation = generation;
    }

    /**
     * The same with other weights; the card has its table anew.
     *
     * @param known of which all else is kept
     * @param origin of the questions, for the card
     * @param asked hears how many questions have been asked
     */
    public RankingModel run(RankingModel known, Topics topics, String origin, IntConsumer asked) {
        List<TrainingExample> questions = new ArrayList<>();
        for (StatuteTopic topic : topics.answered()) {
            questions.add(search.ask(topic, generation));
            asked.accept(questions.size());
        }
        List<TrainingExample> typed = topics.typed().stream()
                .map(topic -> search.ask(topic, generation))
                .toList();
        LawFeatures laws = new LawFeatures(generation.catalogue(), generation.passages());
        Ingredients ingredients = Ingredients.SHIPPED_LEXICAL;
        Examples examples = new Examples(new LayStatistics(questions), ingredients, laws);
        Weights weights = RankTraining.fit(examples.forTraining(questions, typed), ingredients);
        List<String> lines = new ArrayList<>();
        lines.add(origin + "：" + questions.size() + " 题，另 " + typed.size() + " 题如人们所问，一代 "
                + generation.manifest().id() + "（" + generation.manifest().passages() + " 段）");
        lines.addAll(new ModelCard(laws, typed).lexical(questions));
        return known.withLexical(weights).noted(lines);
    }
}
