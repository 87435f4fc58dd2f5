package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingfa.answers.Operation;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.api.http.QueryParameters;
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

    /** Each is asked with GET under its path. */
    public OperationMapping add(List<Operation.Provider<?, ?>> operations) {
        operations.forEach(this::add);
        return this;
    }

    private void add(Operation.Provider<?, ?> provider) {
        RequestMappingInfo address = RequestMappingInfo.paths(
                        provider.operation().path())
                .methods(RequestMethod.GET)
                .produces(MediaType.APPLICATION_JSON_VALUE)
                .options(endpoints.getBuilderConfiguration())
                .build();
        endpoints.registerMapping(address, new OperationEndpoint<>(provider, live), ANSWER);
    }
}
