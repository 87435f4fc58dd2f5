package org.mingfa.training.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.learned.QueryProjection;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.questions.QuestionIndex;
import org.mingfa.search.questions.QuestionIndexFile;

/**
 * The questions that a generation knows of its passages, with their vectors as the model has them: a generation keeps them
 * as its own projection projected them, and every projection that is learned wants them projected by itself.
 */
public final class QuestionVectors {

    private final Map<String, List<float[]>> byPassage = new TreeMap<>();

    /**
     * Asks the model for each question once, though several versions of an article have it.
     *
     * @param model the vector of a question as it stands
     */
    public QuestionVectors(LegalIndex index, Function<String, float[]> model) {
        Map<String, float[]> vectors = new HashMap<>();
        questions(index).forEach((passage, questions) -> {
            List<float[]> found = new ArrayList<>(questions.size());
            for (String question : questions) {
                found.add(vectors.computeIfAbsent(question, model));
            }
            byPassage.put(passage, found);
        });
    }

    private static Map<String, List<String>> questions(LegalIndex index) {
        Map<String, List<String>> questions = new TreeMap<>();
        try (Stream<IndexDocument> contents = index.contents()) {
            contents.forEach(one -> {
                if (one.passage() instanceof LawPassage law && !law.questions().isEmpty()) {
                    questions.put(law.id(), law.questions());
                }
            });
        }
        return questions;
    }

    /** The id of a passage and the vector of a question, question by question. */
    void forEach(BiConsumer<String, float[]> taking) {
        byPassage.forEach((passage, vectors) -> vectors.forEach(vector -> taking.accept(passage, vector)));
    }

    /** As a generation would keep them that was built with that projection, or with none. */
    public QuestionIndex projected(@Nullable QueryProjection projection) {
        QuestionIndexFile kept = new QuestionIndexFile(projection);
        byPassage.forEach(kept::add);
        return kept.vectors();
    }
}
