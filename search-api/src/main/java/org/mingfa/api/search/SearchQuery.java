package org.mingfa.api.search;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.http.QueryParameters;

/** What a client asks a search for, as the body of a POST or the parameters of a GET; nulls and empty lists are not given. */
public record SearchQuery(
        @Nullable String q,
        @Nullable List<String> type,
        @Nullable String asOf,
        @Nullable List<String> status,
        @Nullable List<String> level,
        @Nullable List<String> authority,
        @Nullable List<String> cause,
        @Nullable List<String> courtLevel,
        @Nullable Integer yearFrom,
        @Nullable Integer yearTo,
        @Nullable String sort,
        @Nullable Integer limit,
        @Nullable String cursor,
        @Nullable String mode,
        @Nullable Boolean explain) {

    static SearchQuery of(QueryParameters parameters) {
        return new SearchQuery(
                parameters.find("q"),
                parameters.all("type"),
                parameters.find("as_of"),
                parameters.all("status"),
                parameters.all("level"),
                parameters.all("authority"),
                parameters.all("cause"),
                parameters.all("court_level"),
                parameters.findNumber("year_from"),
                parameters.findNumber("year_to"),
                parameters.find("sort"),
                parameters.findNumber("limit"),
                parameters.find("cursor"),
                parameters.find("mode"),
                parameters.findFlag("explain"));
    }

    static List<String> given(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).toList();
    }
}
