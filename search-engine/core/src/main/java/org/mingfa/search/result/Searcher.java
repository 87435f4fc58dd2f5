package org.mingfa.search.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.correction.Correction;
import org.mingfa.search.expansion.LaySynonyms;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.ranking.Candidate;
import org.mingfa.search.ranking.Fusion;
import org.mingfa.search.ranking.Fusion.Fused;
import org.mingfa.search.ranking.LearnedScoring;
import org.mingfa.search.ranking.Ordering;
import org.mingfa.search.ranking.QueryVectors;
import org.mingfa.search.ranking.RankedList;
import org.mingfa.search.ranking.Ranker;
import org.mingfa.search.ranking.SideBySide;
import org.mingfa.search.request.Cursor;
import org.mingfa.search.request.SearchRequest;
import org.mingfa.search.understanding.CitedArticle;
import org.mingfa.search.understanding.ParsedQuery;
import org.mingfa.search.understanding.QueryParser;
import org.mingfa.search.understanding.SelectionFilter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.problem.Refusal;

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

    /** A page of hits; {@link Refusal} when the request contradicts itself. */
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
        String origin = Cursor.origin(generation.manifest().id(), request.conditions());
        Cursor cursor = Cursor.read(request.cursor(), origin);
        ParsedQuery query = parser.parse(request.words(), generation.names());
        Filter filter = SelectionFilter.of(request.selection(), request.asOf());
        Optional<CitedArticle> cited = Optional.ofNullable(query.citation())
                .flatMap(citation -> CitedArticle.find(generation, citation, request.asOf()));
        try (SideBySide sideBySide = new SideBySide()) {
            Ranker ranker = new Ranker(generation.index(), query, related(filter, query, cited), sideBySide);
            Future<float[]> vector = vector(generation, request, query, sideBySide);
            Future<Map<KeywordField, List<FacetCount>>> facets = sideBySide.start(
                    () -> generation.index().facets(ranker.matching(), ranker.filter(), FACETS, FACET_VALUES));
            Future<List<String>> corrections =
                    sideBySide.start(() -> cited.isPresent() ? List.of() : corrections(generation, request, query));
            List<Fused> ordered = new Ordering(generation, request, ranker, vector).from(cursor.offset());
            cited.ifPresent(article -> putFirst(ordered, article.id()));
            List<Fused> page = page(ordered, cursor.offset(), request.limit());
            var understood =
                    new HitMaker.Understood(query, cited.orElse(null), explaining == Explaining.YES ? ranker : null);
            long matching = total(SideBySide.result(facets));
            return new SearchResult(
                    generation.manifest().id(),
                    Math.max(matching, ordered.size()),
                    ordered.size() <= matching,
                    made(generation, request, page, understood),
                    SideBySide.result(facets),
                    SideBySide.result(corrections),
                    query.added().terms().stream()
                            .map(SearchResult.Expansion::of)
                            .toList(),
                    false,
                    ordered.size() > cursor.offset() + request.limit()
                            ? new Cursor(cursor.offset() + request.limit(), origin).write()
                            : null);
        }
    }

    /** Offered on the first page, for what is neither quoted nor cited: there people mean what they write. */
    private List<String> corrections(OpenGeneration generation, SearchRequest request, ParsedQuery query) {
        return request.cursor() == null && query.quoted().isEmpty()
                ? correction.find(generation, request.words())
                : List.of();
    }

    private List<Hit> made(
            OpenGeneration generation, SearchRequest request, List<Fused> page, HitMaker.Understood understood) {
        Map<String, Passage> passages = new HashMap<>();
        generation.index().passages(page.stream().map(Fused::id).toList()).forEach(p -> passages.put(p.id(), p));
        try (SideBySide sideBySide = new SideBySide()) {
            List<Future<Hit>> made = new ArrayList<>();
            for (Fused entry : page) {
                Passage passage = passages.get(entry.id());
                if (passage != null) {
                    made.add(sideBySide.start(
                            () -> hits.make(generation.catalogue(), request.asOf(), understood, entry, passage)));
                }
            }
            return made.stream().map(SideBySide::result).toList();
        }
    }

    /** A query that is only a citation also shows what cites the article: interpretations, cases. */
    private static Filter related(Filter filter, ParsedQuery query, Optional<CitedArticle> cited) {
        return cited.isPresent() && query.isWordless()
                ? filter.and(KeywordField.CITES, Set.of(cited.get().article().format()))
                : filter;
    }

    private @Nullable Future<float[]> vector(
            OpenGeneration generation, SearchRequest request, ParsedQuery query, SideBySide sideBySide) {
        String model = generation.manifest().model();
        QueryVectors known = vectors;
        if (known == null || model == null || query.free().isBlank() || !isWanted(request.mode(), query)) {
            return null;
        }
        return model.equals(known.fingerprint()) ? sideBySide.start(() -> known.of(query.free())) : null;
    }

    /** A citation, a title or a quotation says which words are meant; a question says it in its own. */
    private static boolean isWanted(SearchRequest.Mode mode, ParsedQuery query) {
        return switch (mode) {
            case LEXICAL -> false;
            case HYBRID -> true;
            case AUTO -> query.quoted().isEmpty() && query.citation() == null;
        };
    }

    /**
     * What the lists find for a question and by what features each is known, for training: before anything learned.
     * Ends with a passage that no list has, under an empty id.
     */
    public List<Candidate> candidates(OpenGeneration generation, SearchRequest request) {
        ParsedQuery query = parser.parse(request.words(), generation.names());
        Filter filter = SelectionFilter.of(request.selection(), request.asOf());
        try (SideBySide sideBySide = new SideBySide()) {
            List<RankedList> lists = new Ranker(generation.index(), query, filter, sideBySide)
                    .lists(Fusion.BLOCK, vector(generation, request, query, sideBySide));
            return LearnedScoring.candidates(generation.catalogue(), lists);
        }
    }

    /** The content words of a question, as lists are searched for. */
    public List<String> contentWords(OpenGeneration generation, String question) {
        return List.copyOf(parser.parse(question, generation.names()).words().keySet());
    }

    private static void putFirst(List<Fused> ordered, String id) {
        double above = ordered.isEmpty() ? 1 : ordered.getFirst().score() + 1;
        ordered.removeIf(entry -> entry.id().equals(id));
        ordered.addFirst(new Fused(id, above, RankedList.Kind.WORDS));
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
