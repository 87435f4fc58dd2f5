package org.mingfa.similar.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.passage.ArticleKeyFinder;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.query.Selection;
import org.mingfa.search.query.SelectionFilter;
import org.mingfa.search.ranking.QueryTasks;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;
import org.mingfa.similar.features.CaseMetadata;
import org.mingfa.similar.features.CaseSketches;
import org.mingfa.similar.features.CaseVocabulary;
import org.mingfa.similar.features.CitationProfile;
import org.mingfa.similar.search.Candidates.CandidateQuery;
import org.mingfa.text.document.Nature;
import org.mingfa.text.version.AsOf;

/**
 * Finds similar cases: candidates by the engine's lists, each measured trait by trait by its sketch, in the order of the
 * guidance; texts are read of those alone that are shown. The same question to the same generation gives the same answer,
 * unless its time was over. Safe for use by many threads.
 */
public final class SimilarCases {

    /** How many candidates are compared. */
    private static final int COMPARED = 200;

    /** Of so many those of the kind of the case are compared: a library may hold more crimes than loans. */
    private static final int LOOKED_AT = 600;

    /** Passages in each list of candidates. */
    private static final int DEPTH = 600;

    private static final int PAIRS = 120;
    private static final int WORDS = 120;

    /** What facts, focus and law must each reach in a 类案: of what reaches it nine of ten are similar (ADR 40). */
    public static final double LINE = 0.1;

    private final Segmenter segmenter;
    private final QueryVectors vectors;
    private final AspectWeights weights;

    public SimilarCases(Segmenter segmenter, QueryVectors vectors, AspectWeights weights) {
        this.segmenter = segmenter;
        this.vectors = vectors;
        this.weights = weights;
    }

    /** The answer, as far as it is found by the deadline. */
    public SimilarResult find(OpenGeneration generation, SimilarRequest request, TimeBudget budget) {
        PendingCase pending = request.pending();
        try (QueryTasks tasks = new QueryTasks(budget, generation.index())) {
            ComparedCases compared = compare(generation, pending, request.within(), tasks);
            List<SimilarCase> ordered = request.within().isEmpty()
                    ? GuidanceOrder.byTier(compared.cases())
                    : GuidanceOrder.byScore(compared.cases());
            List<SimilarCase> first = ordered.subList(0, Math.min(request.limit(), ordered.size()));
            Optional<SimilarCase> counter = GuidanceOrder.counter(ordered);
            List<SimilarCase> shown = Stream.concat(
                            first.stream(), counter.filter(one -> !first.contains(one)).stream())
                    .toList();
            List<SimilarCase> read = new CaseExcerpts(generation, pending, compared.understood()).read(shown, tasks);
            return new SimilarResult(
                    compared.understood(),
                    tiers(generation, request, compared.understood(), ordered),
                    GuidanceOrder.stop(ordered).orElse(null),
                    read.subList(0, first.size()),
                    counter.map(one -> read.get(shown.indexOf(one))).orElse(null),
                    tasks.isCutShort());
        }
    }

    /** Every compared case, in no order of meaning. */
    private record ComparedCases(PendingCaseAnalysis understood, List<SimilarCase> cases) {}

    /** By similarity alone every case that was compared, with what it was measured at: for evaluation and training. */
    public List<SimilarCase> measured(OpenGeneration generation, PendingCase pending, Set<String> within) {
        try (QueryTasks tasks = new QueryTasks(TimeBudget.NONE, generation.index())) {
            return GuidanceOrder.byScore(
                    compare(generation, pending, within, tasks).cases());
        }
    }

    private ComparedCases compare(
            OpenGeneration generation, PendingCase pending, Set<String> within, QueryTasks tasks) {
        CaseSketches sketches = CaseSketches.of(generation);
        CitationProfile cited = cited(generation, pending);
        CandidateScorer comparing = new CandidateScorer(pending, cited, sketches, weights);
        Filter all = shownOn(generation, pending);
        Map<String, Float> pairs = comparing.facts().heaviest(PAIRS, sketches.vocabulary());
        CandidateQuery query = new CandidateQuery(
                pairs,
                words(SalientPassages.of(pending.facts(), pairs), sketches.vocabulary()),
                cited.isEmpty() ? Filter.NONE : all.and(KeywordField.CITES, cited.keys()),
                vector(generation, pending, tasks));
        List<CandidateCase> around = comparing.measure(
                comparing.ofKind(
                        new Candidates(generation.index(), all, DEPTH).find(query, LOOKED_AT, tasks), COMPARED),
                tasks);
        Neighbours neighbours = comparing.neighbours(around);
        List<CandidateCase> compared = around;
        if (!within.isEmpty()) {
            CandidateQuery among = new CandidateQuery(query.pairs(), query.words(), Filter.NONE, query.vector());
            compared = comparing.measure(
                    new Candidates(generation.index(), all.and(KeywordField.SOURCE_ID, within), RankRequest.DEEPEST)
                            .find(among, RankRequest.DEEPEST, tasks),
                    tasks);
        }
        return new ComparedCases(
                comparing.understood(neighbours),
                compared.stream().map(one -> comparing.similar(one, neighbours)).toList());
    }

    private static CitationProfile cited(OpenGeneration generation, PendingCase pending) {
        List<String> texts = Stream.concat(pending.cited().stream(), Stream.of(pending.facts()))
                .toList();
        return CitationProfile.of(
                CitationProfile.written(texts, new ArticleKeyFinder(generation.names())), pending.day(), pending.day());
    }

    private static Filter shownOn(OpenGeneration generation, PendingCase pending) {
        return SelectionFilter.of(generation, Selection.of(PassageKind.CASE), new AsOf.Day(pending.day()));
    }

    /** What is held of each tier; among cases that the asker chose, what was compared of it. */
    private static List<Tier> tiers(
            OpenGeneration generation,
            SimilarRequest request,
            PendingCaseAnalysis understood,
            List<SimilarCase> ordered) {
        CaseSketches sketches = CaseSketches.of(generation);
        Map<Precedence, Integer> near = new EnumMap<>(Precedence.class);
        ordered.stream().filter(SimilarCase::near).forEach(one -> near.merge(one.precedence(), 1, Integer::sum));
        long day = request.pending().day().toEpochDay();
        boolean sampled = generation.hasOnlyInventedCases();
        Stream<CaseMetadata> held = request.within().isEmpty()
                ? sketches.allMetadata()
                        .filter(one -> one.decided() <= day && (sampled || one.nature() != Nature.SAMPLE))
                : ordered.stream()
                        .flatMap(one -> sketches.findMetadata(one.header().id().value()).stream());
        return new TierCount(understood.court()).count(held).tiers(near);
    }

    /** The words that say most by how often they occur here and how rare they are elsewhere; the index weighs rarity itself. */
    private Map<String, Float> words(String text, CaseVocabulary vocabulary) {
        Map<String, Integer> counts = new HashMap<>();
        for (Token token : segmenter.words(text)) {
            if (token.term().length() > 1 && isChinese(token.term())) {
                counts.merge(token.term(), 1, Integer::sum);
            }
        }
        Map<String, Float> words = new LinkedHashMap<>();
        counts.entrySet().stream()
                .map(word -> WeightedWord.of(word.getKey(), word.getValue(), vocabulary))
                .sorted(Comparator.comparingDouble((WeightedWord word) -> -word.weight())
                        .thenComparing(WeightedWord::word))
                .limit(WORDS)
                .forEach(word -> words.put(word.word(), (float) word.often()));
        return words;
    }

    /** A word of the question: what it counts for that it occurs so often, and that times how rare it is. */
    private record WeightedWord(String word, double often, double weight) {
        static WeightedWord of(String word, int count, CaseVocabulary vocabulary) {
            double often = 1 + Math.log(count);
            return new WeightedWord(word, often, often * vocabulary.rarity(word));
        }
    }

    private static boolean isChinese(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 0x4e00 || word.charAt(i) > 0x9fff) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Future<float[]> vector(OpenGeneration generation, PendingCase pending, QueryTasks tasks) {
        return generation.manifest().isOfModel(vectors.fingerprint())
                ? tasks.start(() -> vectors.ofFacts(pending.facts()))
                : null;
    }
}
