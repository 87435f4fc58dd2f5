package org.mingfa.search.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.law.ArticleAnswer;
import org.mingfa.search.law.ArticleLookup;
import org.mingfa.search.learned.Answerability;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.result.Hit.MatchReason;
import org.mingfa.text.citation.QueryCitation;

/**
 * Answers a question by what was asked before it: 那要多久 behind 诉讼时效 finds how long a limitation runs. The question is asked
 * alone, behind the first and behind the last thing that was said, and the lists are fused by reciprocal ranks; what is found
 * without the others keeps its place where a new subject begins. One page; nothing is remembered.
 */
public final class ContextSearch {

    /** How much a rank counts beside the next one; small, since the first of each list matters. */
    private static final int RANK_OFFSET = 10;

    /** A question of so many content words is understood without what came before. */
    private static final double SELF_CONTAINED = 3;

    private static final int DEPTH = 30;

    /** How much of an article stands for it where a hit was what came before. */
    private static final int LONGEST_HIT = 60;

    private final Searcher searcher;

    public ContextSearch(Searcher searcher) {
        this.searcher = searcher;
    }

    /** A way to ask the question, what its list counts, and what it found. */
    private record ContextResult(double weight, SearchResult result) {
        List<Hit> all() {
            List<Hit> all = new ArrayList<>(result.list().hits());
            all.addAll(result.list().related());
            return all;
        }
    }

    /**
     * A page of hits without a next one.
     *
     * @param context what was asked before, the first first, or articles that were shown, as 《…》第N条; not empty
     */
    public SearchResult search(OpenGeneration generation, SearchRequest request, List<String> context) {
        SearchRequest deep = request.withLimit(Math.max(DEPTH, request.limit()));
        SearchResult alone = searcher.whole(generation, deep);
        if (alone.missing() != null || alone.hits().stream().anyMatch(hit -> hit.match() == MatchReason.CITATION)) {
            return searcher.search(generation, request); // who names an article means it
        }
        int words = searcher.contentWords(generation, request.words()).size();
        List<ContextResult> results =
                new ArrayList<>(List.of(new ContextResult(Math.min(1, words / SELF_CONTAINED), alone)));
        List<String> ends =
                Stream.of(context.getFirst(), context.getLast()).distinct().toList();
        for (String before : ends) {
            String behind = contextText(generation, before, request) + "，" + request.words() + "，" + request.words();
            results.add(new ContextResult(
                    2.0 / ends.size(), searcher.whole(generation, deep.withWords(shortened(behind)))));
        }
        return fused(results, request.limit());
    }

    /** Of what is too long the end is kept, where the question stands. */
    private static String shortened(String words) {
        return words.substring(Math.max(0, words.length() - SearchRequest.LONGEST));
    }

    /** The words of an article that was shown, or the question as it was asked. */
    private static String contextText(OpenGeneration generation, String before, SearchRequest request) {
        List<QueryCitation> cited = QueryCitation.find(before, generation.names());
        Optional<String> article = cited.size() != 1 || cited.getFirst().end() < before.length()
                ? Optional.empty()
                : cited.stream()
                        .map(one -> new ArticleLookup(generation)
                                .article(
                                        one.law(), one.article(), request.asOf().shownAt()))
                        .filter(ArticleAnswer.Found.class::isInstance)
                        .map(found -> ((ArticleAnswer.Found) found).article().text())
                        .findFirst();
        return article.map(text -> text.substring(0, Math.min(LONGEST_HIT, text.length())))
                .orElse(before);
    }

    private static SearchResult fused(List<ContextResult> results, int limit) {
        Map<String, Double> scores = new HashMap<>();
        Map<String, Hit> hits = new LinkedHashMap<>();
        for (ContextResult one : results.reversed()) {
            List<Hit> all = one.all();
            for (int rank = 0; rank < all.size(); rank++) {
                hits.putIfAbsent(all.get(rank).id(), all.get(rank));
                scores.merge(all.get(rank).id(), one.weight() / (RANK_OFFSET + rank), Double::sum);
            }
        }
        List<Hit> ranked = hits.values().stream()
                .sorted(Comparator.comparingDouble((Hit hit) -> -scores.getOrDefault(hit.id(), 0.0))
                        .thenComparing(Hit::id))
                .toList();
        SearchResult last = results.getLast().result();
        return new SearchResult(
                last.generation(),
                list(results, ranked, limit),
                last.cases(),
                null,
                last.facets(),
                results.getFirst().result().corrections(),
                last.expansions(),
                List.of(),
                most(results, SearchResult::leftOut),
                results.stream().anyMatch(one -> one.result().partial()),
                null);
    }

    private static HitList list(List<ContextResult> results, List<Hit> ranked, int limit) {
        Answerability best = results.stream()
                .map(one -> one.result().answered())
                .min(Comparator.naturalOrder())
                .orElse(Answerability.NONE);
        if (best == Answerability.NONE) {
            return HitList.unanswered(ranked.stream().limit(HitList.RELATED).toList());
        }
        long total = Math.max(
                ranked.size(), most(results, result -> (int) result.list().total()));
        return new HitList(best, ranked.stream().limit(limit).toList(), List.of(), total, false, false);
    }

    private static int most(List<ContextResult> results, ToIntFunction<SearchResult> count) {
        return results.stream().map(ContextResult::result).mapToInt(count).max().orElse(0);
    }
}
