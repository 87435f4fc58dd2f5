package org.mingfa.search.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.learned.Answerability;
import org.mingfa.search.learned.HitConfidence;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.query.ArticleReference;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.query.ResolvedReferences;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.Selection;
import org.mingfa.search.query.SelectionFilter;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.search.ranking.ListSupport;
import org.mingfa.search.ranking.QueryTasks;
import org.mingfa.search.ranking.RankedList;
import org.mingfa.search.ranking.Ranker;
import org.mingfa.search.ranking.RankingPipeline;
import org.mingfa.search.ranking.RankingPipeline.OrderedPassages;
import org.mingfa.search.ranking.VectorContext;

/** One list of an answer, of law or of cases; both share what was understood of the query and its vector. */
final class ListSearch {

    private static final Set<KeywordField> FACETS = Set.of(
            KeywordField.KIND,
            KeywordField.LEVEL,
            KeywordField.AUTHORITY,
            KeywordField.CAUSE,
            KeywordField.COURT_LEVEL);

    private static final int FACET_VALUES = 10;

    private final ResolvedQuery resolved;
    private final Selection selection;
    private final HitMaker maker;
    private final Ranker ranker;
    private final StorySearch story;
    private final Future<Map<KeywordField, List<FacetCount>>> facets;

    /**
     * What all lists of an answer share.
     *
     * @param query without what is named by a number
     * @param named what the query names
     * @param vector of its words, or null where only words are searched
     * @param explained whether each hit accounts for its score
     * @param parts of a text that asks several questions, else null
     */
    record ResolvedQuery(
            OpenGeneration generation,
            SearchRequest request,
            ParsedQuery query,
            ResolvedReferences named,
            @Nullable Future<float[]> vector,
            boolean explained,
            StorySearch.@Nullable Parts parts) {}

    /** A list whose matches are being counted from now on. */
    ListSearch(ResolvedQuery resolved, Selection selection, HitMaker maker, QueryTasks tasks) {
        this.resolved = resolved;
        this.selection = selection;
        this.maker = maker;
        OpenGeneration generation = resolved.generation();
        this.ranker = ranker(resolved, selection, tasks);
        this.story = new StorySearch(resolved, selection, tasks);
        this.facets = tasks.start(
                () -> tasks.facets(generation.index(), ranker.matching(), ranker.filter(), FACETS, FACET_VALUES));
    }

    static Ranker ranker(ResolvedQuery resolved, Selection selection, QueryTasks tasks) {
        OpenGeneration generation = resolved.generation();
        Filter filter =
                SelectionFilter.of(generation, selection, resolved.request().asOf());
        return new Ranker(
                generation.index(),
                VectorContext.of(generation, selection.isOfCases()),
                resolved.query(),
                resolved.named().narrowed(filter, resolved.query()),
                tasks);
    }

    /** Counts over all that matches. */
    Map<KeywordField, List<FacetCount>> facets() {
        return QueryTasks.result(facets);
    }

    /** The questions of a text that asks several, with the hits of the page that each finds; none of any other. */
    List<SearchResult.SubQuestion> parts(HitList page) {
        return story.parts(page.hits());
    }

    /** The counts of both lists as those of one. */
    static Map<KeywordField, List<FacetCount>> together(
            Map<KeywordField, List<FacetCount>> law, Map<KeywordField, List<FacetCount>> cases) {
        Map<KeywordField, List<FacetCount>> all = new EnumMap<>(KeywordField.class);
        for (KeywordField field : FACETS) {
            all.put(
                    field,
                    Stream.of(law, cases)
                            .flatMap(counts -> counts.getOrDefault(field, List.of()).stream())
                            .sorted(Comparator.comparingLong(FacetCount::count).reversed())
                            .limit(FACET_VALUES)
                            .toList());
        }
        return all;
    }

    /** The first of a list, best first: what {@link #hits} makes hits of, before anything of it is read or counted. */
    static List<FusedPassage> order(ResolvedQuery resolved, Selection selection, int limit, QueryTasks tasks) {
        OrderedPassages ordered =
                ordering(resolved, ranker(resolved, selection, tasks)).first(limit + 1);
        List<FusedPassage> all = all(resolved, selection, new StorySearch(resolved, selection, tasks).joined(ordered));
        return all.subList(0, Math.min(limit, all.size()));
    }

    static RankingPipeline ordering(ResolvedQuery resolved, Ranker ranker) {
        return new RankingPipeline(
                resolved.generation(), resolved.request(), ranker, resolved.vector(), resolved.explained());
    }

    private static List<FusedPassage> all(ResolvedQuery resolved, Selection selection, OrderedPassages ordered) {
        if (selection.isOfCases()) {
            return ordered.passages();
        }
        List<FusedPassage> all = new ArrayList<>(ordered.passages());
        for (ArticleReference cited : resolved.named().articles().reversed()) {
            all.removeIf(entry -> entry.id().equals(cited.id()));
            double above = all.isEmpty() ? 1 : all.getFirst().score() + 1;
            all.addFirst(new FusedPassage(
                    resolved.generation().passages().of(cited.id()), above, RankedList.Kind.WORDS, ListSupport.NONE));
        }
        return all;
    }

    /** A part of the list: passages of law, or cases by the best section of each; none where nothing answers. */
    HitList hits(int from, int limit) {
        RankingPipeline ordering = ordering(resolved, ranker);
        OrderedPassages ordered = story.joined(ordering.first(from + limit + 1));
        List<FusedPassage> all = all(resolved, selection, ordered);
        int start = Math.min(from, all.size());
        int end = Math.min(all.size(), start + limit);
        List<FusedPassage> first = all.subList(0, Math.min(HitList.RELATED, all.size()));
        Map<String, Passage> passages = passages(first, all.subList(start, end));
        ConfidenceScorer weighing = new ConfidenceScorer(resolved, all);
        Function<List<FusedPassage>, List<Hit>> making = entries -> made(entries, passages, ordering, weighing);
        Answerability answered = answered(first, passages, weighing);
        if (answered == Answerability.NONE) {
            return HitList.unanswered(from > 0 ? List.of() : making.apply(first));
        }
        List<Hit> hits = making.apply(all.subList(start, end));
        long total = ordered.complete() ? all.size() : atLeast(ordered);
        return new HitList(answered, hits, List.of(), total, ordered.complete(), end < all.size());
    }

    private static Answerability answered(
            List<FusedPassage> first, Map<String, Passage> passages, ConfidenceScorer weighing) {
        List<HitConfidence> weighed = new ArrayList<>();
        for (FusedPassage entry : first) {
            Passage passage = passages.get(entry.id());
            if (passage != null && weighed.size() < ConfidenceScorer.FIRST) {
                weighed.add(weighing.weigh(entry, passage));
            }
        }
        return weighing.answered(weighed);
    }

    /** Where there is more than one block: what has half of the words, though what has fewer may follow. */
    private long atLeast(OrderedPassages ordered) {
        long matching = selection.isOfCases()
                ? 0 // these are sections, of which one stands for its case
                : facets().getOrDefault(KeywordField.KIND, List.of()).stream()
                        .mapToLong(FacetCount::count)
                        .sum();
        return Math.max(matching, ordered.atFirst());
    }

    private Map<String, Passage> passages(List<FusedPassage> first, List<FusedPassage> page) {
        List<String> ids = Stream.concat(first.stream(), page.stream())
                .map(FusedPassage::id)
                .distinct()
                .toList();
        Map<String, Passage> passages = new HashMap<>();
        resolved.generation().index().passages(ids).forEach(passage -> passages.put(passage.id(), passage));
        return passages;
    }

    private String account(String passage, RankingPipeline ordering) {
        return ranker.explain(passage) + "ranking:\n" + ordering.account(passage);
    }

    private List<Hit> made(
            List<FusedPassage> entries,
            Map<String, Passage> passages,
            RankingPipeline ordering,
            ConfidenceScorer weighing) {
        OpenGeneration generation = resolved.generation();
        var understood = new HitMaker.QueryAnalysis(
                resolved.query(),
                resolved.named(),
                weighing,
                resolved.explained() ? id -> account(id, ordering) : null);
        List<Hit> made = new ArrayList<>(entries.size());
        for (FusedPassage entry : entries) {
            Passage passage = passages.get(entry.id());
            if (passage != null) {
                made.add(maker.make(generation.catalogue(), resolved.request().asOf(), understood, entry, passage));
            }
        }
        return made;
    }
}
