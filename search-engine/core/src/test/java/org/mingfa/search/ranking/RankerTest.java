package org.mingfa.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.learned.QueryProjection;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.query.QueryExpansion;
import org.mingfa.search.questions.QuestionIndex;
import org.mingfa.search.questions.QuestionIndexFile;

class RankerTest {

    @TempDir
    Path folder;

    /** An approximate index begins its list of near passages differently when it is asked for a longer one. */
    @Test
    void asksForWhatIsNearAlwaysEquallyDeep() {
        Queue<RankRequest> asked = new ConcurrentLinkedQueue<>();
        LegalIndex index = (LegalIndex) Proxy.newProxyInstance(
                RankerTest.class.getClassLoader(), new Class<?>[] {LegalIndex.class}, (proxy, method, arguments) -> {
                    asked.add((RankRequest) arguments[0]);
                    return new Ranking(List.of());
                });
        try (QueryTasks tasks = new QueryTasks(TimeBudget.NONE)) {
            Ranker ranker = new Ranker(index, VectorContext.NONE, query("时效"), Filter.NONE, tasks);
            for (int depth : List.of(Fusion.BLOCK, 3 * Fusion.BLOCK, RankRequest.DEEPEST)) {
                ranker.lists(depth, CompletableFuture.completedFuture(new float[] {1}));
            }
        }
        assertThat(asked.stream().filter(request -> request.query() instanceof Query.Nearest))
                .extracting(RankRequest::depth)
                .containsExactly(Fusion.BLOCK, Fusion.BLOCK, Fusion.BLOCK);
    }

    private static ParsedQuery query(String word) {
        return new ParsedQuery(
                List.of(),
                List.of(),
                List.of(),
                Map.of(word, 1f),
                Map.of(),
                0,
                new QueryExpansion(List.of(), Map.of(), Map.of()),
                word,
                List.of());
    }

    /**
     * Questions are no part of the index, so the index says which of their passages the filter lets pass. They meet what is
     * asked as it was read, or projected as it is.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passagesByTheirQuestionsPassTheFilterAndKnownQuestionsMeetWhatIsAskedAsTheyAre(boolean isProjected)
            throws IOException {
        QueryProjection projection =
                new QueryProjection(1, new float[] {-1, 1, -1, -1}, new float[] {0, 0}); // to a right angle
        QuestionIndexFile file = new QuestionIndexFile(isProjected ? projection : null);
        file.add("old#1", List.of(new float[] {1, 0}));
        file.add("new#1", List.of(new float[] {0.96f, 0.28f}, new float[] {0, 1}));
        file.add("new#2", List.of(new float[] {0.6f, 0.8f}));
        file.write(folder);
        Queue<RankRequest> asked = new ConcurrentLinkedQueue<>();
        LegalIndex index = (LegalIndex) Proxy.newProxyInstance(
                RankerTest.class.getClassLoader(), new Class<?>[] {LegalIndex.class}, (proxy, method, arguments) -> {
                    RankRequest request = (RankRequest) arguments[0];
                    asked.add(request);
                    Set<String> ids = request.filter().keywords().getOrDefault(KeywordField.ID, Set.of());
                    return new Ranking(ids.stream()
                            .filter(id -> id.startsWith("new"))
                            .map(id -> new Ranking.ScoredPassage(id, 1))
                            .toList());
                });
        List<RankedList> lists;
        try (QueryTasks tasks = new QueryTasks(TimeBudget.NONE)) {
            VectorContext vectors = new VectorContext(projection, QuestionIndex.read(folder));
            lists = new Ranker(index, vectors, query("时效"), Filter.NONE, tasks)
                    .lists(Fusion.BLOCK, CompletableFuture.completedFuture(new float[] {1, 0}));
        }
        assertThat(lists.stream().filter(list -> list.kind() == RankedList.Kind.LAY_NEAREST))
                .singleElement()
                .satisfies(list -> assertThat(list.ranking().entries())
                        .extracting(Ranking.ScoredPassage::id)
                        .containsExactly("new#1", "new#2"));
        assertThat(asked.stream().map(RankRequest::query).filter(Query.Nearest.class::isInstance))
                .singleElement()
                .satisfies(query -> assertThat(((Query.Nearest) query).vector())
                        .containsExactly(new float[] {0, 1}, within(1e-6f)));
    }
}
