package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Operation;
import org.mingfa.api.http.GenericEndpoint;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.usage.Usage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;

/** An operation as an endpoint: the question is read from the path and the query, by the fields of its record. */
final class OperationEndpoint<Q extends Record, A> implements GenericEndpoint {

    private final Operation.Provider<Q, A> provider;
    private final LiveAnswers live;

    OperationEndpoint(Operation.Provider<Q, A> provider, LiveAnswers live) {
        this.provider = provider;
        this.live = live;
    }

    @Override
    public Operation<Q, A> operation() {
        return provider.operation();
    }

    ResponseEntity<Usage.Of<A>> answer(
            QueryParameters parameters, @PathVariable Map<String, String> path, HttpServletRequest http) {
        Q question = operation().read((name, type) -> {
            @Nullable String inPath = path.get(name);
            return inPath == null ? value(parameters, name, type) : inPath;
        });
        ResponseEntity<A> answer = live.get(http, provider.answers().apply(question));
        A found = answer.getBody();
        return new Usage(found != null && operation().empty().test(found), List.of(), List.of()).of(answer);
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
