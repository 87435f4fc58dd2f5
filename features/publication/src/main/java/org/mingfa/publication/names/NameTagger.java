package org.mingfa.publication.names;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.mingfa.publication.names.NameField.NameSpan;

/** Finds names of people in a judgment by the sentences around them. A sentence of 5,000 characters takes some milliseconds. */
public final class NameTagger {

    private static final Pattern SENTENCE = Pattern.compile("[^。；;\\n]+[。；;]?");
    private final float scale;
    private final byte[] weights;
    private final NamePairs pairs;

    private NameTagger(float scale, byte[] weights, NamePairs pairs) {
        this.scale = scale;
        this.weights = weights;
        this.pairs = pairs;
    }

    /** With the weights that ship; names.md beside them says from what they were learned. */
    public static NameTagger standard() {
        return Standard.TAGGER;
    }

    /** Read when first asked for: who trains another has none yet. */
    private static final class Standard {
        private static final NameTagger TAGGER = standard("names.bin");
    }

    private static NameTagger standard(String name) {
        try (InputStream in = Objects.requireNonNull(NameTagger.class.getResourceAsStream(name), name)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Reads weights as {@code mingfa train names} writes them: a scale, a byte for each bucket and tag, the levels of the pairs, deflated. */
    public static NameTagger read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new InflaterInputStream(in));
        float scale = data.readFloat();
        byte[] weights = new byte[NameFeatures.BUCKETS * (NameField.TAGS - 1)];
        data.readFully(weights);
        return new NameTagger(scale, weights, NamePairs.read(data));
    }

    /** Whether the dictionary has it as a word that is no name. */
    public static boolean isWord(String characters) {
        return NameFeatures.isWord(characters);
    }

    /**
     * Where names may stand, in the order of the text; spans may overlap.
     *
     * @param known names that are somebody's, from the roll
     * @param least the least probability, above 0
     */
    public List<NameSpan> find(String text, Collection<String> known, double least) {
        List<NameSpan> found = new ArrayList<>();
        Matcher sentence = SENTENCE.matcher(text);
        while (sentence.find()) {
            int start = sentence.start();
            for (NameSpan span : field(sentence.group(), known).spans(least)) {
                found.add(new NameSpan(start + span.start(), start + span.end(), span.probability()));
            }
        }
        return found;
    }

    private NameField field(String sentence, Collection<String> known) {
        int[] features = NameFeatures.of(sentence, known, pairs);
        int tags = NameField.TAGS - 1;
        double[] scores = new double[sentence.length() * NameField.TAGS];
        for (int at = 0; at < sentence.length(); at++) {
            int begin = 0;
            int inside = 0;
            int end = 0;
            for (int i = at * NameFeatures.COUNT; i < (at + 1) * NameFeatures.COUNT; i++) {
                int row = features[i] * tags;
                begin += weights[row];
                inside += weights[row + 1];
                end += weights[row + 2];
            }
            scores[at * NameField.TAGS + NameField.BEGIN] = begin * scale;
            scores[at * NameField.TAGS + NameField.INSIDE] = inside * scale;
            scores[at * NameField.TAGS + NameField.END] = end * scale;
        }
        return new NameField(scores);
    }
}
