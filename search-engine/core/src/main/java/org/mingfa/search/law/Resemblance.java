package org.mingfa.search.law;

import java.util.HashMap;
import java.util.Map;

/**
 * The pairs of neighbouring characters of a text, to tell how much two provisions have in common (Dice's coefficient, 0 to
 * 1). Knows no words: a law that is revised keeps its phrases.
 */
final class Resemblance {

    private final Map<Integer, Integer> pairs = new HashMap<>();
    private final int total;

    Resemblance(String text) {
        int count = 0;
        int before = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            if (before >= 0) {
                pairs.merge(before << 16 | c, 1, Integer::sum);
                count++;
            }
            before = c;
        }
        this.total = count;
    }

    /** More than this it cannot be, for texts of these lengths. */
    double most(Resemblance other) {
        int shorter = Math.min(total, other.total);
        return shorter == 0 ? to(other) : 2.0 * shorter / (total + other.total);
    }

    double to(Resemblance other) {
        if (total == 0 || other.total == 0) {
            return total == other.total ? 1 : 0;
        }
        int shared = 0;
        for (Map.Entry<Integer, Integer> pair : pairs.entrySet()) {
            shared += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
        }
        return 2.0 * shared / (total + other.total);
    }
}
