package org.mingfa.search.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that training learned about questions without an answer.
 *
 * @param hybrid calibrations where vectors are searched, one a generation that was calibrated
 * @param lexical calibrations where only words are
 */
public record AbstentionModel(List<Calibration> hybrid, List<Calibration> lexical, LawBigramModel bigrams) {

    /** Nothing learned: every answer is possible. */
    public static final AbstentionModel NONE = new AbstentionModel(List.of(), List.of(), LawBigramModel.NONE);

    public AbstentionModel {
        hybrid = List.copyOf(hybrid);
        lexical = List.copyOf(lexical);
    }

    /** The calibration for a collection of this size: that of the collection nearest by the ratio of passages. */
    public Optional<Calibration> find(boolean isHybrid, long passages) {
        return (isHybrid ? hybrid : lexical)
                .stream()
                        .min(Comparator.comparingDouble(
                                one -> Math.abs(Math.log((double) one.passages() / Math.max(1, passages)))));
    }

    /** The same evidence without a judgement: what calibrating begins with. */
    public AbstentionModel uncalibrated() {
        return new AbstentionModel(List.of(), List.of(), bigrams);
    }

    /** With one calibration more, in the place of any other for the same number of passages. */
    public AbstentionModel with(boolean isHybrid, Calibration calibration) {
        List<Calibration> changed = new ArrayList<>(isHybrid ? hybrid : lexical);
        changed.removeIf(one -> one.passages() == calibration.passages());
        changed.add(calibration);
        changed.sort(Comparator.comparingLong(Calibration::passages));
        return isHybrid
                ? new AbstentionModel(changed, lexical, bigrams)
                : new AbstentionModel(hybrid, changed, bigrams);
    }

    public AbstentionModel with(LawBigramModel other) {
        return new AbstentionModel(hybrid, lexical, other);
    }
}
