package org.mingfa.training.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.mingfa.publication.names.NameFeatures;
import org.mingfa.publication.names.NameField;
import org.mingfa.publication.names.NamePairs;
import org.mingfa.publication.names.NameTagger;
import org.mingfa.training.names.NameExamples.Example;

/**
 * Learns the weights of the conditional random field: AdaGrad on the likelihood of one sentence after the other, a tenth of the features
 * left out at random, the mean of the later rounds' weights.
 */
public final class NameTraining {

    private static final int TAGS = NameField.TAGS - 1;
    private static final float RATE = 0.1f;
    private static final float SMALL = 1e-6f;
    private static final double SKIP = 1e-4;
    private static final float LARGEST = 127;
    private static final int DROPPED_PERCENT = 10;
    private static final int DROPPED = -1;
    private static final int ROUNDS = 6;
    /** Enough to find names that were overlooked. */
    private static final int FIRST_ROUNDS = 3;

    private final Random random;
    private final NamePairs pairs;
    private final float[] weights = new float[NameFeatures.BUCKETS * TAGS];
    private final float[] squares = new float[NameFeatures.BUCKETS * TAGS];
    private final float[] sums = new float[NameFeatures.BUCKETS * TAGS];
    private int summed;

    private NameTraining(Random random, NamePairs pairs) {
        this.random = random;
        this.pairs = pairs;
    }

    /**
     * What names.bin holds, learned in two steps: the names of either half of the judgments that roll and roles do not tell are found by
     * what was learned from the other half, then all is learned from.
     */
    static byte[] run(NameExamples examples, Random random) {
        for (int half = 0; half < 2; half++) {
            int own = half;
            NameTagger tagger =
                    tagger(learn(examples, i -> i % 2 != own || !examples.isJudgment(i), FIRST_ROUNDS, random));
            IntStream.range(0, examples.size())
                    .filter(i -> i % 2 == own && examples.isJudgment(i))
                    .forEach(i -> examples.name(i, tagger));
        }
        return learn(examples, i -> true, ROUNDS, random);
    }

    private static NameTagger tagger(byte[] weights) {
        try {
            return NameTagger.read(new ByteArrayInputStream(weights));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] learn(NameExamples examples, IntPredicate from, int rounds, Random random) {
        NameTraining training = new NameTraining(random, examples.pairs());
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, examples.size()).filter(from).boxed().toList());
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            order.forEach(i -> examples.draw(i).forEach(training::learn));
            if (round >= rounds / 2) {
                training.average();
            }
        }
        return training.write();
    }

    private void learn(Example example) {
        int[] features = NameFeatures.of(example.sentence(), example.known(), pairs);
        for (int i = 0; i < features.length; i++) {
            features[i] = random.nextInt(100) < DROPPED_PERCENT ? DROPPED : features[i];
        }
        int length = example.sentence().length();
        double[] scores = new double[length * NameField.TAGS];
        for (int i = 0; i < features.length; i++) {
            for (int tag = 0; tag < TAGS && features[i] != DROPPED; tag++) {
                scores[i / NameFeatures.COUNT * NameField.TAGS + tag + 1] += weights[features[i] * TAGS + tag];
            }
        }
        NameField field = new NameField(scores);
        for (int at = 0; at < length; at++) {
            for (int tag = 0; tag < TAGS; tag++) {
                double gradient = (example.tags()[at] == tag + 1 ? 1 : 0) - field.marginal(at, tag + 1);
                if (Math.abs(gradient) > SKIP) {
                    step(features, at, tag, (float) gradient);
                }
            }
        }
    }

    private void step(int[] features, int at, int tag, float gradient) {
        for (int i = at * NameFeatures.COUNT; i < (at + 1) * NameFeatures.COUNT; i++) {
            if (features[i] != DROPPED) {
                int weight = features[i] * TAGS + tag;
                squares[weight] += gradient * gradient;
                weights[weight] += RATE * gradient / (float) Math.sqrt(squares[weight] + SMALL);
            }
        }
    }

    private void average() {
        summed++;
        for (int i = 0; i < weights.length; i++) {
            sums[i] += weights[i];
        }
    }

    /** As the tagger reads them: a scale, a byte for each weight, the levels of the pairs, deflated. */
    private byte[] write() {
        float largest = SMALL;
        for (float sum : sums) {
            largest = Math.max(largest, Math.abs(sum) / summed);
        }
        float scale = largest / LARGEST;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataOutputStream data =
                new DataOutputStream(new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION)))) {
            data.writeFloat(scale);
            for (float sum : sums) {
                data.writeByte(Math.round(sum / summed / scale));
            }
            pairs.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
