package org.mingfa.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Reads the query of every request by its operation's question or the endpoint's {@link Accepts}, and hands it to the endpoint. Refuses JSON that says it is in
 * another encoding than UTF-8: read as UTF-8 it would be other words, or said to be broken.
 */
public final class EndpointCheck implements HandlerInterceptor, HandlerMethodArgumentResolver {

    private static final String READ = EndpointCheck.class.getName();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object endpoint) {
        if (endpoint instanceof HandlerMethod method) {
            request.setAttribute(READ, parameters(request.getQueryString(), method));
        }
        if (type(request).filter(EndpointCheck::isOtherJson).isPresent()) {
            throw ServerErrorPage.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        }
        return true;
    }

    private static QueryParameters parameters(@Nullable String query, HandlerMethod method) {
        if (method.getBean() instanceof GenericEndpoint endpoint) {
            return QueryParameters.read(
                    query,
                    endpoint.operation().parameters(),
                    endpoint.operation().repeatable());
        }
        Accepts accepts = method.getMethodAnnotation(Accepts.class);
        return QueryParameters.read(
                query,
                accepts == null ? List.of() : List.of(accepts.value()),
                accepts == null ? List.of() : List.of(accepts.repeatable()));
    }

    /** The type of a body; what is none of any is left to who reads the body, if there is one. */
    private static Optional<MediaType> type(HttpServletRequest request) {
        if (request.getContentType() == null || HttpMethod.GET.matches(request.getMethod())) {
            return Optional.empty();
        }
        try {
            return Optional.of(MediaType.parseMediaType(request.getContentType()));
        } catch (InvalidMediaTypeException | UnsupportedCharsetException noType) {
            return Optional.empty();
        }
    }

    private static boolean isOtherJson(MediaType type) {
        @Nullable Charset said = type.getCharset();
        return said != null
                && !said.equals(StandardCharsets.UTF_8)
                && type.isCompatibleWith(MediaType.APPLICATION_JSON);
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
