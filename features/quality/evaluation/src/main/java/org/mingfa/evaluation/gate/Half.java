package org.mingfa.evaluation.gate;

import java.util.List;
import org.mingfa.evaluation.topic.Topic;

/**
 * Two halves of a set: what is chosen on one is measured on the other. A topic belongs to the calibration half when the
 * number in its id is odd; an id without a number goes by its hash.
 */
public enum Half {
    CALIBRATION,
    HELDOUT,
    ALL;

    /** The topics of this half, in their order. */
    public <T extends Topic> List<T> of(List<T> topics) {
        return this == ALL
                ? topics
                : topics.stream()
                        .filter(topic -> isOdd(topic.id()) == (this == CALIBRATION))
                        .toList();
    }

    private static boolean isOdd(String id) {
        String digits = id.replaceAll("[^0-9]", "");
        int last = digits.isEmpty() ? id.hashCode() : digits.charAt(digits.length() - 1) - '0';
        return last % 2 != 0;
    }
}
