package org.mingfa.api.usage;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Sends the answer that an endpoint returned with its usage; the usage waits for the end of the request. */
@RestControllerAdvice
public final class UsageAdvice implements ResponseBodyAdvice<Object> {

    private static final String USAGE = UsageAdvice.class.getName();

    @Override
    public boolean supports(MethodParameter endpoint, Class<? extends HttpMessageConverter<?>> converter) {
        return endpoint.nested().getNestedParameterType() == Usage.Of.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter endpoint,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Usage.Of<?> answer) {
            ((ServletServerHttpRequest) request).getServletRequest().setAttribute(USAGE, answer.usage());
            return answer.answer();
        }
        return body;
    }

    /** The usage of an answered request. */
    static Usage of(HttpServletRequest request) {
        return request.getAttribute(USAGE) instanceof Usage usage ? usage : Usage.NONE;
    }
}
