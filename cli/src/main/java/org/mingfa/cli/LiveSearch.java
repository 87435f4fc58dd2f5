package org.mingfa.cli;

import java.util.function.Function;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.result.Searcher;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.semantics.BgeEmbedder;
import org.mingfa.semantics.LazyEmbedder;
import org.mingfa.semantics.TextEmbedder;

/** Questions to the live generation from a command. */
final class LiveSearch {

    private LiveSearch() {}

    static <T> T ask(Mingfa root, Function<OpenGeneration, T> question) {
        try (LiveGeneration live = new LiveGeneration(root.store())) {
            return live.ask(question);
        }
    }

    static Searcher searcher() {
        // freed when the command ends
        TextEmbedder model = new LazyEmbedder(
                () -> BgeEmbedder.forQuestions(Runtime.getRuntime().availableProcessors()));
        QueryVectors vectors = QueryVectors.of(model::embedQuery, model::fingerprint);
        return new Searcher(new HanlpSegmenter(), new QuestionWords(), vectors);
    }
}
