package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.passage.TextField;
import org.mingfa.search.testkit.PassageGenerator;
import org.mingfa.search.testkit.TestCluster;

/** The master dies while four clients search and a build runs: no search fails after one more try, nothing is lost. */
@Tag("elasticsearch")
@Tag("three-nodes")
class MasterKilledTest {

    private static final System.Logger LOG = System.getLogger(MasterKilledTest.class.getName());
    private static final ElasticsearchSearchEngine ENGINE = new ElasticsearchSearchEngine();
    private static final PassageGenerator GENERATOR = new PassageGenerator(5, 0);
    private static final int CLIENTS = 4;
    private static final int SERVED = 3_000;
    private static final int BUILT = 30_000;
    private static final int BUILT_BEFORE_THE_END = 10_000;

    @TempDir
    Path directory;

    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failedOnce = new AtomicLong();
    private final AtomicLong failedTwice = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void losesNoSearchAndNoPassage() throws Exception {
        try (TestCluster cluster = TestCluster.start(3);
                ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            Map<String, String> settings =
                    cluster.settings("shards", "3", "replicas", "1", "retry-for", "3m", "request-timeout", "20s");
            IndexLocation serving = new IndexLocation(directory, "serving", settings);
            IndexLocation building = new IndexLocation(directory, "building", settings);
            build(serving, SERVED, () -> null);
            List<Future<?>> clients = new ArrayList<>();
            try (LegalIndex index = ENGINE.open(serving)) {
                for (int client = 0; client < CLIENTS; client++) {
                    long first = client * 1_000L;
                    clients.add(threads.submit(() -> searchOnAndOn(index, first)));
                }
                build(building, BUILT, () -> cluster.run("kill", cluster.run("master")));
                over.set(true);
                for (Future<?> client : clients) {
                    client.get();
                }
            }
            try (LegalIndex built = ENGINE.open(building)) {
                LOG.log(
                        System.Logger.Level.INFO,
                        "searches {0}, failed once {1}, failed twice {2}, longest {3} ms, passages {4} of {5}",
                        answered.get(),
                        failedOnce.get(),
                        failedTwice.get(),
                        longest.get(),
                        built.passageCount(),
                        BUILT);
                assertThat(built.passageCount()).isEqualTo(BUILT);
            }
        }
        assertThat(answered.get()).isPositive();
        assertThat(failedTwice.get()).isZero();
    }

    private static void build(IndexLocation place, int passages, Callable<?> meanwhile) throws Exception {
        try (IndexBuild build = ENGINE.create(place)) {
            for (int n = 0; n < passages; n++) {
                build.add(GENERATOR.passage(n));
                if (n == BUILT_BEFORE_THE_END) {
                    meanwhile.call();
                }
            }
            build.commit();
        }
    }

    private Void searchOnAndOn(LegalIndex index, long first) throws IOException {
        for (long n = first; !over.get(); n++) {
            long start = System.nanoTime();
            if (!isAnswered(index, n)) {
                failedOnce.incrementAndGet();
                if (!isAnswered(index, n)) {
                    failedTwice.incrementAndGet();
                }
            }
            answered.incrementAndGet();
            long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
            longest.accumulateAndGet(took, Math::max);
        }
        return null;
    }

    private static boolean isAnswered(LegalIndex index, long n) {
        Query.Terms terms = new Query.Terms(
                Map.of(TextField.TEXT_WORDS, 1f), GENERATOR.question(n % SERVED, TextField.TEXT_WORDS), 1);
        try {
            return !index.rank(RankRequest.best(terms, Filter.NONE, 10))
                    .entries()
                    .isEmpty();
        } catch (IndexUnavailableException e) {
            LOG.log(System.Logger.Level.INFO, e.getMessage());
            return false;
        }
    }
}
