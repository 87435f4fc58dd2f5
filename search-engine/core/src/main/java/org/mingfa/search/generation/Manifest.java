package org.mingfa.search.generation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a generation is made of, written once when it is finished.
 *
 * @param sequence the how-manieth of its data directory, by which generations are ordered whatever the clock said; null before
 *     it is published, and in those of earlier releases, which come before all others
 * @param engine name of the engine that holds the index
 * @param settings of that engine, as far as they are needed to open the index again; no secrets
 * @param dictionary fingerprint of the segmenter
 * @param model fingerprint of the embedding model, or null without vectors
 * @param parts versions of the libraries that shaped it, by name
 * @param checksums sha256 of each file of the generation except the manifest and an engine's own, by relative path
 */
public record Manifest(
        String id,
        @Nullable Long sequence,
        Instant started,
        Instant finished,
        String engine,
        Map<String, String> settings,
        List<CorpusEntry> corpora,
        Counts files,
        long documents,
        long articles,
        long passages,
        String dictionary,
        @Nullable String model,
        Map<String, String> parts,
        Map<String, String> checksums) {

    /** A damaged file may lack anything: one flipped bit in a key is enough. */
    public Manifest {
        Stream.of(id, started, finished, engine, settings, corpora, files, dictionary, parts, checksums)
                .forEach(Objects::requireNonNull);
    }

    /** The oldest first. */
    static final Comparator<Manifest> BY_AGE = Comparator.comparingLong(Manifest::place)
            .thenComparing(Manifest::started)
            .thenComparing(Manifest::id);

    /** Whether there is anything to serve in it: one without never goes live, whoever insists. */
    boolean holdsSomething() {
        return passages > 0;
    }

    /** Its sequence; 0 where it has none. */
    long place() {
        return sequence == null ? 0 : sequence;
    }

    Manifest numbered(long number) {
        return new Manifest(
                id,
                number,
                started,
                finished,
                engine,
                settings,
                corpora,
                files,
                documents,
                articles,
                passages,
                dictionary,
                model,
                parts,
                checksums);
    }

    /** How vectors are made beside the model: titles before texts, questions without the instruction of the model's card (ADR 74). */
    private static final String TITLED_AND_BARE = "+titled+bare";

    /** The fingerprint of vectors that the model with this fingerprint makes. */
    public static String model(String fingerprint) {
        return fingerprint + TITLED_AND_BARE;
    }

    /** Whether its vectors are as the model with this fingerprint makes them; one built in another way is searched by words. */
    public boolean isOfModel(String fingerprint) {
        return model(fingerprint).equals(model);
    }

    /** By class of law why it is held whole, as far as a corpus declares it. */
    public Map<String, String> complete() {
        Map<String, String> complete = new TreeMap<>();
        corpora.forEach(corpus -> corpus.complete().forEach(complete::putIfAbsent));
        return complete;
    }

    /**
     * A corpus as it was read.
     *
     * @param commit of a git repository, else null
     * @param committed day of that commit; null also in manifests of before it was written down
     * @param complete why a class of law (its name in law-classes.tsv) is held whole, as whoever registered the corpus
     *     declared; a class that is not named is never complete
     * @param reviews fingerprint of what was decided of its judgments, or null in generations of earlier releases
     */
    public record CorpusEntry(
            String name,
            String location,
            String format,
            @Nullable String commit,
            @Nullable LocalDate committed,
            Counts files,
            Map<String, String> complete,
            @Nullable String reviews) {

        /** Generations of before there were declarations have none. */
        @SuppressWarnings("NullAway") // JSON leaves out what older manifests did not know
        public CorpusEntry {
            complete = complete == null ? Map.of() : Map.copyOf(complete);
            location = withoutLogin(location);
        }

        private static final Pattern LOGIN = Pattern.compile("^(\\w+://)[^/@#?]*:[^/@#?]*@");

        /** A location without user and password: earlier releases let them in, and they are nobody's to read. */
        public static String withoutLogin(String location) {
            return LOGIN.matcher(location).replaceFirst("$1");
        }
    }

    /** Files by outcome; {@code in} is the sum of the others. */
    public record Counts(long in, long indexed, long skipped, long rejected, long failed) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        public Counts {
            if (in != indexed + skipped + rejected + failed) {
                throw new IllegalArgumentException("files do not add up: " + in + " in, but " + indexed + "+" + skipped
                        + "+" + rejected + "+" + failed);
            }
        }

        public Counts plus(Counts other) {
            return new Counts(
                    in + other.in,
                    indexed + other.indexed,
                    skipped + other.skipped,
                    rejected + other.rejected,
                    failed + other.failed);
        }
    }
}
