package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.answers.Operation;
import org.mingfa.api.http.GenericEndpoint;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.usage.Usage;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.core.JacksonException;

/**
 * An operation as an endpoint: the question is read from the path and the query by the fields of its record, or from the body.
 *
 * @param usage of a question and its answer; of null where the client has the answer already
 */
record OperationEndpoint<Q extends Record, A>(
        Operation.Provider<Q, A> provider, LiveAnswers live, BiFunction<Q, @Nullable A, Usage> usage)
        implements GenericEndpoint {

    @Override
    public Operation<Q, A> operation() {
        return provider.operation();
    }

    ResponseEntity<Usage.Of<A>> answer(
            QueryParameters parameters, @PathVariable Map<String, String> path, HttpServletRequest http)
            throws IOException {
        Q question = operation().endpoint().isPost()
                ? body(http)
                : operation().read((name, type) -> {
                    @Nullable String inPath = path.get(name);
                    return inPath == null ? value(parameters, name, type) : inPath;
                });
        ResponseEntity<A> answer = answer(question, http);
        return usage.apply(question, answer.getBody()).of(answer);
    }

    private ResponseEntity<A> answer(Q question, HttpServletRequest http) {
        boolean isPost = operation().endpoint().isPost();
        return switch (provider) {
            case Operation.OfGeneration<Q, A> of ->
                isPost
                        ? live.post(of.answers().apply(question))
                        : live.get(http, of.answers().apply(question));
            case Operation.OfProduct<Q, A> of ->
                ResponseEntity.ok()
                        .cacheControl(isPost ? CacheControl.noStore() : CacheControl.noCache())
                        .body(of.answers().apply(question));
        };
    }

    /** As Spring reads what is annotated as a body; it does not know the type of a question. */
    private Q body(HttpServletRequest http) throws IOException {
        byte[] json = http.getInputStream().readAllBytes();
        ServletServerHttpRequest request = new ServletServerHttpRequest(http);
        if (json.length == 0) {
            throw new HttpMessageNotReadableException("no body", request);
        }
        try {
            @Nullable
            Q question = AnswerJson.mapper().readValue(json, operation().question());
            return Objects.requireNonNullElseGet(question, () -> {
                throw new HttpMessageNotReadableException("null", request);
            });
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException("no question", e, request);
        }
    }

    private static @Nullable Object value(QueryParameters parameters, String name, Class<?> type) {
        if (type == Integer.class) {
            return parameters.findNumber(name);
        }
        if (type == Boolean.class) {
            return parameters.findFlag(name);
        }
        return type == List.class ? parameters.all(name) : parameters.find(name);
    }
}
