package org.mingfa.similar.search;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.ranking.QueryTasks;
import org.mingfa.similar.features.CaseFeatures;
import org.mingfa.similar.features.CaseSketches;
import org.mingfa.similar.features.CauseLikeness;
import org.mingfa.similar.features.CitationProfile;
import org.mingfa.similar.features.Factors;
import org.mingfa.similar.features.FocusReading;
import org.mingfa.similar.features.LoanFacets;
import org.mingfa.similar.features.SectionLikeness;
import org.mingfa.similar.features.StoredFeatures;
import org.mingfa.similar.features.TextProfile;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.table.CauseTree;
import org.mingfa.text.table.EndedCases;

/** The measuring of one question's candidates by their sketches. */
final class CandidateScorer {

    /** From this likeness on two texts tell the very same story. */
    private static final double SAME = 0.95;

    private static final int EXPECTED = 8;

    private final PendingCase pending;
    private final CaseSketches sketches;
    private final CitationProfile cited;
    private final AspectWeights weights;

    /** By which cases are ordered; {@link #weights} say how near they are. */
    private final AspectWeights ordering;

    private final OwnCourt own;
    private final @Nullable CaseKind kind;
    private final List<Lack> lacks;
    private final @Nullable String number;
    private final @Nullable String focus;
    private final TextProfile facts;
    private final SectionLikeness story;
    private final SectionLikeness dispute;
    private final Factors factors;
    private final LoanFacets loan;

    CandidateScorer(PendingCase pending, CitationProfile cited, CaseSketches sketches, AspectWeights weights) {
        this.pending = pending;
        this.cited = cited;
        this.sketches = sketches;
        this.weights = weights;
        this.ordering = weights.forDescription(pending.facts().length());
        this.own = OwnCourt.of(pending.court());
        this.number = pending.number() == null ? null : Citation.canonical(pending.number());
        this.focus =
                pending.focus() == null ? FocusReading.find(pending.facts()).orElse(null) : pending.focus();
        this.kind = CaseKind.given(pending).orElse(CaseKind.soundsCivil(pending.facts()) ? CaseKind.CIVIL : null);
        this.lacks = Lack.of(pending.facts(), focus, cited);
        this.facts = TextProfile.of(pending.facts(), sketches.vocabulary());
        this.factors = Factors.in(pending.facts());
        this.loan = LoanFacets.in(pending.facts(), factors);
        this.story = new SectionLikeness(facts);
        this.dispute = focus == null ? story : new SectionLikeness(TextProfile.of(focus, sketches.vocabulary()));
    }

    /** What is compared with the facts of other cases. */
    TextProfile facts() {
        return facts;
    }

    /** Measures what the lists found, as far as there is time, best first; the pending case itself is none. */
    List<CandidateCase> measure(Map<String, Measures> found, QueryTasks tasks) {
        return found.entrySet().parallelStream()
                .filter(one -> tasks.hasTime())
                .flatMap(one -> sketches.find(one.getKey()).stream()
                        .filter(kept -> !isItself(kept.sketch()))
                        .map(kept -> candidate(kept, one.getValue())))
                .toList();
    }

    /** The first of what the lists found that are of no other kind than the pending case; of unknown kind is what nothing tells. */
    Map<String, Measures> ofKind(Map<String, Measures> found, int most) {
        Map<String, Measures> first = new LinkedHashMap<>();
        for (Map.Entry<String, Measures> one : found.entrySet()) {
            if (first.size() < most && !isOfOtherKind(one.getKey())) {
                first.put(one.getKey(), one.getValue());
            }
        }
        return first;
    }

    private boolean isOfOtherKind(String id) {
        return kind != null
                && sketches.find(id)
                        .flatMap(kept -> CaseKind.of(
                                kept.sketch().header(), kept.sketch().causes()))
                        .filter(other -> other != kind)
                        .isPresent();
    }

    private boolean isItself(CaseFeatures one) {
        String other = one.header().number();
        return number != null && other != null && Citation.canonical(other).equals(number);
    }

    private CandidateCase candidate(StoredFeatures kept, Measures lists) {
        CaseFeatures one = kept.sketch();
        SectionLikeness.Sections told = story.ofCase();
        double window = 0;
        for (int i = 0; i < one.telling().size(); i++) {
            window = Math.max(
                    window,
                    told.with(one.telling().get(i).pairs(), kept.windows().get(i)));
        }
        CitationProfile law = CitationProfile.of(one.cited(), one.header().decided(), pending.day());
        Map<Trait, Double> measures = new EnumMap<>(Trait.class);
        measures.putAll(lists.byTrait());
        measures.put(Trait.FACTS, told.together(kept.facts()));
        measures.put(Trait.WINDOW, window);
        measures.put(Trait.FACTORS, factors.likeness(one.factors(), sketches.vocabulary()));
        measures.put(Trait.FOCUS, dispute.with(one.reasons(), kept.reasons()));
        if (!loan.isEmpty()) {
            measures.put(Trait.LOAN, loan.likeness(one.loan(), sketches.vocabulary()));
        }
        CitationProfile citable = cited.begunOn(one.header().decided());
        if (!citable.isEmpty()) {
            measures.put(Trait.LAW, sketches.rarity().overlap(citable, law));
        }
        return new CandidateCase(kept, law, new Measures(measures));
    }

    /**
     * What the nearest say, looked at twice: those nearest by their facts make a cause and articles likely, and with these
     * the nearest are chosen anew. A record of the very same story is the pending case itself, and says nothing.
     */
    Neighbours neighbours(List<CandidateCase> around) {
        List<CandidateCase> cases = around.stream()
                .filter(one -> one.byText().get(Trait.FACTS) < SAME)
                .toList();
        Neighbours first =
                new Neighbours(cases, one -> weights.aspects(one.byText()).facts(), sketches);
        return new Neighbours(cases, one -> weights.score(measures(one, first)), sketches);
    }

    PendingCaseAnalysis understood(Neighbours neighbours) {
        Map<String, Double> causes = pending.cause() == null ? neighbours.sureness() : causes(neighbours, "");
        return new PendingCaseAnalysis(
                kind, causes, lacks, focus, cited, cited.isEmpty() ? neighbours.expected(EXPECTED) : List.of(), own);
    }

    SimilarCase similar(CandidateCase one, Neighbours neighbours) {
        CaseFeatures sketch = one.sketch();
        Measures measures = measures(one, neighbours);
        Precedence precedence = own.precedence(sketch.header());
        double score = ordering.score(measures);
        Aspects aspects = weights.aspects(measures);
        return new SimilarCase(
                sketch.header(),
                sketch.causes(),
                one.law(),
                measures,
                aspects,
                score,
                precedence,
                isSimilar(measures, aspects),
                GuidanceOrder.isRecent(precedence, sketch.header().decided(), pending.day()),
                EndedCases.find(sketch.header(), pending.day()).orElse(null),
                List.of(),
                List.of());
    }

    /** What nobody says does not apply: a cause or articles, by the asker or the nearest; the cause of a case without one. */
    private Measures measures(CandidateCase one, Neighbours neighbours) {
        Measures measures = one.byText();
        if (cited.isEmpty() && neighbours.citeLaw()) {
            measures = measures.with(Trait.LAW, neighbours.expectation(one));
        }
        boolean unknown = one.causes().isEmpty() || causes(neighbours, "").isEmpty();
        return unknown ? measures : measures.with(Trait.CAUSE, cause(one, neighbours));
    }

    /**
     * The one meaning of 类案: facts, focus and law were told and each reaches the line (指导意见 1), whatever the cause. Law is not
     * compared where it was not yet law when the case was decided.
     */
    private boolean isSimilar(Measures measures, Aspects aspects) {
        return lacks.isEmpty() && SimilarCase.reachesLine(measures, aspects);
    }

    private double cause(CandidateCase one, Neighbours neighbours) {
        double sum = 0;
        for (Map.Entry<String, Double> cause : causes(neighbours, one.id()).entrySet()) {
            sum += cause.getValue()
                    * one.causes().stream()
                            .mapToDouble(other -> CauseLikeness.of(cause.getKey(), other))
                            .max()
                            .orElse(0);
        }
        return sum;
    }

    private Map<String, Double> causes(Neighbours neighbours, String without) {
        return Optional.ofNullable(pending.cause())
                .map(given -> Map.of(CauseTree.find(given).orElse(given), 1.0))
                .orElseGet(() -> neighbours.causes(without));
    }
}
