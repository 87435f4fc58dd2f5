package org.mingfa.search.learned;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingfa.search.learned.Calibration.Label;
import org.mingfa.search.learned.LawBigramModel.AskedLaw;
import org.mingfa.text.document.WorkKey;

/**
 * The lines of a learned file that say where an answer ends and which hit is likely: calibrations and labels by mode and
 * number of passages, laws with the number of questions about them, and pairs of characters with the laws (by their place,
 * from 0) whose questions have them.
 *
 * <pre>
 * calibration  hybrid  1019  nearness  12.3
 * calibration  hybrid  1019  possible  -0.4
 * label        hybrid  1019  margin    0.8
 * label        hybrid  1019  likely    0.9
 * bigram-law   民法典  3957
 * bigram       借钱    0:12 7:5
 * </pre>
 */
public final class AbstentionModelLines {

    private static final String CALIBRATION = "calibration";
    private static final String LABEL = "label";
    static final String LAW = "bigram-law";
    static final String PAIR = "bigram";
    private static final String HYBRID = "hybrid";
    private static final String LEXICAL = "lexical";
    private static final String BASE = "base";
    private static final String POSSIBLE = "possible";
    private static final String DIRECT = "direct";
    private static final String LIKELY = "likely";

    private final Map<String, Map<Long, Map<String, Double>>> calibrations = new HashMap<>();
    private final Map<String, Map<Long, Map<String, Double>>> labels = new HashMap<>();
    private final List<AskedLaw> laws = new ArrayList<>();
    private final Map<String, int[]> pairs = new HashMap<>();

    /** Takes one line; an {@link IllegalArgumentException} or a missing field says what is wrong with it. */
    public void take(String[] fields) {
        switch (fields[0]) {
            case CALIBRATION -> value(fields, calibrations);
            case LABEL -> value(fields, labels);
            case LAW -> laws.add(new AskedLaw(WorkKey.of(fields[1]), Integer.parseUnsignedInt(fields[2])));
            case PAIR -> pairs.put(fields[1], counts(fields[2]));
            default ->
                throw new IllegalArgumentException(
                        "行首应为 weight、law-prior、terms、calibration、label、bigram-law 或 bigram，收到 \"" + fields[0] + "\"");
        }
    }

    private static void value(String[] fields, Map<String, Map<Long, Map<String, Double>>> values) {
        if (!fields[1].equals(HYBRID) && !fields[1].equals(LEXICAL)) {
            throw new IllegalArgumentException("第二列应为 hybrid 或 lexical，收到 \"" + fields[1] + "\"");
        }
        double value = Double.parseDouble(fields[4]);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("应为有限的数，收到 " + fields[4]);
        }
        values.computeIfAbsent(fields[1], mode -> new TreeMap<>())
                .computeIfAbsent(Long.parseUnsignedLong(fields[2]), passages -> new TreeMap<>())
                .put(fields[3], value);
    }

    private int[] counts(String written) {
        String[] parts = written.split("[ :]");
        int[] counts = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            counts[i] = Integer.parseUnsignedInt(parts[i]);
            if (i % 2 == 0 && counts[i] >= laws.size()) {
                throw new IllegalArgumentException("没有第 " + counts[i] + " 部法律（从 0 起），bigram-law 应在前");
            }
        }
        if (counts.length % 2 != 0) {
            throw new IllegalArgumentException("应为 法律序号:题数，收到 \"" + written + "\"");
        }
        return counts;
    }

    /** What the lines taken say together. */
    public AbstentionModel model() {
        return new AbstentionModel(read(HYBRID), read(LEXICAL), new LawBigramModel(laws, pairs));
    }

    private List<Calibration> read(String mode) {
        Map<Long, Map<String, Double>> likely = labels.getOrDefault(mode, Map.of());
        List<Calibration> read = new ArrayList<>();
        calibrations.getOrDefault(mode, Map.of()).forEach((passages, values) -> {
            Calibration calibration = calibration(passages, values);
            Map<String, Double> label = likely.get(passages);
            read.add(label == null ? calibration : calibration.with(label(label)));
        });
        return read;
    }

    private static Calibration calibration(long passages, Map<String, Double> values) {
        Map<String, Double> left = new HashMap<>(values);
        double base = take(left, BASE);
        double possible = take(left, POSSIBLE);
        double direct = take(left, DIRECT);
        return new Calibration(passages, logit(left, base), possible, direct, null);
    }

    private static Label label(Map<String, Double> values) {
        Map<String, Double> left = new HashMap<>(values);
        double base = take(left, BASE);
        double likely = take(left, LIKELY);
        return new Label(logit(left, base), likely);
    }

    /** Of what is left, all are weights. */
    private static Logit logit(Map<String, Double> left, double base) {
        Map<Evidence, Double> weights = new HashMap<>();
        for (Evidence evidence : Evidence.values()) {
            Double weight = left.remove(evidence.key());
            if (weight != null) {
                weights.put(evidence, weight);
            }
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("calibration 或 label 中没有名为 " + left.keySet() + " 的项");
        }
        return new Logit(weights, base);
    }

    private static double take(Map<String, Double> values, String key) {
        Double value = values.remove(key);
        if (value == null) {
            throw new IllegalArgumentException("calibration 或 label 缺少 " + key + " 一项");
        }
        return value;
    }

    /** Writes the lines, in an order that depends on what was learned alone. */
    public static void write(AbstentionModel model, Writer out) throws IOException {
        write(HYBRID, model.hybrid(), out);
        write(LEXICAL, model.lexical(), out);
        for (AskedLaw law : model.bigrams().questions()) {
            out.write(LAW + "\t" + law.work().value() + "\t" + law.questions() + "\n");
        }
        for (Map.Entry<String, int[]> pair : new TreeMap<>(model.bigrams().counts()).entrySet()) {
            out.write(PAIR + "\t" + pair.getKey() + "\t" + format(pair.getValue()) + "\n");
        }
    }

    private static void write(String mode, Collection<Calibration> calibrations, Writer out) throws IOException {
        for (Calibration one : calibrations) {
            Map<String, Double> values = values(one.answer());
            values.put(POSSIBLE, one.possible());
            values.put(DIRECT, one.direct());
            write(CALIBRATION + "\t" + mode + "\t" + one.passages(), values, out);
            Label label = one.label();
            if (label != null) {
                Map<String, Double> likely = values(label.decisive());
                likely.put(LIKELY, label.likely());
                write(LABEL + "\t" + mode + "\t" + one.passages(), likely, out);
            }
        }
    }

    private static Map<String, Double> values(Logit logit) {
        Map<String, Double> values = new TreeMap<>();
        logit.weights().forEach((evidence, weight) -> values.put(evidence.key(), weight));
        values.put(BASE, logit.base());
        return values;
    }

    private static void write(String start, Map<String, Double> values, Writer out) throws IOException {
        for (Map.Entry<String, Double> value : values.entrySet()) {
            out.write(start + "\t" + value.getKey() + "\t" + value.getValue() + "\n");
        }
    }

    private static String format(int[] counts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < counts.length; i += 2) {
            text.append(i == 0 ? "" : " ").append(counts[i]).append(':').append(counts[i + 1]);
        }
        return text.toString();
    }
}
