package org.mingfa.answers.coverage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.ClassHoldings;
import org.mingfa.search.generation.Manifest.CorpusEntry;
import org.mingfa.search.generation.OpenGeneration;

/**
 * What a generation holds, in few words: what was not found may exist outside of it.
 *
 * @param held classes of law of which something is held, each with its number of works
 * @param digestOnly how many works are held only as digests, which are not the text of the law
 * @param complete classes that are held whole, by the word of who registered them; only of these absence may be said
 * @param through latest promulgation that is held; later law is not
 * @param corpora names of the corpora that were read
 * @param knownGaps what is lacking and where else to look; never empty
 */
public record ShortCoverage(
        List<ClassCount> held,
        long digestOnly,
        List<String> complete,
        @Nullable LocalDate through,
        List<String> corpora,
        List<CoverageGap> knownGaps) {

    /** A class and how many works of it are held; {@code official} of these in an official text. */
    public record ClassCount(String name, long works, long official) {}

    static ShortCoverage of(OpenGeneration generation) {
        List<ClassHoldings> classes = generation.coverage().classes();
        List<ClassHoldings> held =
                classes.stream().filter(one -> one.works() > 0).toList();
        return new ShortCoverage(
                held.stream()
                        .map(one -> new ClassCount(one.lawClass().name(), one.works(), one.official()))
                        .toList(),
                held.stream().mapToLong(ClassHoldings::digestOnly).sum(),
                classes.stream()
                        .filter(ClassHoldings::isComplete)
                        .map(one -> one.lawClass().name())
                        .toList(),
                generation.coverage().through().orElse(null),
                generation.manifest().corpora().stream().map(CorpusEntry::name).toList(),
                List.of(CoverageGap.inShort(classes)));
    }
}
