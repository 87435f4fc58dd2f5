package org.mingfa.search.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.Feature;
import org.mingfa.search.learned.QueryProjection;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.questions.QuestionIndex;

/**
 * What is known of the vectors of questions, beside those of passages.
 *
 * @param projection towards what answers, or null where none was learned
 * @param questionIndex questions of passages, projected where the question is compared with them projected
 */
public record VectorContext(@Nullable QueryProjection projection, QuestionIndex questionIndex) {

    /** Vectors as the model gives them, and no questions. */
    public static final VectorContext NONE = new VectorContext(null, QuestionIndex.NONE);

    /** What serves a generation, for its laws; cases are looked for by the vector as it is, and have no questions. */
    public static VectorContext of(OpenGeneration generation, boolean isOfCases) {
        RankingModel learned = generation.learned();
        if (isOfCases || learned == null) {
            return NONE;
        }
        boolean counts = learned.hybrid().knows(Feature.LAY_NEARNESS);
        return new VectorContext(learned.projection(), counts ? generation.questions() : QuestionIndex.NONE);
    }

    /** All that a generation knows, whether or not its ranking goes by it: for training. */
    public static VectorContext all(OpenGeneration generation) {
        RankingModel learned = generation.learned();
        return new VectorContext(learned == null ? null : learned.projection(), generation.questions());
    }

    float[] project(float[] vector) {
        return projection == null ? vector : projection.of(vector);
    }

    boolean hasQuestions() {
        return questionIndex.size() > 0;
    }

    /** Whether what is asked meets the known questions {@link #project}ed. */
    boolean hasProjectedQuestions() {
        return questionIndex.isProjected();
    }

    List<QuestionIndex.Near> questions(float[] vector, int most) {
        return questionIndex.nearest(vector, most);
    }
}
