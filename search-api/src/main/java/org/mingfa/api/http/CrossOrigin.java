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
 * service can make the service's own page look like another site. With credentials it is refused, and where the browser itself says that another
 * site's page sends something.
 */
public final class CrossOrigin extends DefaultCorsProcessor {

    /** Where the page stands that asks, as its browser says; no proxy changes it, and no page can. */
    private static final String FETCH_SITE = "Sec-Fetch-Site";

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
        String readable = allowed == null ? null : allowed.checkOrigin(request.getHeader(HttpHeaders.ORIGIN));
        refuseForged(request, readable);
        if (readable != null || CorsUtils.isPreFlightRequest(request)) {
            return super.processRequest(allowed, request, response);
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        return true;
    }

    /**
     * A form of another site carries what the browser knows of its user: the credentials of a judge, under whose name it would be
     * noted. A token that a script of such a site sends by itself is that site's own. Without credentials such a page uses up turns
     * and files of whoever visits it.
     *
     * @param readable the origin that may read the answer, * for any, or null
     */
    private static void refuseForged(HttpServletRequest request, @Nullable String readable) {
        if (!request.getMethod().equals("POST") || isOfOurPages(request)) {
            return;
        }
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null) {
            if (readable == null && "cross-site".equals(request.getHeader(FETCH_SITE))) {
                throw ApiProblem.of(ProblemCode.FORBIDDEN, "这个请求是别的网站的网页发出的；请从本服务的页面提交。");
            }
            return;
        }
        boolean isOfTheBrowser = credentials.regionMatches(true, 0, "Basic", 0, "Basic".length());
        if (readable == null || readable.equals(CorsConfiguration.ALL) && isOfTheBrowser) {
            throw ApiProblem.of(ProblemCode.FORBIDDEN, "这个请求带着凭据，却来自别的网站；请从本服务的页面提交。");
        }
    }

    /** Browsers say it themselves; older ones tell the origin, and programs neither. */
    private static boolean isOfOurPages(HttpServletRequest request) {
        String site = request.getHeader(FETCH_SITE);
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || origin.replaceFirst("^https?://", "")
                        .replaceFirst(":[0-9]+$", "")
                        .equals(request.getServerName());
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        throw ApiProblem.of(ProblemCode.FORBIDDEN, "这个来源的网页不能读取该地址的回答；由运维人员在 mingfa.cors-origins 中列出。");
    }
}
