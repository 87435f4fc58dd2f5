package org.mingfa.similar.features;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.NumberField;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.Nature;

/**
 * What is at hand of all cases of a generation without reading one: where its sketch lies, tier, court and day; and how rare
 * things are. Cases stand in the order of their ids.
 */
final class SketchDirectory {

    /** Raised when a sketch is written in another way. */
    private static final String FORM = "2 ";

    private static final int NONE = -1;

    private final String[] ids;
    private final long[] offsets;
    private final CaseMetadata[] cases;
    private final CaseVocabulary vocabulary;
    private final ArticleIdf rarity;

    private SketchDirectory(PackedInput in) {
        String[] texts = texts(in);
        int size = in.whole();
        ids = new String[size];
        offsets = new long[size + 1];
        cases = new CaseMetadata[size];
        Map<CaseMetadata, CaseMetadata> alike = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            ids[i] = in.text();
            offsets[i + 1] = offsets[i] + in.number();
            CaseMetadata read = new CaseMetadata(
                    CaseTier.values()[in.whole()],
                    Nature.values()[in.whole()],
                    at(texts, in.whole() - 1),
                    at(texts, in.whole() - 1),
                    (int) (in.number() + NumberField.ALWAYS));
            cases[i] = alike.computeIfAbsent(read, same -> same);
        }
        vocabulary = vocabulary(in);
        Map<String, Long> citing = new LinkedHashMap<>();
        for (int i = in.whole(); i > 0; i--) {
            citing.put(in.text(), in.number());
        }
        rarity = new ArticleIdf(citing);
    }

    private static String form() {
        return FORM + Factors.form() + LoanFacets.form();
    }

    /** Empty where the file was written by a program that sketched cases in another way. */
    static Optional<SketchDirectory> read(ByteBuffer bytes) {
        PackedInput in = PackedInput.of(bytes);
        return in.text().equals(form()) ? Optional.of(new SketchDirectory(in)) : Optional.empty();
    }

    private static String[] texts(PackedInput in) {
        String[] texts = new String[in.whole()];
        Arrays.setAll(texts, i -> in.text());
        return texts;
    }

    private static @Nullable String at(String[] texts, int at) {
        return at == NONE ? null : texts[at];
    }

    private static CaseVocabulary vocabulary(PackedInput in) {
        int sampled = in.whole();
        int told = in.whole();
        int[] factors = new int[in.whole()];
        Arrays.setAll(factors, i -> in.whole());
        int[] loans = new int[in.whole()];
        Arrays.setAll(loans, i -> in.whole());
        int[] pairs = new int[in.whole()];
        int[] sections = new int[pairs.length];
        long before = Integer.MIN_VALUE;
        for (int i = 0; i < pairs.length; i++) {
            before += in.number();
            pairs[i] = (int) before;
            sections[i] = in.whole();
        }
        return CaseVocabulary.of(new CaseVocabulary.Counted(sampled, told, factors, loans, pairs, sections));
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

    /** A directory as it is written, case by case in the order of ids. */
    static final class Making {
        private final Map<String, Integer> texts = new LinkedHashMap<>();
        private final PackedOutput cases = new PackedOutput();
        private int size;

        void add(CaseHeader header, int length) {
            size++;
            LocalDate decided = header.decided();
            cases.text(header.id().value())
                    .number(length)
                    .number(header.tier().ordinal())
                    .number(header.nature().ordinal())
                    .number(known(header.court()))
                    .number(known(header.province()))
                    .number((decided == null ? NumberField.ALWAYS : decided.toEpochDay()) - NumberField.ALWAYS);
        }

        /** 0 for none. */
        private int known(@Nullable String text) {
            if (text == null) {
                return 0;
            }
            Integer at = texts.putIfAbsent(text, texts.size() + 1);
            return at == null ? texts.size() : at;
        }

        byte[] done(CaseVocabulary vocabulary, Map<String, Long> citing) {
            PackedOutput out = new PackedOutput().text(form()).number(texts.size());
            List.copyOf(texts.keySet()).forEach(out::text);
            out.number(size).append(cases);
            write(out, vocabulary.counted());
            out.number(citing.size());
            citing.forEach((article, count) -> out.text(article).number(count));
            return out.toBytes();
        }

        private static void write(PackedOutput out, CaseVocabulary.Counted counted) {
            out.number(counted.sampled()).number(counted.told()).number(counted.factors().length);
            Arrays.stream(counted.factors()).forEach(out::number);
            out.number(counted.loans().length);
            Arrays.stream(counted.loans()).forEach(out::number);
            out.number(counted.pairs().length);
            long before = Integer.MIN_VALUE;
            for (int i = 0; i < counted.pairs().length; i++) {
                out.number(counted.pairs()[i] - before).number(counted.sections()[i]);
                before = counted.pairs()[i];
            }
        }
    }
}
