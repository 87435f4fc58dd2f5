package org.mingfa.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Which other sites' scripts may read answers: those of the setting {@code mingfa.cors-origins}, and of /v1 only, operators'
 * endpoints excepted. A question from another site is answered without the permission to read it: a proxy in front of the
 * service can make the service's own page look like another site.
 */
public final class CrossOrigin extends DefaultCorsProcessor {

    private CrossOrigin() {}

    /** The filter for the origins that the operator set. */
    public static CorsFilter filter(List<String> origins) {
        CorsConfiguration read = new CorsConfiguration();
        read.setAllowedOrigins(origins);
        read.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        read.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_NONE_MATCH, RequestId.HEADER));
        read.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.RETRY_AFTER,
                LiveAnswers.GENERATION,
                RequestId.HEADER,
                "RateLimit",
                "RateLimit-Policy"));
        UrlBasedCorsConfigurationSource byPath = new UrlBasedCorsConfigurationSource();
        byPath.registerCorsConfiguration("/v1/operations/**", new CorsConfiguration());
        byPath.registerCorsConfiguration("/v1/**", read);
        byPath.registerCorsConfiguration("/**", new CorsConfiguration());
        CorsFilter filter = new CorsFilter(byPath);
        filter.setCorsProcessor(new CrossOrigin());
        return filter;
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean known = allowed != null && allowed.checkOrigin(request.getHeader(HttpHeaders.ORIGIN)) != null;
        if (known || CorsUtils.isPreFlightRequest(request)) {
            return super.processRequest(allowed, request, response);
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        return true;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        throw ApiProblem.of(ProblemCode.FORBIDDEN, "这个来源的网页不能读取该地址的回答；由运维人员在 mingfa.cors-origins 中列出。");
    }
}
