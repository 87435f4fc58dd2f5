package org.mingfa.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ServerErrorPage;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses JSON that says it is in another encoding than UTF-8: read as UTF-8 it would be other words, or said to be broken.
 */
public final class BodyEncoding implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object endpoint) {
        if (type(request).filter(BodyEncoding::isOther).isPresent()) {
            throw ServerErrorPage.problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        }
        return true;
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

    private static boolean isOther(MediaType type) {
        @Nullable Charset said = type.getCharset();
        return said != null
                && !said.equals(StandardCharsets.UTF_8)
                && type.isCompatibleWith(MediaType.APPLICATION_JSON);
    }
}
