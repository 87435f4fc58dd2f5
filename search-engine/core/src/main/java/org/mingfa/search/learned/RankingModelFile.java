package org.mingfa.search.learned;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.table.TextResource;

/**
 * The file form of {@link RankingModel}: tab-separated lines that a person can review and strike out one by one. The card
 * stands on top behind {@code #}.
 *
 * <pre>
 * weight  hybrid  nearness  28.1
 * asked   民法典  412
 * terms   民法典  188  a1b2c3d4e5f60718  三年:2 时效:4
 * </pre>
 *
 * and the lines of {@link QueryProjectionLines} and {@link AbstentionModelLines}.
 */
public final class RankingModelFile {

    private static final TextResource STANDARD = new TextResource(RankingModelFile.class, "standard.tsv");

    /** Said what vectors are made of, in files of before there was one way alone; skipped, so that their generations open. */
    private static final String EMBEDDED = "embedded";

    private static final String LAW_PRIOR = "law-prior";

    /** Keys in earlier files, so that their generations open. */
    private static final Map<String, String> FORMER_KEYS = Map.of(
            "asked", LAW_PRIOR,
            "turn-share", QueryProjectionLines.SHARE,
            "turn", QueryProjectionLines.ROW,
            "spoken-law", AbstentionModelLines.LAW,
            "spoken", AbstentionModelLines.PAIR);

    private final String name;
    private final List<String> card = new ArrayList<>();
    private final Map<String, Map<Feature, Double>> weights = new HashMap<>();
    private final Map<WorkKey, Integer> lawPrior = new HashMap<>();
    private final List<DocumentExpansion.ArticleTerms> terms = new ArrayList<>();
    private final QueryProjectionLines projection = new QueryProjectionLines();
    private final AbstentionModelLines abstention = new AbstentionModelLines();

    private RankingModelFile(String name) {
        this.name = name;
    }

    /** What the product ships. */
    public static RankingModel standard() {
        try {
            return read(STANDARD.name(), new StringReader(STANDARD.text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file; a {@link Refusal} names the line that is wrong. */
    public static RankingModel read(String name, Reader text) throws IOException {
        RankingModelFile file = new RankingModelFile(name);
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("#")) {
                file.card.add(line.substring(1).strip());
            } else if (!line.isBlank()) {
                String[] fields = line.split("\t", -1);
                fields[0] = FORMER_KEYS.getOrDefault(fields[0], fields[0]);
                file.take(fields, number);
            }
        }
        return new RankingModel(
                file.card,
                file.weights("hybrid"),
                file.weights("lexical"),
                new LawPrior(file.lawPrior),
                new DocumentExpansion(file.terms),
                file.whole(file.abstention::model),
                file.whole(file.projection::projection));
    }

    private <T> T whole(Supplier<T> lines) {
        try {
            return lines.get();
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, name + " 无法读取：" + e.getMessage() + "。改正该处。", e);
        }
    }

    private Weights weights(String mode) {
        Map<Feature, Double> found = weights.get(mode);
        if (found == null) {
            throw new WeightsMissingException(name, mode);
        }
        return new Weights(found);
    }

    private void take(String[] fields, int line) {
        try {
            switch (fields[0]) {
                case "weight" ->
                    weights.computeIfAbsent(fields[1], mode -> new EnumMap<>(Feature.class))
                            .put(Feature.named(fields[2]), finite(fields[3]));
                case LAW_PRIOR -> lawPrior.put(WorkKey.of(fields[1]), Integer.parseUnsignedInt(fields[2]));
                case "terms" ->
                    terms.add(new DocumentExpansion.ArticleTerms(
                            WorkKey.of(fields[1]), fields[2], TextSketch.parse(fields[3]), counts(fields[4])));
                case EMBEDDED -> {}
                case QueryProjectionLines.SHARE, QueryProjectionLines.ROW -> projection.take(fields);
                default -> abstention.take(fields);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, name + ":" + line + " 无法读取：" + e.getMessage() + "。改正或删去该行。", e);
        }
    }

    private static double finite(String number) {
        double value = Double.parseDouble(number);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("权重应为有限的数，收到 " + number);
        }
        return value;
    }

    private static Map<String, Integer> counts(String written) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String part : written.split(" ")) {
            int colon = part.lastIndexOf(':');
            counts.put(part.substring(0, colon), Integer.parseUnsignedInt(part.substring(colon + 1)));
        }
        return counts;
    }

    /** Writes the file, in an order that depends on what was learned alone. */
    public static void write(RankingModel learned, Writer out) throws IOException {
        for (String line : learned.card()) {
            out.write("# " + line + "\n");
        }
        write("hybrid", learned.hybrid(), out);
        write("lexical", learned.lexical(), out);
        Map<String, Integer> lawPrior = new TreeMap<>();
        learned.lawPrior().questions().forEach((law, questions) -> lawPrior.put(law.value(), questions));
        for (Map.Entry<String, Integer> law : lawPrior.entrySet()) {
            out.write(LAW_PRIOR + "\t" + law.getKey() + "\t" + law.getValue() + "\n");
        }
        for (DocumentExpansion.ArticleTerms entry : learned.terms().entries()) {
            List<String> counts = new ArrayList<>();
            entry.terms().forEach((term, count) -> counts.add(term + ":" + count));
            out.write(String.join(
                            "\t",
                            "terms",
                            entry.law().value(),
                            entry.ordinal(),
                            entry.text().format(),
                            String.join(" ", counts))
                    + "\n");
        }
        QueryProjection projection = learned.projection();
        if (projection != null) {
            QueryProjectionLines.write(projection, out);
        }
        AbstentionModelLines.write(learned.abstention(), out);
    }

    private static void write(String mode, Weights weights, Writer out) throws IOException {
        for (Map.Entry<Feature, Double> weight : new TreeMap<>(weights.byFeature()).entrySet()) {
            out.write("weight\t" + mode + "\t" + weight.getKey().key() + "\t" + weight.getValue() + "\n");
        }
    }
}
