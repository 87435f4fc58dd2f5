package org.mingfa.search.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.query.Selection;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.search.ranking.QueryTasks;
import org.mingfa.search.ranking.RankingPipeline.OrderedPassages;
import org.mingfa.search.ranking.ScoreSum;
import org.mingfa.search.result.ListSearch.ResolvedQuery;

/**
 * The order of a text that asks several legal questions: of all that its parts and the whole find, with the best of each question
 * on the first page. Every part is asked for one block deep, by the ranker of any query. Measured, see docs/lab/stories.md.
 */
final class StorySearch {

    /** A vector means the whole text; its words say little, because a long text shares some with everything. */
    private static final double WHOLE_BY_VECTOR = 2;

    private static final double WHOLE_BY_WORDS = 0.25;

    private final ResolvedQuery resolved;
    private final Selection selection;
    private final QueryTasks tasks;

    /** By the words of the parts: the hash of all that is asked would read the whole generation. */
    private final Map<String, List<FusedPassage>> found = new LinkedHashMap<>();

    /**
     * A story beside its whole text.
     *
     * @param questions each alone
     * @param others what else of it is searched for
     */
    record Parts(List<ResolvedQuery> questions, List<ResolvedQuery> others) {}

    StorySearch(ResolvedQuery resolved, Selection selection, QueryTasks tasks) {
        this.resolved = resolved;
        this.selection = selection;
        this.tasks = tasks;
    }

    /** The order of the whole text as it is joined with those of its parts; the same one where it has none. */
    OrderedPassages joined(OrderedPassages whole) {
        Parts parts = selection.isOfCases() ? null : resolved.parts();
        if (parts == null) {
            return whole;
        }
        if (found.isEmpty()) {
            Stream.concat(parts.questions().stream(), parts.others().stream()).forEach(this::search);
        }
        ScoreSum sum = new ScoreSum(resolved.request().asOf());
        List<FusedPassage> first = whole.passages().subList(0, whole.atFirst());
        sum.add(first, resolved.vector() == null ? WHOLE_BY_WORDS : WHOLE_BY_VECTOR);
        found.values().forEach(order -> sum.add(order, 1));
        Set<String> best = new HashSet<>();
        for (ResolvedQuery question : parts.questions()) {
            found(question).stream()
                    .max(Comparator.comparingDouble(entry -> entry.score() + sum.of(entry)))
                    .ifPresent(entry -> best.add(entry.id()));
        }
        List<FusedPassage> all = new ArrayList<>(ScoreSum.among(sum.order(), best, SearchRequest.USUAL));
        int atFirst = all.size();
        Set<String> seen = all.stream().map(FusedPassage::id).collect(Collectors.toSet());
        whole.passages().stream().filter(entry -> !seen.contains(entry.id())).forEach(all::add);
        return new OrderedPassages(all, atFirst, whole.complete());
    }

    private void search(ResolvedQuery part) {
        if (tasks.hasTime()) {
            OrderedPassages order = ListSearch.ordering(part, ListSearch.ranker(part, selection, tasks))
                    .first(1);
            found.put(part.request().words(), order.passages().subList(0, order.atFirst()));
        }
    }

    private List<FusedPassage> found(ResolvedQuery part) {
        return found.getOrDefault(part.request().words(), List.of());
    }

    /** The questions, each with those hits of a page that stand among its own first. */
    List<SearchResult.SubQuestion> parts(List<Hit> page) {
        @Nullable Parts parts = resolved.parts();
        return parts == null || found.isEmpty()
                ? List.of()
                : parts.questions().stream().map(one -> part(one, page)).toList();
    }

    private SearchResult.SubQuestion part(ResolvedQuery question, List<Hit> page) {
        Set<String> first = found(question).stream()
                .limit(SearchRequest.USUAL)
                .map(FusedPassage::id)
                .collect(Collectors.toSet());
        return new SearchResult.SubQuestion(
                question.request().words(),
                page.stream().map(Hit::id).filter(first::contains).toList());
    }
}
