package org.mingfa.similar.features;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;

/**
 * The sketches of a finished generation, memory-mapped; its directory is read when it is first asked for something. Safe
 * for use by many threads.
 */
public final class CaseSketches {

    /** In the directory of the generation, whatever its engine. */
    public static final String FILE = "cases.sketches";

    /** A file is mapped in pieces, for one of more than 2 GB cannot be mapped as one. */
    private static final long PIECE = 1L << 30;

    /** Pieces overlap by the longest sketch that there may be. */
    private static final long OVERLAP = 1L << 26;

    private final Path file;
    private volatile @Nullable MappedSketches opened;

    private record MappedSketches(List<MappedByteBuffer> pieces, SketchDirectory directory) {}

    /** Those of the generation in that directory. */
    public CaseSketches(Path generation) {
        this.file = generation.resolve(FILE);
    }

    /** Those of an open generation. */
    public static CaseSketches of(OpenGeneration generation) {
        return generation.files().open(CaseSketches.class, CaseSketches::new);
    }

    /** The sketch of a case; empty where the generation has no such case. */
    public Optional<StoredFeatures> find(String id) {
        MappedSketches now = opened();
        return now.directory().place(id).stream()
                .mapToObj(place -> reading(() -> read(now, place)))
                .findFirst();
    }

    private static StoredFeatures read(MappedSketches from, int place) {
        long start = from.directory().offset(place);
        int piece = (int) (start / PIECE);
        ByteBuffer bytes = from.pieces().get(piece).duplicate();
        bytes.position((int) (start - piece * PIECE));
        long length = from.directory().offset(place + 1) - start;
        if (length < 0 || length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] sketch = new byte
                [(int) length]; // read at once: a mapped file is asked anew for each byte whether it is still open
        bytes.get(sketch);
        return SketchForm.read(sketch, StoredFeatures.class);
    }

    /** What places each case, in the order of ids. */
    public Stream<CaseMetadata> allMetadata() {
        SketchDirectory directory = opened().directory();
        return IntStream.range(0, directory.size()).mapToObj(directory::at);
    }

    /** The same of one case. */
    public Optional<CaseMetadata> findMetadata(String id) {
        SketchDirectory directory = opened().directory();
        return directory.place(id).stream().mapToObj(directory::at).findFirst();
    }

    public CaseVocabulary vocabulary() {
        return opened().directory().vocabulary();
    }

    public ArticleIdf rarity() {
        return opened().directory().rarity();
    }

    private MappedSketches opened() {
        MappedSketches now = opened;
        if (now == null) {
            synchronized (this) {
                now = opened;
                if (now == null) {
                    now = reading(this::open);
                    opened = now;
                }
            }
        }
        return now;
    }

    private MappedSketches open() throws IOException {
        if (!file.toFile().exists()) {
            throw older();
        }
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            List<MappedByteBuffer> pieces = new ArrayList<>();
            for (long at = 0; at < size; at += PIECE) {
                pieces.add(channel.map(FileChannel.MapMode.READ_ONLY, at, Math.min(size - at, PIECE + OVERLAP)));
            }
            ByteBuffer end = ByteBuffer.allocate(Long.BYTES);
            channel.read(end, size - Long.BYTES);
            long directory = end.flip().getLong();
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, directory, size - Long.BYTES - directory);
            return new MappedSketches(
                    List.copyOf(pieces), SketchDirectory.read(bytes).orElseThrow(this::older));
        }
    }

    private Refusal older() {
        return new Refusal(Refusal.Kind.UNAVAILABLE, "这一代是由别的版本的程序构建的，没有类案检索要用的文件（" + FILE + "）；请重新构建一代。");
    }

    private interface IoSupplier<T> {
        T get() throws IOException;
    }

    private <T> T reading(IoSupplier<T> read) {
        try {
            return read.get();
        } catch (IOException
                | BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ArithmeticException
                | JacksonException e) {
            throw new IndexUnavailableException("类案检索的文件 " + file + " 无法读取：" + e.getMessage() + "。请检查这一代，必要时重新构建。", e);
        }
    }
}
