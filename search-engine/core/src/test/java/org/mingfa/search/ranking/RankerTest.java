package org.mingfa.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.mingfa.search.index.Deadline;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.understanding.Addition;
import org.mingfa.search.understanding.ParsedQuery;

class RankerTest {

    /** An approximate index begins its list of near passages differently when it is asked for a longer one. */
    @Test
    void asksForWhatIsNearAlwaysEquallyDeep() {
        Queue<RankRequest> asked = new ConcurrentLinkedQueue<>();
        LegalIndex index = (LegalIndex) Proxy.newProxyInstance(
                RankerTest.class.getClassLoader(), new Class<?>[] {LegalIndex.class}, (proxy, method, arguments) -> {
                    asked.add((RankRequest) arguments[0]);
                    return new Ranking(List.of());
                });
        ParsedQuery query = new ParsedQuery(
                null,
                List.of(),
                List.of(),
                Map.of("时效", 1f),
                Map.of(),
                0,
                new Addition(List.of(), Map.of(), Map.of()),
                "时效");
        try (SideBySide sideBySide = new SideBySide(Deadline.NONE)) {
            Ranker ranker = new Ranker(index, Meanings.NONE, query, Filter.NONE, sideBySide);
            for (int depth : List.of(Fusion.BLOCK, 3 * Fusion.BLOCK, RankRequest.DEEPEST)) {
                ranker.lists(depth, CompletableFuture.completedFuture(new float[] {1}));
            }
        }
        assertThat(asked.stream().filter(request -> request.query() instanceof Query.Nearest))
                .extracting(RankRequest::depth)
                .containsExactly(Fusion.BLOCK, Fusion.BLOCK, Fusion.BLOCK);
    }
}
