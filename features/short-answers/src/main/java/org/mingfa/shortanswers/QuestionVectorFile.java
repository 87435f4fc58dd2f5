package org.mingfa.shortanswers;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingfa.search.questions.QuestionIndex.QuantizedVector;
import org.mingfa.text.document.Sha256;

/**
 * The vectors of all questions of all situations, one byte a dimension, in their order: of each situation those that ask for it,
 * then those that look alike. Written by {@code QuestionVectorFileTest} with {@code -Dgolden=update} when a question was changed.
 *
 * @param model fingerprint of the model that made them
 * @param sum SHA-256 of the questions
 */
record QuestionVectorFile(String model, String sum, List<QuantizedVector> vectors) {

    private static final String RESOURCE = "questions.bin";

    /** The questions in the order of their vectors. */
    static List<String> questions(List<Situation> situations) {
        return situations.stream()
                .flatMap(one -> Stream.concat(one.asked().stream(), one.near().stream()))
                .toList();
    }

    static String sum(List<Situation> situations) {
        return Sha256.of(String.join("\n", questions(situations)));
    }

    static QuestionVectorFile make(List<Situation> situations, String model, Function<String, float[]> vectors) {
        return new QuestionVectorFile(
                model,
                sum(situations),
                questions(situations).stream()
                        .map(vectors)
                        .map(QuantizedVector::of)
                        .toList());
    }

    /** The one that ships. */
    static QuestionVectorFile load() {
        try (InputStream in = QuestionVectorFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("程序包不完整：缺少 " + RESOURCE + "，请重新构建。");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取 " + RESOURCE + "，请检查程序包。", e);
        }
    }

    private static QuestionVectorFile read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        String model = data.readUTF();
        String sum = data.readUTF();
        int dimension = data.readInt();
        List<QuantizedVector> vectors = new ArrayList<>();
        for (int left = data.readInt(); left > 0; left--) {
            float scale = data.readFloat();
            vectors.add(new QuantizedVector(data.readNBytes(dimension), scale));
        }
        return new QuestionVectorFile(model, sum, List.copyOf(vectors));
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeUTF(model);
        data.writeUTF(sum);
        data.writeInt(vectors.getFirst().bytes().length);
        data.writeInt(vectors.size());
        for (QuantizedVector vector : vectors) {
            data.writeFloat(vector.scale());
            data.write(vector.bytes());
        }
        data.flush();
    }
}
