package org.mingfa.search.questions;

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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.learned.QueryProjection;
import org.mingfa.search.questions.QuestionIndex.QuantizedVector;

/** The file of {@link QuestionIndex} in a generation. Safe for use by many threads while it is filled. */
public final class QuestionIndexFile {

    /** Name of the file; absent in a generation without vectors, or without questions. */
    public static final String NAME = "questions.vectors";

    /** Its name in earlier generations. */
    private static final String FORMER_NAME = "asked.vectors";

    private static final int AS_THE_MODEL_HAS_THEM = 0x4d_46_51_01; // MFQ, 1
    private static final int PROJECTED = 0x4d_46_51_02; // MFQ, 2

    private final @Nullable QueryProjection projection;
    private final QuestionIndex before;
    private final Map<String, List<QuantizedVector>> byPassage = new ConcurrentSkipListMap<>();

    /**
     * A file to fill.
     *
     * @param projection of what is asked, by which known questions are projected too; null where none was learned
     */
    public QuestionIndexFile(@Nullable QueryProjection projection) {
        this(projection, QuestionIndex.NONE);
    }

    private QuestionIndexFile(@Nullable QueryProjection projection, QuestionIndex before) {
        this.projection = projection;
        this.before = before;
    }

    /**
     * A file to fill, after that of a generation from which questions may be taken over.
     *
     * @param projection by which that generation was built too
     * @param generation its folder
     */
    public static QuestionIndexFile after(Path generation, @Nullable QueryProjection projection) throws IOException {
        QuestionIndex before = read(generation);
        return new QuestionIndexFile(
                projection, before.isProjected() == (projection != null) ? before : QuestionIndex.NONE);
    }

    /** Adds the questions of one passage, as the model has them. */
    public void add(String passage, List<float[]> vectors) {
        if (!vectors.isEmpty()) {
            byPassage.put(
                    passage,
                    vectors.stream()
                            .map(vector -> QuantizedVector.of(projection == null ? vector : projection.of(vector)))
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
        List<QuantizedVector> known = before.questions(passage);
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
            out.writeInt(projection == null ? AS_THE_MODEL_HAS_THEM : PROJECTED);
            out.writeInt(dimension);
            out.writeInt(byPassage.size());
            out.writeInt(questions);
            for (Map.Entry<String, List<QuantizedVector>> passage : byPassage.entrySet()) {
                out.writeUTF(passage.getKey());
                out.writeInt(passage.getValue().size());
                for (QuantizedVector vector : passage.getValue()) {
                    out.writeFloat(vector.scale());
                    out.write(vector.bytes());
                }
            }
        }
    }

    /** The same without a file. */
    public QuestionIndex vectors() {
        return new QuestionIndex(projection != null, new TreeMap<>(byPassage));
    }

    /** Those of a generation; none where it has no questions, or a program wrote them in another form. */
    static QuestionIndex read(Path generation) throws IOException {
        Path file = generation.resolve(Files.exists(generation.resolve(NAME)) ? NAME : FORMER_NAME);
        if (!Files.exists(file)) {
            return QuestionIndex.NONE;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int form = in.readInt();
            return form == AS_THE_MODEL_HAS_THEM || form == PROJECTED
                    ? new QuestionIndex(form == PROJECTED, byPassage(in))
                    : QuestionIndex.NONE;
        }
    }

    private static SortedMap<String, List<QuantizedVector>> byPassage(DataInputStream in) throws IOException {
        int dimension = in.readInt();
        int passages = in.readInt();
        in.readInt(); // how many questions all passages have
        SortedMap<String, List<QuantizedVector>> all = new TreeMap<>();
        while (all.size() < passages) {
            String passage = in.readUTF();
            List<QuantizedVector> questions = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                float scale = in.readFloat();
                questions.add(new QuantizedVector(in.readNBytes(dimension), scale));
            }
            all.put(passage, List.copyOf(questions));
        }
        return all;
    }
}
