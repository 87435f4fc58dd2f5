package org.mingfa.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.answers.AccessRole;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A word planted at every place of every operation that OpenAPI describes (path, query, each value and key of the body, file,
 * headers, ids), by nobody and by each role, is afterwards in no log, table, figure, usage, audit or file, in no form of writing it.
 */
class PlantedWordsTest {

    /** No word that anything of ours would write; in letters, and as a person writes. */
    private static final List<String> WORDS = List.of("xqzvhaoranwhoowes88wan", "张浩然欠我八十八万元");

    /** What a log that is read has at its end. */
    private static final String LISTENING = "the log is still read";

    private static final int FORBIDDEN = 403;

    private static final List<String> HEADERS = List.of(
            "User-Agent", "Referer", "Cookie", "X-Request-Id", "Accept-Language", "X-Forwarded-For", "Traceparent");

    private final List<String> logged = new CopyOnWriteArrayList<>();

    /** Keeps everything that is logged. */
    private final class Kept extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    }

    /** In the service's own file: on a server the tables, and what fills them, are the same (UsageContract). */
    @Test
    void leavesNoTrace(@TempDir Path data) throws IOException {
        SampleGeneration.build(data, "g1");
        Set<Path> before = temporary();
        Kept kept = new Kept();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        List<String> told = new ArrayList<>();
        int sent = 0;
        try (RunningService service = RunningService.start(
                data,
                "--mingfa.judges",
                "closed",
                "--mingfa.limits.requests-per-minute",
                "0",
                "--mingfa.limits.seconds-per-minute",
                "0")) {
            kept.start();
            root.addAppender(kept); // a service that starts sets up all of logging anew
            JsonNode described = service.get("/v1/openapi.json").json();
            for (String word : WORDS) {
                sent += plant(service, described, word);
            }
            judge(service, WORDS.getFirst());
            told.add(service.context().getBean(PrometheusMeterRegistry.class).scrape());
            told.add(service.get("/v1/operations/usage", bearer(AccessRole.OPERATOR))
                    .text());
            told.add(service.get("/v1/operations/audit", bearer(AccessRole.AUDITOR))
                    .text());
            told.add(service.get("/v1/operations/tokens", bearer(AccessRole.SECURITY))
                    .text());
            root.warn(LISTENING);
        } finally {
            root.detachAppender(kept);
        }
        assertThat(sent).isGreaterThan(200);
        assertThat(logged).contains(LISTENING);
        told.addAll(logged);
        assertThat(told).allSatisfy(PlantedWordsTest::isClean);
        Set<Path> files = temporary();
        files.removeAll(before);
        files.add(data);
        look(files);
    }

    /** An id of a request that a client made up, of an answer that is judged: a row of it is kept. */
    private static void judge(RunningService service, String word) {
        service.get("/v1/search?q=" + encoded("花园法"), "X-Request-Id", word);
        assertThat(service.post(
                                "/v1/feedback",
                                "{\"request_id\":\"" + word + "\",\"hit_id\":\"garden-2020#3\",\"useful\":true}")
                        .status())
                .isEqualTo(200);
    }

    /** Everything that was made in the temporary folder since, and the data. */
    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(
                            file -> file.getFileName().toString().matches("(mingfa|jetty|tomcat|multipart|upload).*"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void look(Set<Path> roots) throws IOException {
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.toString();
                    isClean(name);
                    isClean(Files.readString(file, ISO_8859_1));
                }
            } catch (UncheckedIOException | NoSuchFileException gone) {
                // another test's folder of before; what is gone holds nothing
            }
        }
    }

    /** In none of the forms that a word could be written in. */
    private static void isClean(String text) {
        for (String word : WORDS) {
            assertThat(text).doesNotContain(word);
            assertThat(text).doesNotContain(new String(word.getBytes(UTF_8), ISO_8859_1));
            assertThat(text).doesNotContain(new String(word.getBytes(UTF_16LE), ISO_8859_1));
            assertThat(text).doesNotContainIgnoringCase(encoded(word));
        }
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, UTF_8);
    }

    private static String[] bearer(AccessRole role) {
        return new String[] {"Authorization", "Bearer " + RunningService.token(role)};
    }

    /** Each operation by nobody and by each role; at its further places by nobody and by one role that may. */
    private static int plant(RunningService service, JsonNode described, String word) {
        int sent = 0;
        for (Map.Entry<String, JsonNode> path : described.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                List<AccessRole> roles = List.of(AccessRole.values());
                for (Planted request : requests(described, path.getKey(), method.getKey(), method.getValue(), word)) {
                    request.send(service, null, word);
                    roles = roles.stream()
                            .filter(role -> request.send(service, role, word) != FORBIDDEN)
                            .toList();
                    roles = roles.subList(0, Math.min(1, roles.size()));
                    sent++;
                }
            }
        }
        return sent;
    }

    /** A request that carries the word somewhere. */
    private record Planted(
            String method,
            String address,
            String type,
            @Nullable String body) {
        int send(RunningService service, @Nullable AccessRole role, String word) {
            HttpRequest.Builder request = service.request(address).header("Content-Type", type);
            if (word.chars().allMatch(c -> c < 128)) {
                HEADERS.forEach(header -> request.header(header, word));
            }
            if (role != null) {
                request.header("Authorization", "Bearer " + RunningService.token(role));
            } else if (address.contains("/operations/")) {
                request.header("Authorization", "Bearer " + encoded(word));
            }
            return service.send(request.method(
                                    method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                            .build())
                    .status();
        }
    }

    private static List<Planted> requests(
            JsonNode described, String path, String method, JsonNode operation, String word) {
        List<Planted> requests = new ArrayList<>();
        String verb = method.toUpperCase(Locale.ROOT);
        String address = path.replaceAll("\\{[^}]*}", encoded(word));
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = described.at(reference.get("$ref").asString().substring(1));
            if (parameter.get("in").asString().equals("query")) {
                requests.add(new Planted(
                        verb,
                        address + "?" + parameter.get("name").asString() + "=" + encoded(word),
                        "text/plain",
                        null));
            }
        }
        requests.add(new Planted(verb, address + "?" + encoded(word) + "=1", encoded(word) + "/x", null));
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        if (!example.isMissingNode()) {
            bodies(example, word).forEach(body -> requests.add(new Planted(verb, address, "application/json", body)));
            requests.add(new Planted(verb, address, "application/json", "{\"" + word));
            requests.add(new Planted(verb, address, "application/json", "\"" + word + "\""));
        }
        if (!operation.path("requestBody").isMissingNode()) {
            requests.add(
                    new Planted(verb, address + "?name=" + encoded(word + ".docx"), "application/octet-stream", word));
            requests.add(new Planted(verb, address, "text/plain", word));
        }
        return requests;
    }

    /** The example with the word as each of its values, and as a key. */
    private static List<String> bodies(JsonNode example, String word) {
        List<String> bodies = new ArrayList<>();
        JsonNode copy = example.deepCopy();
        values(copy, copy, word, bodies);
        if (copy instanceof ObjectNode object) {
            bodies.add(object.deepCopy().put(word, word).toString());
        }
        return bodies;
    }

    private static void values(JsonNode root, JsonNode part, String word, List<String> bodies) {
        switch (part) {
            case ObjectNode object -> {
                for (String name : List.copyOf(object.propertyNames())) {
                    JsonNode old = object.get(name);
                    object.put(name, word);
                    bodies.add(root.toString());
                    object.set(name, old);
                    values(root, old, word, bodies);
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    JsonNode old = array.get(i);
                    array.set(i, array.stringNode(word));
                    bodies.add(root.toString());
                    array.set(i, old);
                    values(root, old, word, bodies);
                }
            }
            default -> {
                // a value, replaced above
            }
        }
    }
}
