package org.mingfa.search.asked;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The file of {@link AskedVectors} in a generation. Safe for use by many threads while it is filled. */
public final class AskedVectorsFile {

    /** Name of the file; absent in a generation without vectors, or without questions. */
    public static final String NAME = "asked.vectors";

    private static final int FORM = 0x4d_46_51_01; // MFQ, 1

    private final Map<String, List<QuestionVector>> byPassage = new ConcurrentSkipListMap<>();

    /** Adds the questions of one passage. */
    public void add(String passage, List<float[]> vectors) {
        if (!vectors.isEmpty()) {
            byPassage.put(passage, vectors.stream().map(QuestionVector::of).toList());
        }
    }

    /** Writes them in the order of passages; nothing where there are none. */
    public void write(Path directory) throws IOException {
        if (byPassage.isEmpty()) {
            return;
        }
        int questions = byPassage.values().stream().mapToInt(List::size).sum();
        int dimension = byPassage.values().iterator().next().getFirst().bytes().length;
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(directory.resolve(NAME))))) {
            out.writeInt(FORM);
            out.writeInt(dimension);
            out.writeInt(byPassage.size());
            out.writeInt(questions);
            for (Map.Entry<String, List<QuestionVector>> passage : byPassage.entrySet()) {
                out.writeUTF(passage.getKey());
                out.writeInt(passage.getValue().size());
                for (QuestionVector vector : passage.getValue()) {
                    out.writeFloat(vector.scale());
                    out.write(vector.bytes());
                }
            }
        }
    }

    static AskedVectors read(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return AskedVectors.NONE;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORM) {
                return AskedVectors.NONE; // of a program that wrote them in another way
            }
            int dimension = in.readInt();
            int passages = in.readInt();
            int questions = in.readInt();
            List<String> ids = new ArrayList<>(passages);
            int[] passageOf = new int[questions];
            float[] scales = new float[questions];
            LiftedBytes[] vectors = new LiftedBytes[questions];
            byte[] bytes = new byte[dimension];
            for (int question = 0; ids.size() < passages; ) {
                ids.add(in.readUTF());
                for (int left = in.readInt(); left > 0; left--, question++) {
                    passageOf[question] = ids.size() - 1;
                    scales[question] = in.readFloat();
                    in.readFully(bytes);
                    vectors[question] = LiftedBytes.of(bytes);
                }
            }
            return new AskedVectors(dimension, ids, passageOf, vectors, scales);
        }
    }
}
