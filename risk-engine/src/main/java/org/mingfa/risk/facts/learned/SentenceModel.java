package org.mingfa.risk.facts.learned;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * All that is learned, as {@code sentences.bin} holds it. {@code sentences.md} beside it says from what.
 *
 * @param fingerprint of the encoder whose states it was learned on; of another it knows nothing
 * @param bounds from what probability on a finding counts
 */
public record SentenceModel(String fingerprint, SentenceHeads heads, FactPriors priors, Judges judges, Bounds bounds) {

    /** What judges the findings of each kind. */
    public record Judges(LogisticJudge routes, LogisticJudge disputes, LogisticJudge facts, LogisticJudge numbers) {}

    /**
     * Probabilities.
     *
     * @param dispute from which on a dispute is told
     * @param read from which on a fact is shown as read
     * @param asked from which on it is shown as a question
     */
    public record Bounds(double dispute, double read, double asked) {}

    private static final String RESOURCE = "sentences.bin";

    /** The one that ships. */
    static SentenceModel load() {
        try (InputStream in = SentenceModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("程序包不完整：缺少 " + RESOURCE + "，请重新构建。");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取 " + RESOURCE + "，请检查程序包。", e);
        }
    }

    /** What {@link #write} wrote. */
    public static SentenceModel read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new InflaterInputStream(in))) {
            String fingerprint = data.readUTF();
            SentenceHeads heads = new SentenceHeads(readHeads(data), readHeads(data), readHeads(data), readHeads(data));
            Map<String, Map<String, Integer>> counts = new TreeMap<>();
            for (int contexts = data.readInt(); contexts > 0; contexts--) {
                Map<String, Integer> labels = new TreeMap<>();
                counts.put(data.readUTF(), labels);
                for (int count = data.readInt(); count > 0; count--) {
                    labels.put(data.readUTF(), data.readInt());
                }
            }
            Judges judges = new Judges(readJudge(data), readJudge(data), readJudge(data), readJudge(data));
            Bounds bounds = new Bounds(data.readDouble(), data.readDouble(), data.readDouble());
            return new SentenceModel(fingerprint, heads, new FactPriors(counts), judges, bounds);
        }
    }

    private static LinearHeads readHeads(DataInputStream data) throws IOException {
        List<String> labels = new ArrayList<>();
        for (int count = data.readInt(); count > 0; count--) {
            labels.add(data.readUTF());
        }
        float[] scales = readFloats(data);
        float[] offsets = readFloats(data);
        byte[] weights = data.readNBytes(data.readInt());
        return new LinearHeads(labels, weights, scales, offsets);
    }

    private static LogisticJudge readJudge(DataInputStream data) throws IOException {
        float[] weights = readFloats(data);
        Map<String, Float> ofFacts = new TreeMap<>();
        for (int count = data.readInt(); count > 0; count--) {
            ofFacts.put(data.readUTF(), data.readFloat());
        }
        return new LogisticJudge(weights, ofFacts);
    }

    private static float[] readFloats(DataInputStream data) throws IOException {
        float[] values = new float[data.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.readFloat();
        }
        return values;
    }

    /** Deflated; the same model gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        try (DataOutputStream data =
                new DataOutputStream(new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION)))) {
            data.writeUTF(fingerprint);
            for (LinearHeads one : List.of(heads.routes(), heads.disputes(), heads.facts(), heads.numbers())) {
                one.write(data);
            }
            data.writeInt(priors.counts().size());
            for (Map.Entry<String, Map<String, Integer>> context :
                    priors.counts().entrySet()) {
                data.writeUTF(context.getKey());
                data.writeInt(context.getValue().size());
                for (Map.Entry<String, Integer> label : context.getValue().entrySet()) {
                    data.writeUTF(label.getKey());
                    data.writeInt(label.getValue());
                }
            }
            for (LogisticJudge judge : List.of(judges.routes(), judges.disputes(), judges.facts(), judges.numbers())) {
                writeFloats(data, judge.weights());
                data.writeInt(judge.ofFacts().size());
                for (Map.Entry<String, Float> fact : new TreeMap<>(judge.ofFacts()).entrySet()) {
                    data.writeUTF(fact.getKey());
                    data.writeFloat(fact.getValue());
                }
            }
            data.writeDouble(bounds.dispute());
            data.writeDouble(bounds.read());
            data.writeDouble(bounds.asked());
        }
    }

    static void writeFloats(DataOutputStream data, float[] values) throws IOException {
        data.writeInt(values.length);
        for (float value : values) {
            data.writeFloat(value);
        }
    }
}
