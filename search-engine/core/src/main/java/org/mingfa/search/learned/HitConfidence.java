package org.mingfa.search.learned;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What speaks for one hit, and how it is shown for it.
 *
 * @param strength log-odds that it answers, as calibrated; 0 where nothing was
 */
public record HitConfidence(Map<Evidence, Double> evidence, double strength, ConfidenceLevel band) {
    public HitConfidence {
        evidence = Collections.unmodifiableMap(new EnumMap<>(evidence));
    }
}
