package org.mingfa.search.generation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.table.LawClass;
import org.mingfa.text.version.LawVersions;

/** Counts the works of each class in one generation. */
final class Holdings {

    static final LawClass CASES = LawClass.of(Level.JUDGMENT);

    /** Samples are a handful; more than this is no collection of samples. */
    private static final int MOST_SAMPLES = 10_000;

    private final HoldingsSurvey parts;
    private final LegalIndex index;
    private final Map<LawClass, List<LawVersions>> laws;

    Holdings(HoldingsSurvey parts) {
        this.parts = parts;
        this.index = parts.index();
        this.laws = parts.catalogue().laws().stream()
                .collect(Collectors.groupingBy(law -> LawClass.of(law.newest().level())));
    }

    ClassHoldings of(LawClass lawClass) {
        List<LawVersions> held = laws.getOrDefault(lawClass, List.of());
        Map<Nature, Long> natures = held.stream().collect(Collectors.groupingBy(Holdings::best, Collectors.counting()));
        ClassHoldings norms = new ClassHoldings(
                lawClass,
                held.size(),
                natures.getOrDefault(Nature.OFFICIAL, 0L),
                natures.getOrDefault(Nature.DIGEST, 0L),
                natures.getOrDefault(Nature.SAMPLE, 0L),
                held.stream()
                        .flatMap(law -> law.all().stream())
                        .map(LawHeader::promulgated)
                        .flatMap(Stream::ofNullable)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                lawClass.equals(CASES) ? null : parts.complete().get(lawClass.name()));
        return lawClass.equals(CASES) ? withCases(norms) : norms;
    }

    /** The nature of the best text of any version. */
    private static Nature best(LawVersions law) {
        return law.all().stream()
                .map(LawHeader::nature)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Nature.class)))
                .iterator()
                .next();
    }

    /** Judgments are no laws, and stand in no catalogue; they are made every day, so that nobody holds them all. */
    private ClassHoldings withCases(ClassHoldings norms) {
        long cases = Math.max(0, parts.documents() - parts.catalogue().all().size());
        long samples = samples();
        return new ClassHoldings(
                norms.lawClass(),
                norms.works() + cases,
                norms.official() + Math.max(0, cases - samples),
                norms.digestOnly(),
                norms.samples() + samples,
                latest(norms.latest()),
                norms.completeBy());
    }

    private long samples() {
        Filter filter = ofCases().and(KeywordField.NATURE, Set.of(Nature.SAMPLE.label()));
        return index.facets(new Query.All(), filter, Set.of(KeywordField.DOCUMENT), MOST_SAMPLES)
                .getOrDefault(KeywordField.DOCUMENT, List.of())
                .size();
    }

    private @Nullable LocalDate latest(@Nullable LocalDate ofNorms) {
        Ranking newest = index.rank(new RankRequest(new Query.All(), ofCases(), Order.NEWEST, 1));
        List<String> ids =
                newest.entries().stream().map(Ranking.ScoredPassage::id).toList();
        return index.passages(ids).stream()
                .flatMap(passage -> passage instanceof CasePassage decided
                        ? Stream.ofNullable(decided.header().decided())
                        : Stream.empty())
                .findFirst()
                .orElse(ofNorms);
    }

    private static Filter ofCases() {
        return Filter.NONE.and(KeywordField.KIND, Set.of(PassageKind.CASE.name()));
    }
}
