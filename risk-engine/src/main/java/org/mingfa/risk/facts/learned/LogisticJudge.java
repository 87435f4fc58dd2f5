package org.mingfa.risk.facts.learned;

import java.util.Map;

/**
 * How likely a finding holds, from its features and from the fact that it is of.
 *
 * @param weights of the features
 * @param ofFacts what a fact adds; 0 where it has nothing
 */
public record LogisticJudge(float[] weights, Map<String, Float> ofFacts) {

    public LogisticJudge {
        ofFacts = Map.copyOf(ofFacts);
    }

    /** Between 0 and 1. */
    public double probability(Candidate candidate) {
        return 1 / (1 + Math.exp(-logOdds(candidate)));
    }

    double logOdds(Candidate candidate) {
        double sum = ofFacts.getOrDefault(candidate.fact(), 0f);
        float[] features = candidate.features();
        for (int i = 0; i < features.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }
}
