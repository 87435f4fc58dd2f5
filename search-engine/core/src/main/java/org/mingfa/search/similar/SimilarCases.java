package org.mingfa.search.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.citing.CitedPlaces;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Deadline;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.likeness.CauseLikeness;
import org.mingfa.search.likeness.CitedLaw;
import org.mingfa.search.likeness.Factors;
import org.mingfa.search.likeness.FocusReading;
import org.mingfa.search.likeness.SentencePairs;
import org.mingfa.search.likeness.TextProfile;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.ranking.SideBySide;
import org.mingfa.search.request.Selection;
import org.mingfa.search.understanding.SelectionFilter;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;
import org.mingfa.text.citation.Citation;
import org.mingfa.text.table.CauseTree;
import org.mingfa.text.version.AsOf;

/**
 * Finds similar cases: candidates by the engine's lists, each read whole and measured trait by trait, in the order of the
 * guidance. The same question to the same generation gives the same answer. Safe for use by many threads.
 */
public final class SimilarCases {

    /** How many candidates are read and compared. */
    private static final int COMPARED = 200;

    /** Passages in each list of candidates. */
    private static final int DEPTH = 600;

    /** From this likeness on two texts tell the very same story. */
    private static final double SAME = 0.95;

    private static final int PAIRS = 250;
    private static final int WORDS = 120;
    private static final int EXPECTED = 8;

    /** What each of facts, focus and law must reach for a stop; chosen by looking at pairs, not measured. */
    public static final double LINE = 0.2;

    /** From this weighed mean on a case is called near. */
    private static final double NEAR = 0.35;

    /** A case of the same or a sister cause is near from this likeness of facts on. */
    private static final double SISTER = 0.7;

    private static final double SOME_FACTS = 0.1;

    private final Segmenter segmenter;
    private final QueryVectors vectors;
    private final AspectWeights weights;
    private final CaseStatistics.Kept statistics = new CaseStatistics.Kept();

    public SimilarCases(Segmenter segmenter, QueryVectors vectors, AspectWeights weights) {
        this.segmenter = segmenter;
        this.vectors = vectors;
        this.weights = weights;
    }

    public SimilarResult find(OpenGeneration generation, SimilarRequest request) {
        Compared compared = compare(generation, request.pending(), request.within());
        List<SimilarCase> ordered = request.within().isEmpty()
                ? GuidanceOrder.byTier(compared.cases())
                : GuidanceOrder.byScore(compared.cases());
        Filter held = filter(generation, request.pending(), request.within());
        Pairing pairing =
                new Pairing(request.pending(), compared.understood().focus(), statistics.of(generation.index()));
        return new SimilarResult(
                compared.understood(),
                new TierCount(generation.index(), held, compared.understood().court()).count(ordered),
                GuidanceOrder.stop(ordered, LINE).orElse(null),
                ordered.subList(0, Math.min(request.limit(), ordered.size())).parallelStream()
                        .map(pairing::of)
                        .toList(),
                GuidanceOrder.counter(ordered).map(pairing::of).orElse(null));
    }

    /** Puts the sentences of a case beside those of the pending one. */
    private static final class Pairing {
        private static final int SHOWN = 5;
        private final SentencePairs pairs;

        Pairing(PendingCase pending, @Nullable String focus, CaseStatistics counted) {
            String text =
                    focus == null || pending.facts().contains(focus) ? pending.facts() : focus + "\n" + pending.facts();
            this.pairs = new SentencePairs(text, counted.vocabulary());
        }

        SimilarCase of(SimilarCase one) {
            List<CasePassage> telling = one.passages().stream()
                    .filter(passage -> !ReadCase.BESIDE.contains(passage.part()))
                    .toList();
            return one.with(pairs.in(telling, SHOWN));
        }
    }

    /** Every compared case, in no order of meaning. */
    record Compared(Understood understood, List<SimilarCase> cases) {}

    /** By similarity alone every case that was compared, with what it was measured at: for evaluation and training. */
    public List<SimilarCase> measured(OpenGeneration generation, PendingCase pending, Set<String> within) {
        return GuidanceOrder.byScore(compare(generation, pending, within).cases());
    }

    private Compared compare(OpenGeneration generation, PendingCase pending, Set<String> within) {
        CaseStatistics counted = statistics.of(generation.index());
        TextProfile facts = TextProfile.of(pending.facts(), counted.vocabulary());
        CitedLaw cited = CitedLaw.in(
                Stream.concat(pending.cited().stream(), Stream.of(pending.facts()))
                        .toList(),
                new CitedPlaces(generation.names()),
                pending.day(),
                pending.day());
        Comparing comparing = new Comparing(pending, facts, cited, counted);
        CaseReader reader = new CaseReader(generation, counted, pending.day());
        try (SideBySide sideBySide = new SideBySide(Deadline.NONE)) {
            Filter all = filter(generation, pending, Set.of());
            Candidates.Sought sought = new Candidates.Sought(
                    facts.heaviest(PAIRS, counted.vocabulary()),
                    words(pending.facts()),
                    cited.isEmpty() ? Filter.NONE : all.and(KeywordField.CITES, cited.keys()),
                    vector(generation, pending, sideBySide));
            List<Candidate> around = comparing.measure(
                    reader, new Candidates(generation.index(), all, DEPTH).find(sought, COMPARED, sideBySide));
            Neighbours neighbours = comparing.neighbours(around);
            if (within.isEmpty()) {
                return comparing.compared(around, neighbours);
            }
            Filter chosen = filter(generation, pending, within);
            Candidates.Sought among =
                    new Candidates.Sought(sought.pairs(), sought.words(), Filter.NONE, sought.vector());
            return comparing.compared(
                    comparing.measure(
                            reader,
                            new Candidates(generation.index(), chosen, RankRequest.DEEPEST)
                                    .find(among, RankRequest.DEEPEST, sideBySide)),
                    neighbours);
        }
    }

    private static boolean isItself(PendingCase pending, ReadCase one) {
        String number = one.header().number();
        return pending.number() != null
                && number != null
                && Citation.canonical(number).equals(Citation.canonical(pending.number()));
    }

    private Filter filter(OpenGeneration generation, PendingCase pending, Set<String> within) {
        Filter cases = SelectionFilter.of(generation, Selection.of(PassageKind.CASE), new AsOf.Day(pending.day()));
        return within.isEmpty() ? cases : cases.and(KeywordField.SOURCE_ID, within);
    }

    private Map<String, Float> words(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (Token token : segmenter.words(text)) {
            if (token.term().codePointCount(0, token.term().length()) > 1 && isChinese(token.term())) {
                counts.merge(token.term(), 1, Integer::sum);
            }
        }
        Map<String, Float> words = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .forEach(word -> words.put(word.getKey(), (float) (1 + Math.log(word.getValue()))));
        return words;
    }

    private static boolean isChinese(String word) {
        return word.chars().allMatch(c -> c >= 0x4e00 && c <= 0x9fff);
    }

    private @Nullable Future<float[]> vector(OpenGeneration generation, PendingCase pending, SideBySide sideBySide) {
        String model = generation.manifest().model();
        return model != null && model.equals(vectors.fingerprint())
                ? sideBySide.start(() -> vectors.of(pending.facts()))
                : null;
    }

    /** A case that was read, and what its text was measured at. */
    private record Candidate(ReadCase read, Measures byText) {}

    /** The measuring of one question's candidates. */
    private final class Comparing {
        private final PendingCase pending;
        private final TextProfile facts;
        private final CitedLaw cited;
        private final CaseStatistics counted;
        private final @Nullable String focus;
        private final TextProfile asked;
        private final Factors factors;

        Comparing(PendingCase pending, TextProfile facts, CitedLaw cited, CaseStatistics counted) {
            this.pending = pending;
            this.facts = facts;
            this.cited = cited;
            this.counted = counted;
            this.focus =
                    pending.focus() == null ? FocusReading.find(pending.facts()).orElse(null) : pending.focus();
            this.factors = Factors.in(pending.facts());
            this.asked = focus == null ? facts : TextProfile.of(focus, counted.vocabulary());
        }

        /** Reads the candidates and measures them by their texts; the pending case itself is none. */
        List<Candidate> measure(CaseReader reader, Map<String, Measures> found) {
            return reader.read(List.copyOf(found.keySet())).parallelStream()
                    .filter(one -> !isItself(pending, one))
                    .map(one -> new Candidate(one, text(one, found.getOrDefault(one.id(), Measures.NONE))))
                    .toList();
        }

        /** What the nearest say; a record of the very same story is the pending case itself, and says nothing. */
        Neighbours neighbours(List<Candidate> around) {
            Map<String, Double> near = new HashMap<>();
            List<ReadCase> cases = new ArrayList<>();
            for (Candidate one : around) {
                if (one.byText().get(Trait.FACTS) < SAME) {
                    cases.add(one.read());
                    near.put(one.read().id(), weights.aspects(one.byText()).facts());
                }
            }
            return new Neighbours(cases, near, counted.articles());
        }

        Compared compared(List<Candidate> candidates, Neighbours neighbours) {
            OwnCourt own = OwnCourt.of(pending.court());
            return new Compared(
                    new Understood(
                            causes(neighbours, ""),
                            focus,
                            cited,
                            cited.isEmpty() ? neighbours.expected(EXPECTED) : List.of(),
                            own),
                    candidates.stream()
                            .map(one -> similar(one.read(), one.byText(), neighbours, own))
                            .toList());
        }

        private Measures text(ReadCase one, Measures lists) {
            double window =
                    one.windows().stream().mapToDouble(facts::likeness).max().orElse(0);
            return lists.with(Trait.FACTS, facts.likeness(one.facts()))
                    .with(Trait.WINDOW, window)
                    .with(Trait.FACTORS, factors.likeness(one.factors(), counted.vocabulary()))
                    .with(Trait.FOCUS, asked.likeness(one.reasons()));
        }

        private SimilarCase similar(ReadCase one, Measures byText, Neighbours neighbours, OwnCourt own) {
            double law = cited.isEmpty()
                    ? neighbours.expectation(one)
                    : counted.articles().overlap(cited, one.law());
            Measures measures = byText.with(Trait.LAW, law).with(Trait.CAUSE, cause(one, neighbours));
            Precedence precedence = own.precedence(one.header());
            double score = weights.score(measures);
            return new SimilarCase(
                    one.passages(),
                    one.law(),
                    measures,
                    weights.aspects(measures),
                    score,
                    precedence,
                    isNear(score, weights.aspects(measures)),
                    GuidanceOrder.isRecent(precedence, one.header().decided(), pending.day()),
                    EndedGuidance.find(one.header(), pending.day()).orElse(null),
                    List.of());
        }

        private static boolean isNear(double score, Aspects aspects) {
            return score >= NEAR || aspects.cause() >= SISTER && aspects.facts() >= SOME_FACTS;
        }

        private double cause(ReadCase one, Neighbours neighbours) {
            List<String> own = one.causes();
            double sum = 0;
            for (Map.Entry<String, Double> cause : causes(neighbours, one.id()).entrySet()) {
                sum += cause.getValue()
                        * own.stream()
                                .mapToDouble(other -> CauseLikeness.of(cause.getKey(), other))
                                .max()
                                .orElse(0);
            }
            return sum;
        }

        private Map<String, Double> causes(Neighbours neighbours, String without) {
            String given = pending.cause();
            return given == null
                    ? neighbours.causes(without)
                    : Map.of(CauseTree.find(given).orElse(given), 1.0);
        }
    }
}
