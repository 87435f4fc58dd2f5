package org.mingfa.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Questions sent to a server on this machine, first by one client after another, then by several at once. */
final class LoadTest {

    private static final System.Logger LOG = System.getLogger(LoadTest.class.getName());
    private static final int WARMING = 2_000;
    private static final int MEASURED = 1_000;
    private static final int CLIENTS = 4;

    private final HttpClient http;

    LoadTest(HttpClient http) {
        this.http = http;
    }

    /** Logs median and 99th percentile with one client, then with four, and how many answers those four got a second. */
    void report(String what, List<String> questions, Function<String, HttpRequest> asking) throws Exception {
        List<HttpRequest> requests = questions.stream().map(asking).toList();
        send(requests, WARMING, 1);
        Taken alone = send(requests, MEASURED, 1);
        send(requests, WARMING, CLIENTS);
        Taken together = send(requests, MEASURED, CLIENTS);
        LOG.log(
                System.Logger.Level.INFO,
                String.format(
                        Locale.ROOT,
                        "%s: one client p50 %.1f ms, p99 %.1f ms; %d clients p50 %.1f ms, p99 %.1f ms, %.0f a second",
                        what,
                        alone.percentile(50),
                        alone.percentile(99),
                        CLIENTS,
                        together.percentile(50),
                        together.percentile(99),
                        together.perSecond()));
    }

    /** How long answers took, in nanoseconds, sorted; and all of them together. */
    private record Taken(long[] nanos, long all) {
        double percentile(int percent) {
            return nanos[(nanos.length * percent + 99) / 100 - 1] / 1e6;
        }

        double perSecond() {
            return nanos.length * 1e9 / all;
        }
    }

    private Taken send(List<HttpRequest> requests, int count, int clients) throws Exception {
        long[] nanos = new long[count];
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (var client : LongStream.range(0, clients)
                    .mapToObj(n -> threads.submit(() -> {
                        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                            nanos[i] = answered(requests.get(i % requests.size()));
                        }
                        return true;
                    }))
                    .toList()) {
                client.get();
            }
        }
        long all = System.nanoTime() - start;
        Arrays.sort(nanos);
        return new Taken(nanos, all);
    }

    private long answered(HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return System.nanoTime() - start;
    }
}
