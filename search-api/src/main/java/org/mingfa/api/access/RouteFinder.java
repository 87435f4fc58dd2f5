package org.mingfa.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AccessRole;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.Endpoint.Access;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Finds who may ask, by the row of the table of endpoints that a request falls under, whatever its method, and keeps it on the
 * request; OPTIONS falls under none.
 */
final class RouteFinder implements RequestMatcher {

    private static final String FOUND = RouteFinder.class.getName();

    private final List<Row> rows;
    private final JudgeAccess judges;

    private record Row(RequestMatcher matcher, String pattern, Access access) {}

    RouteFinder(List<Endpoint> endpoints, JudgeAccess judges) {
        this.judges = judges;
        PathPatternRequestMatcher.Builder patterns = PathPatternRequestMatcher.withDefaults();
        this.rows = endpoints.stream()
                .flatMap(row -> Stream.ofNullable(row.access())
                        .map(access -> new Row(patterns.matcher(row.path()), row.path(), access)))
                .toList();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (request.getMethod().equals("OPTIONS")) {
            return false; // which methods there are is in the description of the interface
        }
        for (Row row : rows) {
            if (row.matcher().matches(request) && !(row.access().role() == AccessRole.JUDGE && judges.isOpen())) {
                request.setAttribute(FOUND, row.access());
                // a refused request is counted under its row, for no endpoint sees it
                request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, row.pattern());
                return true;
            }
        }
        return false;
    }

    /** Who may make a request that {@link #matches}. */
    Access of(HttpServletRequest request) {
        @Nullable Object found = request.getAttribute(FOUND);
        if (found instanceof Access access) {
            return access;
        }
        throw new IllegalStateException("asked for the row of a request that falls under none");
    }
}
