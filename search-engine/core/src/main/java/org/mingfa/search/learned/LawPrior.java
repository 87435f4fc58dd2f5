package org.mingfa.search.learned;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.CatalogueVersion;

/**
 * How many of the training questions each law answered: people ask about wages and loans more than about sea use.
 *
 * @param questions by law; a law without questions is absent
 * @param average of the questions that a law has which has any
 */
public record LawPrior(Map<WorkKey, Integer> questions, double average) {

    /** A law that nobody asked about counts as one with this many questions, so that it can still be found. */
    private static final double SMOOTHING = 3;

    private static final Feature[] DESCRIBED = {
        Feature.LAW_ASKED, Feature.STATUTE, Feature.INTERPRETATION, Feature.MINISTRY_RULE
    };

    public LawPrior(Map<WorkKey, Integer> questions) {
        this(
                questions,
                questions.values().stream()
                        .mapToInt(Integer::intValue)
                        .average()
                        .orElse(0));
    }

    public LawPrior {
        questions = Collections.unmodifiableMap(new HashMap<>(questions)); // asked hundreds of times a question
    }

    /**
     * Writes the features that the law of a passage has, whatever the question.
     *
     * @param law of the passage, or null for a part of a case: those stand as the average law does
     * @param features by ordinal of {@link Feature}
     */
    public void describe(@Nullable CatalogueVersion law, double[] features) {
        if (law == null) {
            features[Feature.LAW_ASKED.ordinal()] = weight(average);
            features[Feature.STATUTE.ordinal()] = 0.5;
            return;
        }
        features[Feature.LAW_ASKED.ordinal()] = weight(questions.getOrDefault(law.work(), 0));
        features[Feature.STATUTE.ordinal()] = law.header().level() == Level.LAW ? 1 : 0;
        features[Feature.INTERPRETATION.ordinal()] = law.header().level() == Level.JUDICIAL_INTERPRETATION ? 1 : 0;
        features[Feature.MINISTRY_RULE.ordinal()] = law.header().level() == Level.DEPARTMENT_RULE ? 1 : 0;
    }

    /** Writes what was described before, from one array to another. */
    public static void copy(double[] described, double[] features) {
        for (Feature feature : DESCRIBED) {
            features[feature.ordinal()] = described[feature.ordinal()];
        }
    }

    /** The feature of a law that answered so many questions. */
    public static double weight(double questions) {
        return Math.log(questions + SMOOTHING);
    }
}
