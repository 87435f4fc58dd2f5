package org.mingfa.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.Server;
import org.mingfa.access.TokenFile;
import org.mingfa.access.TokenOrder;
import org.mingfa.answers.AccessRole;
import org.mingfa.search.generation.DurableFiles;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a free port, with a data directory of its own, and a client for it. */
final class RunningService implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String TOKEN = token(AccessRole.OPERATOR);

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /** How long an answer may take is for people who wait: on a machine that is slow, it would decide what a test sees. */
    private static final List<String> UNHURRIED =
            List.of("--mingfa.limits.search-time", "5m", "--mingfa.limits.file-time", "5m");

    private final ConfigurableApplicationContext context;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path data;
    private boolean temporary;

    private RunningService(ConfigurableApplicationContext context, Path data) {
        this.context = context;
        this.data = data;
    }

    /** Starts it on a fresh generation named g1 and waits until it is ready. */
    static RunningService start(String... furtherArguments) {
        try {
            Path data = Files.createTempDirectory("mingfa-api");
            SampleGeneration.build(data, "g1");
            RunningService service = start(data, furtherArguments);
            service.temporary = true;
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret of the one who has that role, and the name of the role. */
    static String token(AccessRole role) {
        return "the-secret-that-nobody-guesses-of-the-" + role.word();
    }

    static RunningService start(Path data, String... furtherArguments) {
        TokenFile tokens = new TokenFile(data, Clock.systemUTC());
        if (tokens.list().isEmpty()) {
            for (AccessRole role : AccessRole.values()) {
                tokens.add(new TokenOrder(role.word(), role, "浙01", null, token(role)));
            }
        }
        List<String> arguments = new ArrayList<>(List.of("--mingfa.port", "0", "--data", data.toString()));
        arguments.addAll(UNHURRIED);
        arguments.addAll(List.of(furtherArguments));
        RunningService service = new RunningService(MingfaApplication.start(arguments.toArray(String[]::new)), data);
        service.awaitReady();
        return service;
    }

    /** Starts it on an empty data directory, without operators, and does not wait: it will not become ready. */
    static RunningService startWithoutGeneration(Path data, String... furtherArguments) {
        List<String> arguments = new ArrayList<>(List.of("--mingfa.port", "0", "--data", data.toString()));
        arguments.addAll(List.of(furtherArguments));
        return new RunningService(MingfaApplication.start(arguments.toArray(String[]::new)), data);
    }

    private void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int i = 0;
                get("/readyz", "X-Forwarded-For", "10.255." + i / 250 + "." + i % 250)
                                .status()
                        != 200;
                i++) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the service did not become ready");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** Until searches are answered from it: while somebody else's question opens it, others go on with the one before. */
    void awaitGeneration(String id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!get("/v1/search?q=a").header("Generation").equals(id)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no search is answered from " + id);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    Path data() {
        return data;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    Server server() {
        return ((JettyWebServer) ((WebServerApplicationContext) context).getWebServer()).getServer();
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** An answer of the service. */
    record Answer(HttpResponse<byte[]> http) {
        int status() {
            return http.statusCode();
        }

        String text() {
            return new String(http.body(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(http.body());
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** The code of a problem document. */
        String code() {
            return json().path("code").asString("");
        }

        /** The pointer of a problem's first field. */
        String pointer() {
            return json().path("errors").path(0).path("pointer").asString("none");
        }
    }

    Answer get(String pathAndQuery, String... headers) {
        return send(request(pathAndQuery, headers).GET().build());
    }

    Answer post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    HttpRequest.Builder request(String pathAndQuery, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + pathAndQuery));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    Answer send(HttpRequest request) {
        try {
            return Patiently.ask(() -> {
                try {
                    return new Answer(client.send(request, BodyHandlers.ofByteArray()));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
        if (temporary) {
            try {
                DurableFiles.deleteTree(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
