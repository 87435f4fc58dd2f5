package org.mingfa.similar.features;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.Nature;

/**
 * What is at hand of all cases of a generation without reading one: where its sketch lies, tier, court and day; and how rare
 * things are. Cases stand in the order of their ids.
 */
final class SketchDirectory {

    /** Stands before the rest, which only a program of the same form can read; raised when a sketch is written in another way. */
    private static final byte[] FORM = ("3 " + Factors.form() + LoanFacets.form()).getBytes(StandardCharsets.US_ASCII);

    private final String[] ids;
    private final long[] offsets;
    private final CaseMetadata[] cases;
    private final CaseVocabulary vocabulary;
    private final ArticleIdf rarity;

    /** A case, with how many bytes its sketch has. */
    record Entry(String id, int length, CaseMetadata metadata) {}

    /** As it is written, column by column: records would be read four times as slowly by a program that has just started. */
    record Contents(
            String[] ids,
            int[] lengths,
            int[] tiers,
            int[] natures,
            @Nullable String[] courts,
            @Nullable String[] provinces,
            int[] decided,
            CaseVocabulary.SampleCounts vocabulary,
            Map<String, Long> citing) {

        static Contents of(List<Entry> cases, CaseVocabulary vocabulary, Map<String, Long> citing) {
            int size = cases.size();
            Contents contents = new Contents(
                    new String[size],
                    new int[size],
                    new int[size],
                    new int[size],
                    new @Nullable String[size],
                    new @Nullable String[size],
                    new int[size],
                    vocabulary.counts(),
                    citing);
            for (int i = 0; i < size; i++) {
                contents.put(i, cases.get(i));
            }
            return contents;
        }

        private void put(int at, Entry entry) {
            CaseMetadata metadata = entry.metadata();
            ids[at] = entry.id();
            lengths[at] = entry.length();
            tiers[at] = metadata.tier().ordinal();
            natures[at] = metadata.nature().ordinal();
            courts[at] = metadata.court();
            provinces[at] = metadata.province();
            decided[at] = metadata.decided();
        }

        byte[] write() {
            byte[] rest = SketchForm.write(this);
            return ByteBuffer.allocate(FORM.length + rest.length)
                    .put(FORM)
                    .put(rest)
                    .array();
        }

        CaseMetadata metadata(int at) {
            return new CaseMetadata(
                    CaseTier.values()[tiers[at]], Nature.values()[natures[at]], courts[at], provinces[at], decided[at]);
        }
    }

    private SketchDirectory(Contents contents) {
        ids = contents.ids();
        offsets = new long[ids.length + 1];
        cases = new CaseMetadata[ids.length];
        Map<CaseMetadata, CaseMetadata> alike = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            offsets[i + 1] = offsets[i] + contents.lengths()[i];
            cases[i] = alike.computeIfAbsent(contents.metadata(i), same -> same);
        }
        vocabulary = CaseVocabulary.of(contents.vocabulary());
        rarity = new ArticleIdf(contents.citing());
    }

    /** Empty where the file was written by a program that sketched cases in another way. */
    static Optional<SketchDirectory> read(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        int end = Math.min(FORM.length, bytes.length);
        return Arrays.equals(FORM, Arrays.copyOf(bytes, end))
                ? Optional.of(new SketchDirectory(
                        SketchForm.read(Arrays.copyOfRange(bytes, end, bytes.length), Contents.class)))
                : Optional.empty();
    }

    /** The place of a case by its id. */
    OptionalInt place(String id) {
        int at = Arrays.binarySearch(ids, id);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    int size() {
        return ids.length;
    }

    /** Where the sketch at a place begins; that of the place behind it is where it ends. */
    long offset(int place) {
        return offsets[place];
    }

    CaseMetadata at(int place) {
        return cases[place];
    }

    CaseVocabulary vocabulary() {
        return vocabulary;
    }

    ArticleIdf rarity() {
        return rarity;
    }
}
