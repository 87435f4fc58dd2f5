package org.mingfa.training.sentences;

import java.util.List;
import java.util.Map;
import org.mingfa.risk.facts.learned.EncodedText;
import org.mingfa.risk.facts.learned.LinearHeads;
import org.mingfa.risk.facts.learned.SentenceHeads;

/** What all heads are solved from, of one hand or of several. */
final class HeadSums {

    private static final double RIDGE = 0.1;
    private static final float LARGEST = 127;

    private final Labels labels;
    private final RidgeFit routes;
    private final RidgeFit disputes;
    private final RidgeFit facts;
    private final RidgeFit numbers;

    HeadSums(Labels labels) {
        this.labels = labels;
        routes = new RidgeFit(EncodedText.TEXT_FEATURES, labels.routes.size());
        disputes = new RidgeFit(EncodedText.TEXT_FEATURES, labels.disputes.size());
        facts = new RidgeFit(EncodedText.TEXT_FEATURES, labels.facts.size());
        numbers = new RidgeFit(EncodedText.NUMBER_FEATURES, labels.numbers.size());
    }

    /** Of stage, role and dispute only those learn that are labelled with one: a clause says nothing of them. */
    void add(Example example) {
        float[] whole = example.features().whole();
        add(facts, whole, labels.said(example.text()));
        int route = labels.routes.indexOf(example.route());
        if (route >= 0) {
            add(routes, whole, Map.of(route, 1f));
        }
        int dispute = labels.disputes.indexOf(example.dispute());
        if (dispute >= 0) {
            add(disputes, whole, Map.of(dispute, 1f));
        }
        for (int n = 0;
                labels.tellsOfNumbers(example.text())
                        && n < example.features().numbers().size();
                n++) {
            Map<Integer, Float> said =
                    labels.said(example.text(), example.features().numbers().get(n));
            add(numbers, example.features().values().get(n), said);
        }
    }

    private static void add(RidgeFit fit, float[] features, Map<Integer, Float> said) {
        int[] which = new int[said.size()];
        float[] shares = new float[said.size()];
        int i = 0;
        for (Map.Entry<Integer, Float> one : said.entrySet()) {
            which[i] = one.getKey();
            shares[i++] = one.getValue();
        }
        fit.add(features, which, shares);
    }

    void add(HeadSums other) {
        routes.add(other.routes);
        disputes.add(other.disputes);
        facts.add(other.facts);
        numbers.add(other.numbers);
    }

    SentenceHeads solve() {
        return new SentenceHeads(
                heads(routes, labels.routes),
                heads(disputes, labels.disputes),
                heads(facts, labels.facts),
                heads(numbers, labels.numbers));
    }

    /** In bytes, each label on a scale of its own. */
    private static LinearHeads heads(RidgeFit fit, List<String> labels) {
        float[][] solved = fit.solve(RIDGE);
        int features = solved.length - 1;
        int count = labels.size();
        byte[] weights = new byte[features * count];
        float[] scales = new float[count];
        for (int label = 0; label < count; label++) {
            float largest = 1e-9f;
            for (int d = 0; d < features; d++) {
                largest = Math.max(largest, Math.abs(solved[d][label]));
            }
            scales[label] = largest / LARGEST;
            for (int d = 0; d < features; d++) {
                weights[d * count + label] = (byte) Math.round(solved[d][label] / scales[label]);
            }
        }
        return new LinearHeads(labels, weights, scales, solved[features].clone());
    }
}
