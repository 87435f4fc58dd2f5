package org.mingfa.similar.features;

import java.util.ArrayList;
import java.util.List;

/**
 * A sketch with the lengths of its texts, as the vocabulary of its generation measures them.
 *
 * @param facts length of what happened, all passages together
 * @param windows length of each passage of it
 */
public record StoredFeatures(CaseFeatures sketch, double facts, List<Double> windows, double reasons) {

    public StoredFeatures {
        windows = List.copyOf(windows);
    }

    static StoredFeatures of(CaseFeatures sketch, CaseVocabulary vocabulary) {
        List<Double> windows = new ArrayList<>();
        List<BigramBag> told = sketch.telling().stream()
                .map(CaseFeatures.SectionFeatures::pairs)
                .toList();
        told.forEach(window -> windows.add(vocabulary.length(window)));
        return new StoredFeatures(
                sketch, vocabulary.length(BigramBag.together(told)), windows, vocabulary.length(sketch.reasons()));
    }
}
