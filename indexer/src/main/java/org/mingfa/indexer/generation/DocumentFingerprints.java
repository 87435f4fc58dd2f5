package org.mingfa.indexer.generation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.PassageRecord;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.version.ArticleKey;

/**
 * What was indexed of each document of a generation, as a hash of everything that the index was given for it but the
 * tokens: header, passages, citations. The next build leaves alone what has the same, and of a law that differs the
 * passages that do not. Safe for use by many threads.
 */
final class DocumentFingerprints {

    /** A line per document: id, fingerprint, number of passages, of a law their fingerprints with a space between; tabs between. */
    static final String FILE = "documents.tsv";

    private static final int DIGITS = 16;

    /** Compared with those of one law only. */
    private static final int DIGITS_OF_PASSAGE = 12;

    /** Raised when cases are indexed in another way, so that none is kept as it stood: 3 has what was in dispute. */
    private static final String FORM_OF_CASES = "3";

    /** The same of laws: 2 has until when each is shown. */
    private static final String FORM_OF_LAWS = "2";

    private final Map<DocumentId, Fingerprint> byDocument = new ConcurrentHashMap<>();

    /**
     * Of a document.
     *
     * @param whole of all that is indexed of it
     * @param number of its passages
     * @param passages of each passage of a law; none of a case, of which there may be any number
     */
    record Fingerprint(String whole, int number, List<String> passages) {

        Fingerprint {
            passages = List.copyOf(passages);
        }

        private static Fingerprint read(String written) {
            String[] parts = written.split("\t", -1);
            return new Fingerprint(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    parts[2].isEmpty() ? List.of() : List.of(parts[2].split(" ")));
        }

        private String written() {
            return whole + "\t" + number + "\t" + String.join(" ", passages);
        }
    }

    /**
     * Of one passage as an index is given it: the same tells that it may stay.
     *
     * @param title of its law, which is cut with every passage
     */
    static String of(IndexDocument passage, String title) {
        String fields = new TreeMap<>(passage.keywords()) + "\n" + new TreeMap<>(passage.numbers());
        return Sha256.of(title + "\n" + fields + "\n" + PassageRecord.write(passage.passage()))
                .substring(0, DIGITS_OF_PASSAGE);
    }

    /** The fingerprint of a law; {@code cites} of each passage, in their order. */
    static String of(NormativeDocument law, List<LawPassage> passages, List<List<ArticleKey>> cites) {
        String kind = law.getClass().getSimpleName();
        return of(FORM_OF_LAWS + kind + RecordJson.write(law.header()), passages, cites);
    }

    /** The fingerprint of a case: its passages carry its header. */
    static String of(List<CasePassage> passages, List<List<ArticleKey>> cites) {
        return of(FORM_OF_CASES, passages, cites);
    }

    private static String of(String head, List<? extends Passage> passages, List<List<ArticleKey>> cites) {
        StringBuilder all = new StringBuilder(head);
        for (int i = 0; i < passages.size(); i++) {
            all.append('\n').append(PassageRecord.write(passages.get(i))).append(cites.get(i));
        }
        return Sha256.of(all.toString()).substring(0, DIGITS);
    }

    /** Those of a finished generation; empty for one that was built before there were any. */
    static Map<DocumentId, Fingerprint> read(Path generation) throws IOException {
        Map<DocumentId, Fingerprint> found = new HashMap<>();
        try (Stream<String> lines = Files.lines(generation.resolve(FILE))) {
            lines.forEach(line -> {
                int tab = line.indexOf('\t');
                found.put(new DocumentId(line.substring(0, tab)), Fingerprint.read(line.substring(tab + 1)));
            });
        } catch (NoSuchFileException builtBefore) {
            return Map.of();
        }
        return found;
    }

    void put(DocumentId document, Fingerprint fingerprint) {
        byDocument.put(document, fingerprint);
    }

    void write(Path generation) throws IOException {
        Map<String, String> ordered = new TreeMap<>();
        byDocument.forEach((document, fingerprint) -> ordered.put(document.value(), fingerprint.written()));
        try (BufferedWriter out = Files.newBufferedWriter(generation.resolve(FILE))) {
            for (Map.Entry<String, String> document : ordered.entrySet()) {
                out.write(document.getKey() + "\t" + document.getValue() + "\n");
            }
        }
    }
}
