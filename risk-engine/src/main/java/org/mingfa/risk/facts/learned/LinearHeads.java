package org.mingfa.risk.facts.learned;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * One linear function for each label over the same features. Its values are told in standard deviations from what the label scores
 * where it is not said: 0 there in the mean, and the higher the more it is said.
 */
public final class LinearHeads {

    private final List<String> labels;

    /** Feature by feature, a byte for each label. */
    private final byte[] weights;

    private final float[] scales;
    private final float[] offsets;

    /**
     * Heads as they are stored.
     *
     * @param weights feature by feature, one for each label; times the label's scale, plus its offset
     */
    public LinearHeads(List<String> labels, byte[] weights, float[] scales, float[] offsets) {
        this.labels = List.copyOf(labels);
        this.weights = weights;
        this.scales = scales;
        this.offsets = offsets;
    }

    public List<String> labels() {
        return labels;
    }

    void write(DataOutputStream data) throws IOException {
        data.writeInt(labels.size());
        for (String label : labels) {
            data.writeUTF(label);
        }
        SentenceModel.writeFloats(data, scales);
        SentenceModel.writeFloats(data, offsets);
        data.writeInt(weights.length);
        data.write(weights);
    }

    /** Of each label. */
    public float[] scores(float[] features) {
        int count = labels.size();
        float[] scores = new float[count];
        for (int d = 0; d < features.length; d++) {
            float feature = features[d];
            int row = d * count;
            for (int label = 0; label < count; label++) {
                scores[label] += feature * weights[row + label];
            }
        }
        for (int label = 0; label < count; label++) {
            scores[label] = scores[label] * scales[label] + offsets[label];
        }
        return scores;
    }
}
