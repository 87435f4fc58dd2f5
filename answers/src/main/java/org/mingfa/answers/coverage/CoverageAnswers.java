package org.mingfa.answers.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.Operation;
import org.mingfa.answers.Operation.NoFields;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.audit.RuleAudit;
import org.mingfa.search.generation.ClassHoldings;
import org.mingfa.search.generation.Coverage;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.Nature;
import org.mingfa.text.version.LawCatalogue;

/** Says what a generation holds and what it lacks; put together once for each generation. Safe for use by many threads. */
public final class CoverageAnswers {

    public static final Operation<NoFields, CoverageAnswer> COVERAGE =
            Operation.of("getCoverage", Endpoint.get("/v1/coverage"), NoFields.class, CoverageAnswer.class);

    private final Supplier<RiskEngine> engine;
    private final FreshnessAnswers freshness;
    private @Nullable CoverageAnswer latest;

    /**
     * Answers for the rules of one engine.
     *
     * @param engine whose rules and values say which laws are needed
     * @param freshness how old they are, asked anew each time
     */
    public CoverageAnswers(Supplier<RiskEngine> engine, FreshnessAnswers freshness) {
        this.engine = engine;
        this.freshness = freshness;
    }

    /** What there is to say of a generation. */
    public Function<OpenGeneration, CoverageAnswer> read() {
        return this::of;
    }

    private synchronized CoverageAnswer of(OpenGeneration generation) {
        CoverageAnswer known = latest;
        if (known == null || !known.generation().equals(generation.manifest().id())) {
            known = CoverageAnswer.of(generation, gaps(generation));
            latest = known;
        }
        return known.with(
                freshness.of(generation.manifest()),
                freshness.lawAge(generation),
                freshness.awaitedVectors(generation.manifest()).orElse(null));
    }

    private List<CoverageGap> gaps(OpenGeneration generation) {
        Coverage coverage = generation.coverage();
        List<CoverageGap> gaps = new ArrayList<>();
        gaps.addAll(of(coverage, one -> one.works() == 0, CoverageGap::absent));
        gaps.addAll(of(coverage, one -> one.works() > 0 && !one.isComplete(), CoverageGap::incomplete));
        gaps.addAll(of(coverage, one -> one.digestOnly() > 0, CoverageGap::digests));
        coverage.laterNotHeld().stream().map(CoverageGap::later).forEach(gaps::add);
        new RuleAudit(engine.get())
                .laws().stream()
                        .filter(title -> !isOfficial(generation.catalogue(), title))
                        .map(CoverageGap::ofRules)
                        .forEach(gaps::add);
        coverage.citedNotHeld().stream().map(CoverageGap::cited).forEach(gaps::add);
        return List.copyOf(gaps);
    }

    private static List<CoverageGap> of(
            Coverage coverage, Predicate<ClassHoldings> which, Function<ClassHoldings, CoverageGap> gap) {
        return coverage.classes().stream().filter(which).map(gap).toList();
    }

    private static boolean isOfficial(LawCatalogue catalogue, String title) {
        return catalogue.findNamed(title).stream()
                .flatMap(law -> law.all().stream())
                .anyMatch(version -> version.nature() == Nature.OFFICIAL);
    }
}
