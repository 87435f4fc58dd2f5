package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Operation;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.usage.Usage;
import org.springframework.http.MediaType;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Makes endpoints of operations, among those of the controllers: what is true of every endpoint is true of them. */
public final class OperationMapping {

    private static final Method ANSWER = Objects.requireNonNull(ReflectionUtils.findMethod(
            OperationEndpoint.class, "answer", QueryParameters.class, Map.class, HttpServletRequest.class));

    private final RequestMappingHandlerMapping endpoints;
    private final LiveAnswers live;

    public OperationMapping(RequestMappingHandlerMapping endpoints, LiveAnswers live) {
        this.endpoints = endpoints;
        this.live = live;
    }

    /** Operations of which nothing is counted but that they were answered, or that nothing was found. */
    public void add(List<Operation.Provider<?, ?>> operations) {
        operations.forEach(this::add);
    }

    private <Q extends Record, A> void add(Operation.Provider<Q, A> provider) {
        add(
                provider,
                (question, found) ->
                        new Usage(found != null && provider.operation().empty().test(found), List.of(), List.of()));
    }

    /** An operation, with what is counted of a question and its answer. */
    public <Q extends Record, A> void add(Operation.Provider<Q, A> provider, BiFunction<Q, @Nullable A, Usage> usage) {
        boolean isPost = provider.operation().endpoint().isPost();
        RequestMappingInfo.Builder address = RequestMappingInfo.paths(
                        provider.operation().path())
                .methods(isPost ? RequestMethod.POST : RequestMethod.GET)
                .produces(MediaType.APPLICATION_JSON_VALUE)
                .options(endpoints.getBuilderConfiguration());
        if (isPost) {
            address.consumes(MediaType.APPLICATION_JSON_VALUE);
        }
        endpoints.registerMapping(address.build(), new OperationEndpoint<>(provider, live, usage), ANSWER);
    }
}
