package org.mingfa.risk.facts.learned;

import java.util.ArrayList;
import java.util.List;

/**
 * All heads of the reader.
 *
 * @param routes over texts: stage and role, as {@code stage/role}
 * @param disputes over texts: codes of disputes
 * @param facts over texts: {@code fact=value}, and the key alone of days and sums
 * @param numbers over numbers: keys of days and sums
 */
public record SentenceHeads(LinearHeads routes, LinearHeads disputes, LinearHeads facts, LinearHeads numbers) {

    /**
     * What the heads of one kind say of a text.
     *
     * @param whole of the whole text, by label
     * @param parts of each part, by label
     */
    record TextScores(float[] whole, List<float[]> parts) {

        static TextScores of(LinearHeads heads, SentenceFeatures features) {
            List<float[]> parts = new ArrayList<>();
            features.parts().forEach(part -> parts.add(heads.scores(part)));
            return new TextScores(heads.scores(features.whole()), parts);
        }

        /** The part that scores highest; -1 where there is none. */
        int best(int label) {
            int best = -1;
            for (int part = 0; part < parts.size(); part++) {
                if (best < 0 || parts.get(part)[label] > parts.get(best)[label]) {
                    best = part;
                }
            }
            return best;
        }

        /** Of the part that scores highest; of the whole where there are no parts. */
        float most(int label) {
            int best = best(label);
            return best < 0 ? whole[label] : parts.get(best)[label];
        }
    }
}
