package org.mingfa.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.Role;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerMapping;

/** Finds the row of the table that a request falls under, and keeps it on the request; OPTIONS falls under none. */
final class RouteFinder implements RequestMatcher {

    private static final String FOUND = RouteFinder.class.getName();

    private final List<Row> rows;
    private final JudgeAccess judges;

    private record Row(RequestMatcher matcher, Route route) {}

    RouteFinder(List<Route> routes, JudgeAccess judges) {
        this.judges = judges;
        PathPatternRequestMatcher.Builder patterns = PathPatternRequestMatcher.withDefaults();
        this.rows = routes.stream()
                .map(route -> new Row(patterns.matcher(route.pattern()), route))
                .toList();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (request.getMethod().equals("OPTIONS")) {
            return false; // which methods there are is in the description of the interface
        }
        for (Row row : rows) {
            if (row.matcher().matches(request) && !(row.route().role() == Role.JUDGE && judges.isOpen())) {
                request.setAttribute(FOUND, row.route());
                // a refused request is counted under its row, for no endpoint sees it
                request.setAttribute(
                        HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
                        row.route().pattern());
                return true;
            }
        }
        return false;
    }

    /** The row of a request that {@link #matches}. */
    Route of(HttpServletRequest request) {
        @Nullable Object found = request.getAttribute(FOUND);
        if (found instanceof Route route) {
            return route;
        }
        throw new IllegalStateException("asked for the row of a request that falls under none");
    }
}
