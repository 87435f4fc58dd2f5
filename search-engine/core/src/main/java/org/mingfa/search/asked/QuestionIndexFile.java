package org.mingfa.search.asked;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.learned.QueryProjection;

/** The file of {@link QuestionIndex} in a generation. Safe for use by many threads while it is filled. */
public final class QuestionIndexFile {

    /** Name of the file; absent in a generation without vectors, or without questions. */
    public static final String NAME = "asked.vectors";

    private static final int AS_THE_MODEL_HAS_THEM = 0x4d_46_51_01; // MFQ, 1
    private static final int TURNED = 0x4d_46_51_02; // MFQ, 2

    private final @Nullable QueryProjection turn;
    private final Map<String, List<QuestionVector>> before;
    private final Map<String, List<QuestionVector>> byPassage = new ConcurrentSkipListMap<>();

    /**
     * A file to fill.
     *
     * @param turn of what is asked, by which known questions are turned too; null where none was learned
     */
    public QuestionIndexFile(@Nullable QueryProjection turn) {
        this(turn, Map.of());
    }

    private QuestionIndexFile(@Nullable QueryProjection turn, Map<String, List<QuestionVector>> before) {
        this.turn = turn;
        this.before = before;
    }

    /**
     * A file to fill, after that of a generation from which questions may be taken over.
     *
     * @param turn by which that generation was built too
     * @param generation its folder
     */
    public static QuestionIndexFile after(Path generation, @Nullable QueryProjection turn) throws IOException {
        boolean isTurned = turn != null;
        return new QuestionIndexFile(
                turn,
                read(generation, (head, in) -> head.isTurned == isTurned ? byPassage(head, in) : Map.of(), Map.of()));
    }

    /** Adds the questions of one passage, as the model has them. */
    public void add(String passage, List<float[]> vectors) {
        if (!vectors.isEmpty()) {
            byPassage.put(
                    passage,
                    vectors.stream()
                            .map(vector -> QuestionVector.of(turn == null ? vector : turn.of(vector)))
                            .toList());
        }
    }

    /**
     * Takes over the questions of one passage, which are the same as before.
     *
     * @param questions how many they are
     * @return false where the file before has not so many, and they have to be added
     */
    public boolean keep(String passage, int questions) {
        List<QuestionVector> known = before.getOrDefault(passage, List.of());
        if (questions == 0 || known.size() != questions) {
            return false;
        }
        byPassage.put(passage, known);
        return true;
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
            out.writeInt(turn == null ? AS_THE_MODEL_HAS_THEM : TURNED);
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

    /** The same without a file. */
    public QuestionIndex vectors() {
        List<String> ids = new ArrayList<>(byPassage.size());
        List<QuestionVector> questions = new ArrayList<>();
        List<Integer> passageOf = new ArrayList<>();
        byPassage.forEach((passage, itsQuestions) -> {
            itsQuestions.forEach(question -> passageOf.add(ids.size()));
            ids.add(passage);
            questions.addAll(itsQuestions);
        });
        float[] scales = new float[questions.size()];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = questions.get(i).scale();
        }
        return questions.isEmpty()
                ? QuestionIndex.NONE
                : new QuestionIndex(
                        turn != null,
                        questions.getFirst().bytes().length,
                        ids,
                        passageOf.stream().mapToInt(Integer::intValue).toArray(),
                        questions.stream()
                                .map(question -> UnsignedBytes.of(question.bytes()))
                                .toArray(UnsignedBytes[]::new),
                        scales);
    }

    static QuestionIndex read(Path generation) throws IOException {
        return read(generation, QuestionIndexFile::vectors, QuestionIndex.NONE);
    }

    /** How a file begins. */
    private record Head(boolean isTurned, int dimension, int passages, int questions) {}

    /** Reads what stands behind the head. */
    private interface Body<T> {
        T read(Head head, DataInputStream in) throws IOException;
    }

    /** What is read, or {@code none} where a generation has no questions, or a program wrote them in another way. */
    private static <T> T read(Path generation, Body<T> body, T none) throws IOException {
        Path file = generation.resolve(NAME);
        if (!Files.exists(file)) {
            return none;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int form = in.readInt();
            return form == AS_THE_MODEL_HAS_THEM || form == TURNED
                    ? body.read(new Head(form == TURNED, in.readInt(), in.readInt(), in.readInt()), in)
                    : none;
        }
    }

    private static Map<String, List<QuestionVector>> byPassage(Head head, DataInputStream in) throws IOException {
        Map<String, List<QuestionVector>> found = new HashMap<>();
        for (int passage = 0; passage < head.passages; passage++) {
            String id = in.readUTF();
            List<QuestionVector> questions = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                float scale = in.readFloat();
                questions.add(new QuestionVector(in.readNBytes(head.dimension), scale));
            }
            found.put(id, List.copyOf(questions));
        }
        return found;
    }

    private static QuestionIndex vectors(Head head, DataInputStream in) throws IOException {
        List<String> ids = new ArrayList<>(head.passages);
        int[] passageOf = new int[head.questions];
        float[] scales = new float[head.questions];
        UnsignedBytes[] vectors = new UnsignedBytes[head.questions];
        byte[] bytes = new byte[head.dimension];
        for (int question = 0; ids.size() < head.passages; ) {
            ids.add(in.readUTF());
            for (int left = in.readInt(); left > 0; left--, question++) {
                passageOf[question] = ids.size() - 1;
                scales[question] = in.readFloat();
                in.readFully(bytes);
                vectors[question] = UnsignedBytes.of(bytes);
            }
        }
        return new QuestionIndex(head.isTurned, head.dimension, ids, passageOf, vectors, scales);
    }
}
