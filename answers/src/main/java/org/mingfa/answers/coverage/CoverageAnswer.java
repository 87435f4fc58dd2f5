package org.mingfa.answers.coverage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.Freshness.CorpusAge;
import org.mingfa.answers.coverage.Freshness.LawAge;
import org.mingfa.search.generation.ClassHoldings;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.Manifest.CorpusEntry;
import org.mingfa.search.generation.OpenGeneration;

/**
 * What a generation holds and what it does not.
 *
 * @param built day on which the sources were read
 * @param classes every class of law, also those of which nothing is held
 * @param through latest promulgation that is held; later law is not
 * @param knownGaps what was looked for and is not held, and where else to look; never empty
 * @param age how old the law that is held is today; null where none is held
 * @param vectors that vectors are still being computed, and how far, in a sentence; null where none are awaited
 * @param freshness when each corpus was last compared with its source, and whether that is too long ago
 * @param note how an answer that finds nothing is to be read
 */
public record CoverageAnswer(
        String generation,
        LocalDate built,
        List<ClassAnswer> classes,
        @Nullable LocalDate through,
        List<CorpusAnswer> corpora,
        List<CoverageGap> knownGaps,
        @Nullable LawAge age,
        @Nullable String vectors,
        List<CorpusAge> freshness,
        String note) {

    private static final String NOTE = "本库没有查到，只说明本库没有；只有 complete 为 true 的种类，才能说没有这样的法律。";

    /** Days are those of China. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Pattern PUBLIC = Pattern.compile("(?:https?|git|ssh)://[^@]*");

    /**
     * A class of law; a law counts once, however many versions are held.
     *
     * @param official works with an official text
     * @param digestOnly works of which only our digest is held
     * @param samples invented ones
     * @param latest latest promulgation or decision that is held, or null
     * @param complete whether it is held whole
     * @param completeBy why that may be said, or null
     */
    public record ClassAnswer(
            String name,
            long works,
            long official,
            long digestOnly,
            long samples,
            @Nullable LocalDate latest,
            boolean complete,
            @Nullable String completeBy) {

        static ClassAnswer of(ClassHoldings held) {
            return new ClassAnswer(
                    held.lawClass().name(),
                    held.works(),
                    held.official(),
                    held.digestOnly(),
                    held.samples(),
                    held.latest(),
                    held.isComplete(),
                    held.completeBy());
        }
    }

    /**
     * A corpus that was read.
     *
     * @param source its public address, or null for files of the operator
     */
    public record CorpusAnswer(
            String name,
            String format,
            @Nullable String source,
            @Nullable String commit,
            long files,
            long indexed) {

        static CorpusAnswer of(CorpusEntry corpus) {
            boolean isPublic = PUBLIC.matcher(corpus.location()).matches();
            return new CorpusAnswer(
                    corpus.name(),
                    corpus.format(),
                    isPublic ? corpus.location() : null,
                    corpus.commit(),
                    corpus.files().in(),
                    corpus.files().indexed());
        }
    }

    static CoverageAnswer of(OpenGeneration generation, List<CoverageGap> gaps) {
        Manifest manifest = generation.manifest();
        return new CoverageAnswer(
                manifest.id(),
                LocalDate.ofInstant(manifest.started(), CHINA),
                generation.coverage().classes().stream().map(ClassAnswer::of).toList(),
                generation.coverage().through().orElse(null),
                manifest.corpora().stream().map(CorpusAnswer::of).toList(),
                gaps,
                null,
                null,
                List.of(),
                NOTE);
    }

    /** The same, as old as it is today. */
    CoverageAnswer with(Freshness now, @Nullable LawAge lawAge, @Nullable String awaited) {
        return new CoverageAnswer(
                generation, built, classes, through, corpora, knownGaps, lawAge, awaited, now.corpora(), note);
    }
}
