package org.mingfa.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.answers.Operation;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.ServiceLock;
import tools.jackson.core.JacksonException;

/**
 * The question of a command, for the service that runs on the same data directory and has read dictionaries, model and index
 * already. Anything but the whole answer of the generation that is live is no answer: the command then reads by itself, which
 * takes longer and says the same, a refusal too.
 *
 * @param path with the query, encoded
 * @param body what is posted as JSON, or null for a GET
 * @param answer which record is answered
 * @param isWhole false for an answer that the service cut short because others wait
 */
public record ServiceQuestion<T>(String path, @Nullable Object body, Class<T> answer, Predicate<T> isWhole) {

    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);
    private static final String GENERATION = "Generation";

    /** As the operation's endpoint reads the question. */
    public static <Q extends Record, T> ServiceQuestion<T> of(Operation<Q, T> operation, Q question) {
        return operation.endpoint().isPost()
                ? new ServiceQuestion<>(operation.path(), question, operation.answer(), whatever -> true)
                : new ServiceQuestion<>(address(operation, question), null, operation.answer(), whatever -> true);
    }

    private static <Q extends Record> String address(Operation<Q, ?> operation, Q question) {
        String path = operation.path();
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (Map.Entry<String, List<String>> field : operation.fields(question).entrySet()) {
            String inPath = "{" + field.getKey() + "}";
            if (path.contains(inPath)) {
                path = path.replace(inPath, encoded(field.getValue().getFirst()));
            } else {
                field.getValue().forEach(value -> query.add(field.getKey() + "=" + encoded(value)));
            }
        }
        return path + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public ServiceQuestion<T> onlyIf(Predicate<T> whole) {
        return new ServiceQuestion<>(path, body, answer, whole);
    }

    /** The service's answer, or nothing where the command has to read by itself. */
    Optional<T> ask(GenerationStore store) {
        try {
            Optional<String> live = store.live();
            Optional<URI> service = live.isEmpty() ? Optional.empty() : ServiceLock.findAddress(store.data());
            return service.isEmpty() ? Optional.empty() : ask(service.get(), live.get());
        } catch (IOException | JacksonException none) {
            return Optional.empty(); // the command finds out by itself what there is to say
        }
    }

    private Optional<T> ask(URI service, String live) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(service + path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(Math.toIntExact(TO_CONNECT.toMillis()));
        connection.setReadTimeout(Math.toIntExact(TO_ANSWER.toMillis()));
        connection.setInstanceFollowRedirects(false);
        try {
            if (body != null) {
                send(connection, AnswerJson.write(body).getBytes(StandardCharsets.UTF_8));
            }
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK
                            && live.equals(connection.getHeaderField(GENERATION))
                    ? Optional.of(read(connection)).filter(isWhole)
                    : Optional.empty();
        } finally {
            connection.disconnect();
        }
    }

    private static void send(HttpURLConnection connection, byte[] json) throws IOException {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setFixedLengthStreamingMode(json.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(json);
        }
    }

    private T read(HttpURLConnection connection) throws IOException {
        try (InputStream in = connection.getInputStream()) {
            return Objects.requireNonNull(AnswerJson.mapper().readValue(in, answer));
        }
    }
}
