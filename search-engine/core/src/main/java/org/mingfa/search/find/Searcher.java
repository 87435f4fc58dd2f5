package org.mingfa.search.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.correction.Correction;
import org.mingfa.search.expansion.LaySynonyms;
import org.mingfa.search.find.Fusion.Fused;
import org.mingfa.search.find.Fusion.Leg;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.RankRequest.Order;
import org.mingfa.search.learned.AskedLaws;
import org.mingfa.search.learned.Learned;
import org.mingfa.search.learned.Weights;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.query.Filter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.Segmenter;

/** Answers search requests from a generation, the same way on every engine. Safe for use by many threads. */
public final class Searcher {

    private static final Set<KeywordField> FACETS = Set.of(
            KeywordField.KIND,
            KeywordField.LEVEL,
            KeywordField.AUTHORITY,
            KeywordField.CAUSE,
            KeywordField.COURT_LEVEL);
    private static final int FACET_VALUES = 10;

    private final QueryParser parser;
    private final HitMaker hits;
    private final Correction correction;
    private final @Nullable QueryVectors vectors;

    /**
     * A searcher.
     *
     * @param vectors turns queries into vectors, or null where only words are searched
     */
    public Searcher(Segmenter segmenter, QuestionWords questionWords, @Nullable QueryVectors vectors) {
        this(segmenter, questionWords, vectors, LaySynonyms.standard());
    }

    /** As above, with other synonyms than those that ship. */
    public Searcher(
            Segmenter segmenter, QuestionWords questionWords, @Nullable QueryVectors vectors, LaySynonyms synonyms) {
        this.parser = new QueryParser(segmenter, questionWords, synonyms);
        this.correction = new Correction(segmenter);
        this.hits = new HitMaker(new Highlighter(segmenter));
        this.vectors = vectors;
    }

    /** A page of hits; {@link InvalidRequestException} when the request contradicts itself. */
    public SearchResult search(OpenGeneration generation, SearchRequest request) {
        return answer(generation, request, Explaining.NO);
    }

    /** As {@link #search}, with the account of each score. */
    public SearchResult explain(OpenGeneration generation, SearchRequest request) {
        return answer(generation, request, Explaining.YES);
    }

    private enum Explaining {
        YES,
        NO
    }

    private SearchResult answer(OpenGeneration generation, SearchRequest request, Explaining explaining) {
        String origin = Cursor.origin(generation.manifest().id(), request);
        Cursor cursor = Cursor.read(request.cursor(), origin);
        ParsedQuery query = parser.parse(request.words(), generation.names());
        Filter filter = SelectionFilter.of(request.selection(), request.asOf());
        Optional<CitedArticle> cited = Optional.ofNullable(query.citation())
                .flatMap(citation -> CitedArticle.find(generation, citation, request.asOf()));
        Ranker ranker = new Ranker(generation.index(), query, related(filter, query, cited));
        List<Fused> ordered = ordered(generation, request, ranker, vector(generation, request, query), cursor.offset());
        cited.ifPresent(article -> putFirst(ordered, article.id()));
        Map<KeywordField, List<FacetCount>> facets =
                generation.index().facets(ranker.matching(), ranker.filter(), FACETS, FACET_VALUES);
        List<Fused> page = page(ordered, cursor.offset(), request.limit());
        return new SearchResult(
                generation.manifest().id(),
                Math.max(total(facets), ordered.size()),
                ordered.size() <= total(facets),
                made(
                        generation,
                        request,
                        page,
                        new HitMaker.Reading(query, cited.orElse(null), explaining == Explaining.YES ? ranker : null)),
                facets,
                cited.isPresent() ? List.of() : corrections(generation, request, query),
                query.added().terms().stream().map(SearchResult.Expansion::of).toList(),
                false,
                ordered.size() > cursor.offset() + request.limit()
                        ? new Cursor(cursor.offset() + request.limit(), origin).write()
                        : null);
    }

    /** Offered on the first page, for what is neither quoted nor cited: there people mean what they write. */
    private List<String> corrections(OpenGeneration generation, SearchRequest request, ParsedQuery query) {
        return request.cursor() == null && query.quoted().isEmpty()
                ? correction.find(generation, request.words())
                : List.of();
    }

    private List<Hit> made(
            OpenGeneration generation, SearchRequest request, List<Fused> page, HitMaker.Reading reading) {
        Map<String, Passage> passages = new HashMap<>();
        generation.index().passages(page.stream().map(Fused::id).toList()).forEach(p -> passages.put(p.id(), p));
        List<Hit> made = new ArrayList<>();
        for (Fused entry : page) {
            Passage passage = passages.get(entry.id());
            if (passage != null) {
                made.add(hits.make(generation.catalogue(), request.asOf(), reading, entry, passage));
            }
        }
        return made;
    }

    /** A query that is only a citation also shows what cites the article: interpretations, cases. */
    private static Filter related(Filter filter, ParsedQuery query, Optional<CitedArticle> cited) {
        return cited.isPresent() && query.isWordless()
                ? filter.and(KeywordField.CITES, Set.of(cited.get().workArticle()))
                : filter;
    }

    private PendingVector vector(OpenGeneration generation, SearchRequest request, ParsedQuery query) {
        String model = generation.manifest().model();
        if (vectors == null || model == null || query.free().isBlank() || !isWanted(request.mode(), query)) {
            return PendingVector.none();
        }
        return model.equals(vectors.fingerprint()) ? PendingVector.of(vectors, query.free()) : PendingVector.none();
    }

    /** A citation, a title or a quotation says which words are meant; a question says it in its own. */
    private static boolean isWanted(SearchRequest.Mode mode, ParsedQuery query) {
        return switch (mode) {
            case LEXICAL -> false;
            case HYBRID -> true;
            case AUTO -> query.quoted().isEmpty() && query.citation() == null;
        };
    }

    /** Passages in their final order, at least to the end of the page asked for and one beyond, if there are so many. */
    private List<Fused> ordered(
            OpenGeneration generation, SearchRequest request, Ranker ranker, PendingVector vector, int offset) {
        Collapse collapse = new Collapse(generation.catalogue(), request.asOf());
        int needed = offset + request.limit() + 1;
        for (int depth = Fusion.BLOCK; ; depth = Math.min(RankRequest.DEEPEST, depth * 3)) {
            List<Leg> legs = legs(request, ranker, vector, depth);
            List<Fused> shown = collapse.shown(Fusion.fuse(legs, scoring(generation, request, legs)));
            int reached = depth;
            boolean exhausted =
                    legs.stream().allMatch(leg -> leg.ranking().entries().size() < reached);
            if (shown.size() >= needed || exhausted || depth == RankRequest.DEEPEST) {
                return new ArrayList<>(shown);
            }
        }
    }

    /** By what training learned, where the generation has it and relevance is asked for; else all lists alike. */
    private static Fusion.Scoring scoring(OpenGeneration generation, SearchRequest request, List<Leg> legs) {
        Learned learned = generation.learned();
        if (learned == null || request.sort() != SearchRequest.Sort.RELEVANCE) {
            Standing standing = new Standing(generation.catalogue());
            return (id, votes) -> standing.of(id) * votes.reciprocalRanks();
        }
        boolean hybrid = legs.stream().anyMatch(leg -> leg.kind() == Leg.Kind.VECTORS);
        return new LearnedScoring(
                generation.catalogue(), learned.asked(), hybrid ? learned.hybrid() : learned.lexical(), legs);
    }

    /**
     * What the lists find for a question and by what features each is known, for training: before anything learned.
     * Ends with a passage that no list has, under an empty id.
     */
    public List<Candidate> candidates(OpenGeneration generation, SearchRequest request) {
        ParsedQuery query = parser.parse(request.words(), generation.names());
        Ranker ranker = new Ranker(generation.index(), query, SelectionFilter.of(request.selection(), request.asOf()));
        List<Leg> legs = ranker.legs(Fusion.BLOCK, vector(generation, request, query)).stream()
                .filter(leg -> leg.kind() != Leg.Kind.LAY_TERMS)
                .toList();
        LearnedScoring scoring =
                new LearnedScoring(generation.catalogue(), new AskedLaws(Map.of()), new Weights(Map.of()), legs);
        List<Candidate> candidates = new ArrayList<>();
        Fusion.votes(legs, 0).forEach((id, votes) -> candidates.add(new Candidate(id, scoring.features(id, votes))));
        candidates.add(new Candidate("", scoring.features("", new Votes(legs))));
        return candidates;
    }

    /** The content words of a question, as lists are searched for. */
    public List<String> contentWords(OpenGeneration generation, String question) {
        return List.copyOf(parser.parse(question, generation.names()).words().keySet());
    }

    private static List<Leg> legs(SearchRequest request, Ranker ranker, PendingVector vector, int depth) {
        return switch (request.sort()) {
            case RELEVANCE -> ranker.legs(depth, vector);
            case NEWEST -> List.of(ranker.sorted(Order.NEWEST, depth));
            case LEVEL -> List.of(ranker.sorted(Order.LEVEL, depth));
        };
    }

    private static void putFirst(List<Fused> ordered, String id) {
        double above = ordered.isEmpty() ? 1 : ordered.getFirst().score() + 1;
        ordered.removeIf(entry -> entry.id().equals(id));
        ordered.addFirst(new Fused(id, above, Leg.Kind.WORDS));
    }

    private static List<Fused> page(List<Fused> ordered, int offset, int limit) {
        int from = Math.min(offset, ordered.size());
        return ordered.subList(from, Math.min(ordered.size(), from + limit));
    }

    private static long total(Map<KeywordField, List<FacetCount>> facets) {
        return facets.getOrDefault(KeywordField.KIND, List.of()).stream()
                .mapToLong(FacetCount::count)
                .sum();
    }
}
