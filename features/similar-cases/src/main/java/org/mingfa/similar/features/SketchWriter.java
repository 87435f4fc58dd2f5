package org.mingfa.similar.features;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the sketches of a generation. What is added goes to a file beside, one sketch after the other, for how rare things
 * are is only known at the end; finishing puts all in the order of their ids. Safe for use by many threads.
 */
public final class SketchWriter implements AutoCloseable {

    /** Cases over which is counted how rare pairs of characters are, spread evenly over all. */
    private static final int SAMPLED = 2_000;

    private static final String BESIDE = ".cases";

    private final Path directory;
    private final OutputStream beside;
    private final Map<String, SketchRegion> places = new TreeMap<>();
    private long written;

    /** Where a sketch lies in the file beside. */
    private record SketchRegion(long offset, int length) {}

    /** Begins; {@code directory} is that of the generation. */
    public SketchWriter(Path directory) throws IOException {
        this.directory = directory;
        this.beside = new BufferedOutputStream(Files.newOutputStream(directory.resolve(BESIDE)));
    }

    /** Adds a case; its id must be new. */
    public void add(CaseFeatures sketch) throws IOException {
        byte[] bytes = SketchForm.write(sketch);
        synchronized (beside) {
            beside.write(bytes);
            places.put(sketch.id(), new SketchRegion(written, bytes.length));
            written += bytes.length;
        }
    }

    /** Writes the file of the generation; nothing may be added after. */
    public void finish() throws IOException {
        beside.close();
        try (FileChannel sketches = FileChannel.open(directory.resolve(BESIDE));
                OutputStream file =
                        new BufferedOutputStream(Files.newOutputStream(directory.resolve(CaseSketches.FILE)))) {
            CaseVocabulary vocabulary = vocabulary(sketches);
            List<SketchDirectory.Entry> cases = new ArrayList<>();
            Map<String, Long> citing = new TreeMap<>();
            long offset = 0;
            for (SketchRegion place : places.values()) {
                CaseFeatures sketch = read(sketches, place);
                byte[] kept = SketchForm.write(StoredFeatures.of(sketch, vocabulary));
                file.write(kept);
                cases.add(new SketchDirectory.Entry(sketch.id(), kept.length, CaseMetadata.of(sketch.header())));
                sketch.cited().stream()
                        .map(CitationProfile.ProfileCitation::article)
                        .distinct()
                        .forEach(article -> citing.merge(article.format(), 1L, Long::sum));
                offset += kept.length;
            }
            file.write(SketchDirectory.Contents.of(cases, vocabulary, citing).write());
            file.write(ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
        }
    }

    private CaseVocabulary vocabulary(FileChannel sketches) throws IOException {
        CaseVocabulary.SampleCounter counting = new CaseVocabulary.SampleCounter();
        List<SketchRegion> all = List.copyOf(places.values());
        double step = Math.max(1, (double) all.size() / SAMPLED);
        for (double at = 0; at < all.size(); at += step) {
            CaseFeatures sketch = read(sketches, all.get((int) at));
            sketch.telling().forEach(told -> counting.section(told.pairs()).passage(told.factors()));
            counting.section(sketch.reasons()).loan(sketch.loan());
        }
        return counting.done();
    }

    private static CaseFeatures read(FileChannel sketches, SketchRegion place) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        while (bytes.hasRemaining()) {
            if (sketches.read(bytes, place.offset() + bytes.position()) < 0) {
                throw new IOException("the file of sketches ends too soon");
            }
        }
        return SketchForm.read(bytes.array(), CaseFeatures.class);
    }

    @Override
    public void close() throws IOException {
        beside.close();
        Files.deleteIfExists(directory.resolve(BESIDE));
    }
}
