package org.mingfa.search.learned;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What speaks for one hit, and how it is shown for it.
 *
 * @param strength log-odds that it answers at all, as calibrated; 0 where nothing was
 * @param nearKnownQuestion whether what was asked is near to a question that a person wrote for it
 * @param probability that it is the decisive article, as calibrated; 0 where nothing was
 */
public record HitConfidence(
        Map<Evidence, Double> evidence,
        double strength,
        double probability,
        ConfidenceLevel band,
        boolean nearKnownQuestion) {
    public HitConfidence {
        evidence = Collections.unmodifiableMap(new EnumMap<>(evidence));
    }
}
