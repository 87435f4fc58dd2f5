package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.endpoint.Endpoints;
import org.mingfa.usage.report.FigureCatalogue;

/** The one table of addresses. */
class EndpointsTest {

    @Test
    void everyAddressHasOneRow() {
        assertThat(Endpoints.all().stream().map(Endpoint::words)).doesNotHaveDuplicates();
    }

    /** A figure that no endpoint names would be nothing, every month. */
    @Test
    void theFiguresOfRequestsAreThoseThatEndpointsName() {
        Set<String> named = Endpoints.all().stream()
                .flatMap(row -> row.figures().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> counted = FigureCatalogue.load().measured().stream()
                .filter(figure -> figure.endpoints().contains("own"))
                .map(FigureCatalogue.FigureRow::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(counted).hasSize(9);
    }

    @Test
    void aFigureCountsWhatNamesIt() {
        assertThat(Endpoints.countedAs("S5.5"))
                .containsExactlyInAnyOrder(
                        "GET /v1/laws/{law}/articles/{article}", "GET /laws/{law}/articles/{article}");
        assertThat(Endpoints.countedAs("S5.1")).containsExactlyInAnyOrder("GET /v1/search", "POST /v1/search");
        assertThat(Endpoints.countedAs("P1")).isEmpty();
    }
}
