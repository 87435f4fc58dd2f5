package org.mingfa.evaluation.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.evaluation.topic.CaseTopic;
import org.mingfa.evaluation.topic.Topic;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.PassageKind;
import org.mingfa.search.request.SearchRequest;
import org.mingfa.search.request.SearchRequest.Mode;
import org.mingfa.search.request.Selection;
import org.mingfa.search.result.Hit;
import org.mingfa.search.result.SearchResult;
import org.mingfa.search.result.Searcher;
import org.mingfa.text.version.AsOf;

/**
 * Asks a generation for cases by a description of facts: each case stands where its best section stands; documents are
 * the ids that the source files gave. Cases outside the topic's pool are passed over.
 */
public final class CaseSearch implements Ranker {

    /** Pages of {@link SearchRequest#MOST} sections to read at most while documents of the pool are missing. */
    private static final int PAGES = 20;

    private final Searcher searcher;
    private final OpenGeneration generation;
    private final AsOf asOf;
    private final Mode mode;

    public CaseSearch(Searcher searcher, OpenGeneration generation, AsOf asOf, Mode mode) {
        this.searcher = searcher;
        this.generation = generation.withoutFloor();
        this.asOf = asOf;
        this.mode = mode;
    }

    @Override
    public List<Ranked> rank(Topic topic) {
        Set<String> pool = topic instanceof CaseTopic asked ? Set.copyOf(asked.pool()) : Set.of();
        int wanted = pool.isEmpty() ? SearchRequest.MOST : pool.size();
        String text = topic.text();
        SearchRequest request = SearchRequest.of(
                        text.substring(0, Math.min(text.length(), SearchRequest.LONGEST)), asOf)
                .with(Selection.of(PassageKind.CASE))
                .withMode(mode)
                .withLimit(SearchRequest.MOST);
        List<Ranked> ranked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        @Nullable String cursor = null;
        for (int page = 0; page < PAGES && ranked.size() < wanted; page++) {
            SearchResult result = searcher.search(generation, cursor == null ? request : request.after(cursor));
            for (Hit hit : result.hits()) {
                if (hit instanceof Hit.OfCase found) {
                    String id = found.passage().header().sourceId();
                    if ((pool.isEmpty() || pool.contains(id)) && seen.add(id)) {
                        ranked.add(new Ranked(id, hit.score()));
                    }
                }
            }
            cursor = result.cursor();
            if (cursor == null) {
                break;
            }
        }
        return ranked;
    }
}
