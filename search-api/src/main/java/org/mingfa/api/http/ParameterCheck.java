package org.mingfa.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/** Reads the query of every request by the endpoint's {@link Accepts}, and hands it to the endpoint. */
public final class ParameterCheck implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private static final String READ = ParameterCheck.class.getName();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object endpoint) {
        if (endpoint instanceof HandlerMethod method) {
            Accepts accepts = method.getMethodAnnotation(Accepts.class);
            request.setAttribute(
                    READ,
                    QueryParameters.read(
                            request.getQueryString(),
                            accepts == null ? List.of() : List.of(accepts.value()),
                            accepts == null ? List.of() : List.of(accepts.repeatable())));
        }
        return true;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == QueryParameters.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST);
    }
}
