package org.mingfa.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.WorkClass;
import org.mingfa.answers.endpoint.Endpoints;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Options;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a request costs, by the row of the table of endpoints that it falls under. */
final class EndpointFinder {

    private record Row(Endpoint endpoint, PathPattern pattern) {
        static Row of(Endpoint endpoint) {
            return new Row(endpoint, PathPatternParser.defaultInstance.parse(endpoint.path()));
        }

        boolean takesFiles() {
            return endpoint.work() == WorkClass.FILE;
        }
    }

    private static final List<Row> ROWS = Endpoints.all().stream().map(Row::of).toList();

    private EndpointFinder() {}

    static WorkClass work(HttpServletRequest request) {
        return work(request.getMethod(), request.getServletPath());
    }

    /** A file is sent by POST; what else is asked of its address is no file. */
    static WorkClass work(String method, String path) {
        return at(path).filter(
                        row -> !row.takesFiles() || row.endpoint().method().equals(method))
                .map(row -> row.endpoint().work())
                .findFirst()
                .orElse(WorkClass.FREE);
    }

    /** Whether a file may be sent there. */
    static boolean takesFiles(HttpServletRequest request) {
        return at(request.getServletPath()).anyMatch(Row::takesFiles);
    }

    /** By the path decoded, as endpoints are found by it: a client may encode any letter of it. */
    private static Stream<Row> at(String path) {
        PathContainer decoded = PathContainer.parsePath(path, Options.create('/', false));
        return ROWS.stream().filter(row -> row.pattern().matches(decoded));
    }
}
