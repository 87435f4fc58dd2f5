package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node that breaks off in the middle of what it is sent: the next one gets all of it, from the beginning. */
class NextNodeTest {

    private static final int BULKS = 10;
    private static final byte[] DOCUMENT =
            ("{\"text\":\"" + "灯".repeat(20_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger bodies = new AtomicInteger();
    private final ConcurrentLinkedQueue<Integer> taken = new ConcurrentLinkedQueue<>();
    private List<HttpServer> nodes;

    @BeforeEach
    void start() throws IOException {
        nodes = List.of(node(), node(), node());
    }

    @AfterEach
    void stop() {
        nodes.forEach(node -> node.stop(0));
    }

    private HttpServer node() throws IOException {
        HttpServer node = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        node.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        node.createContext("/", this::answer);
        node.start();
        return node;
    }

    /** Every second request is broken off after its first byte. */
    private void answer(HttpExchange exchange) throws IOException {
        if (requests.getAndIncrement() % 2 == 0) {
            exchange.getRequestBody().read();
            exchange.close();
            return;
        }
        taken.add(exchange.getRequestBody().readAllBytes().length);
        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
        byte[] answer = "{\"took\":1,\"errors\":false,\"items\":[]}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Test
    void getsTheWholeBody() throws IOException {
        String urls = String.join(
                ",",
                nodes.stream()
                        .map(node -> "http://127.0.0.1:" + node.getAddress().getPort())
                        .toList());
        List<BulkOperation> bulk = Stream.of("a", "b", "c", "d")
                .map(id -> BulkOperation.of(of ->
                        of.index(item -> item.id(id).document(BinaryData.of(DOCUMENT, ContentType.APPLICATION_JSON)))))
                .toList();
        try (ClusterConnection cluster = ClusterConnection.open(ClusterSettings.of(Map.of("urls", urls)))) {
            for (int i = 0; i < BULKS; i++) {
                cluster.perform(client -> {
                    bodies.getAndIncrement();
                    return client.bulk(of -> of.index("sample").operations(bulk));
                });
            }
        }
        int whole = Collections.max(taken);
        assertThat(whole).isGreaterThan(4 * DOCUMENT.length);
        assertThat(taken).hasSize(BULKS).containsOnly(whole);
        assertThat(bodies).as("a body is never sent twice").hasValue(requests.get());
    }
}
