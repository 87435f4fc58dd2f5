package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.query.SearchRequest;
import org.mingfa.search.result.Searcher;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.segmentation.HanlpSegmenter;
import org.mingfa.segmentation.QuestionWords;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.text.version.AsOf;

/** A node that opens an index and then sends no answer, or sends it a byte at a time: nobody waits longer than the deadline. */
class SlowClusterTest {

    private static final Duration DEADLINE = Duration.ofMillis(400);
    /** Far more than the deadline, on whatever machine, and far less than the node keeps silent. */
    private static final Duration MOST = Duration.ofSeconds(30);

    private static final int SILENCE_MILLIS = 120_000;
    private static final int MOST_SECONDS = 16;

    /** What the node does with a question. */
    enum Manner {
        SILENT,
        DRIPPING
    }

    @TempDir
    Path directory;

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer node;
    private String urls;
    private volatile Manner manner = Manner.SILENT;
    private volatile int passages = 1;
    private volatile boolean awake;
    private volatile boolean opens = true;
    private volatile boolean floods;

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        node.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        node.createContext("/", this::answer);
        node.start();
        urls = "http://127.0.0.1:" + node.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        endSilence();
        node.stop(0);
    }

    /** Before connections are closed: a client waits five seconds for the answers that are due. */
    private void endSilence() {
        over.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
        if (opens && path.endsWith("/_mapping")) {
            String index = path.split("/")[1];
            send(
                    exchange,
                    "{\"" + index + "\":{\"mappings\":{\"_meta\":{\"mingfa_passages\":" + passages
                            + ",\"mingfa_form\":1}}}}");
        } else if (opens && path.endsWith("/_count")) {
            send(
                    exchange,
                    "{\"count\":" + passages
                            + ",\"_shards\":{\"total\":1,\"successful\":1,\"skipped\":0,\"failed\":0}}");
        } else if (floods) {
            exchange.sendResponseHeaders(200, 0);
            byte[] blank = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            while (!await(0)) {
                exchange.getResponseBody().write(blank); // until the client goes
            }
            exchange.close();
        } else if (awake) {
            send(exchange, nothing(asked));
        } else if (manner == Manner.SILENT) {
            await(SILENCE_MILLIS);
            exchange.close();
        } else {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < SILENCE_MILLIS / 100 && !await(100); i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
            exchange.close();
        }
    }

    /** Of each list, count and document that is asked for, that there is none. */
    private static String nothing(String asked) {
        String counts = Pattern.compile("\"(\\w+)\":\\{\"terms\":\\{\"field\"")
                .matcher(asked)
                .results()
                .map(one -> "\"sterms#" + one.group(1)
                        + "\":{\"doc_count_error_upper_bound\":0,\"sum_other_doc_count\":0,\"buckets\":[]}")
                .collect(Collectors.joining(","));
        return "{\"took\":1,\"timed_out\":false,\"_shards\":{\"total\":1,\"successful\":1,\"skipped\":0,\"failed\":0},"
                + "\"hits\":{\"hits\":[]},\"docs\":[],\"aggregations\":{" + counts + "}}";
    }

    private boolean await(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private LegalIndex open(String requestTimeout) throws IOException {
        return new ElasticsearchSearchEngine()
                .open(new IndexLocation(directory, "slow", Map.of("urls", urls, "request-timeout", requestTimeout)));
    }

    /** With a second for an answer, or, where this machine takes that long to open one, as many as it needs. */
    private LegalIndex openedHastily() throws IOException {
        for (int seconds = 1; ; seconds *= 2) {
            try {
                return open(seconds + "s");
            } catch (EngineUnavailableException slow) {
                assertThat(seconds).as(slow.getMessage()).isLessThan(MOST_SECONDS);
            }
        }
    }

    private static <T> T soon(Supplier<T> question) {
        long start = System.nanoTime();
        T answer = question.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MOST);
        return answer;
    }

    @ParameterizedTest
    @EnumSource
    void aListEndsAtItsDeadline(Manner how) throws IOException {
        manner = how;
        try (LegalIndex index = open("90s")) {
            RankRequest all = RankRequest.best(new Query.All(), Filter.NONE, 10);
            Ranking ranking = soon(() -> index.rank(all.by(TimeBudget.in(DEADLINE))));
            assertThat(ranking).isEqualTo(new Ranking(List.of(), true));
            assertThat(soon(() -> index.facets(
                                    new Query.All(),
                                    Filter.NONE,
                                    Set.of(KeywordField.KIND),
                                    5,
                                    TimeBudget.in(DEADLINE)))
                            .cutShort())
                    .isTrue();
            endSilence();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatMustBeWholeIsRefusedWhenAnAnswerTakesTooLong(Manner how) throws IOException {
        manner = how;
        open("90s").close(); // what is loaded for the first time takes longer than a second on a busy machine
        try (LegalIndex index = openedHastily()) {
            Supplier<Throwable> read = () -> catchThrowable(() -> index.passages(List.of("a")));
            assertThat(soon(read)).isInstanceOf(IndexUnavailableException.class).hasMessageContaining("没有应答");
            endSilence();
        }
    }

    /** Whoever asks while a generation is being opened waits for it. */
    @ParameterizedTest
    @EnumSource
    void anOpeningEndsInTheTimeOfOneAnswerAndSaysSo(Manner how) throws IOException {
        manner = how;
        open("90s").close(); // as above
        opens = false;
        assertThat(soon(() -> catchThrowable(() -> open("1s"))))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("集群 " + urls + " 在 1.0 秒内没有应答")
                .hasMessageContaining("request-timeout");
    }

    /** Sixty-four such answers at once would otherwise end the service. */
    @Test
    void anAnswerWithoutEndIsNotRead() throws IOException {
        try (LegalIndex index = open("90s")) {
            floods = true;
            Supplier<Throwable> read = () -> catchThrowable(() -> index.passages(List.of("a")));
            assertThat(soon(read)).isInstanceOf(IndexUnavailableException.class).hasMessageContaining("超过 32 MB");
        }
    }

    private GenerationStore publishOnTheNode(Segmenter segmenter) throws IOException {
        GenerationStore store = new GenerationStore(directory);
        new SampleGeneration(SearchEngine.named("lucene"), segmenter, Map.of())
                .digest("lend", "示例借贷法", LocalDate.of(2020, 1, 1), "借条应当写明还款日期。")
                .publish(store, "clustered");
        passages = (int) store.manifest("clustered").passages();
        Path manifest = store.directory("clustered").resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"lucene\"", "\"elasticsearch\""));
        Files.writeString(
                directory.resolve("elasticsearch.properties"), "urls = " + urls + "\nrequest-timeout = 90s\n");
        return store;
    }

    /** What was opened while the node answered stays open, and nobody gets an answer from it. */
    @Test
    void aNodeThatFallsSilentIsNotReadyUntilItAnswersAgain() throws Exception {
        GenerationStore store = publishOnTheNode(new HanlpSegmenter());
        awake = true;
        try (LiveGeneration live = new LiveGeneration(store)) {
            assertThat(live.isReady()).isTrue();
            awake = false;
            await(live, false);
            assertThat(soon(() -> catchThrowable(() -> live.askReady(open -> open.manifest()))))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("没有及时应答");
            assertThat(live.heldId()).isEqualTo("clustered");
            awake = true;
            await(live, true);
            endSilence();
        }
    }

    private static void await(LiveGeneration live, boolean ready) throws InterruptedException {
        long end = System.nanoTime() + MOST.toNanos();
        while (live.isReady() != ready) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    /** Nobody may take silence for a law that there is not. */
    @Test
    void aSearchThatFoundNothingInTimeIsNoAnswer() throws IOException {
        Segmenter segmenter = new HanlpSegmenter();
        GenerationStore store = publishOnTheNode(segmenter);
        Searcher searcher = new Searcher(segmenter, new QuestionWords(), null);
        awake = true;
        try (LiveGeneration live = new LiveGeneration(store)) {
            assertThat(live.isReady()).isTrue();
            awake = false;
            SearchRequest asked = SearchRequest.of("借条", new AsOf.Day(LocalDate.of(2026, 1, 1)));
            assertThat(soon(() -> catchThrowable(() -> live.ask(open -> searcher.search(open, asked)))))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("在限定的时间内什么也没有找到");
            endSilence();
        }
    }
}
