package org.mingfa.api.usage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** {@code /metrics} on an address of its own, for whoever watches the service and nobody else. */
public final class ManagementServer implements AutoCloseable {

    /** How long a client may take to ask, and to read; the server of the JDK takes these from nowhere else. */
    private static final String SECONDS = "10";

    static {
        System.setProperty("sun.net.httpserver.maxReqTime", SECONDS);
        System.setProperty("sun.net.httpserver.maxRspTime", SECONDS);
    }

    private static final String EXPOSITION = "text/plain;version=0.0.4;charset=utf-8";

    private final HttpServer server;

    /**
     * Listens from now on.
     *
     * @throws UncheckedIOException where the address is taken or not ours
     */
    public ManagementServer(InetSocketAddress address, PrometheusMeterRegistry figures) {
        try {
            server = HttpServer.create(address, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, figures));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor()); // who says nothing holds up nobody else
        server.start();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private static void answer(HttpExchange exchange, PrometheusMeterRegistry figures) throws IOException {
        try (exchange) {
            boolean isAsked = exchange.getRequestURI().getPath().equals("/metrics");
            boolean isRead = exchange.getRequestMethod().equals("GET");
            byte[] body = isAsked && isRead ? figures.scrape().getBytes(StandardCharsets.UTF_8) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", EXPOSITION);
            exchange.sendResponseHeaders(isAsked ? isRead ? 200 : 405 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
