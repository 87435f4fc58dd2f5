package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.search.index.EngineUnavailableException;

/** A node that takes its time: what is long by its nature, as the merging of a large index, is waited for longer than an answer. */
class LongWorkTest {

    private static final long WORK_SECONDS = 3;

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer node;
    private ClusterConnection cluster;

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        node.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        node.createContext("/", this::answer);
        node.start();
        String urls = "http://127.0.0.1:" + node.getAddress().getPort();
        cluster = ClusterConnection.open(ClusterSettings.of(Map.of("urls", urls, "request-timeout", "1s")));
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        cluster.close();
        node.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
        try {
            over.await(WORK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = "{\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0}}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void isWaitedForAsLongAsItMayTake() {
        assertThatCode(() -> cluster.performLong(
                        Duration.ofMinutes(10), client -> client.indices().forcemerge(of -> of.index("long"))))
                .doesNotThrowAnyException();
    }

    @Test
    void anAnswerIsNot() {
        assertThatThrownBy(() -> cluster.perform(client -> client.indices().forcemerge(of -> of.index("long"))))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("没有应答");
    }
}
