package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.HitAnswer;
import org.mingfa.answers.search.SearchAnswer;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.answers.search.SearchQuestion;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.usage.Measure;
import org.mingfa.api.usage.Usage;
import org.mingfa.api.usage.Usage.Count;
import org.mingfa.usage.UnmetTerms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/search}: by GET for short public queries, by POST for a person's own words. */
@RestController
public final class SearchController {

    private static final String AUTO = "auto";
    private static final String ALL = "all";

    private final LiveAnswers live;
    private final SearchAnswers answers;

    public SearchController(LiveAnswers live, SearchAnswers answers) {
        this.live = live;
        this.answers = answers;
    }

    @GetMapping(path = "/v1/search", produces = "application/json")
    @Accepts(
            value = {"q", "as_of", "year_from", "year_to", "sort", "limit", "cursor", "mode", "explain"},
            repeatable = {"type", "status", "level", "authority", "cause", "court_level"})
    ResponseEntity<Usage.Of<SearchAnswer>> search(QueryParameters parameters, HttpServletRequest http) {
        SearchQuestion question = question(parameters);
        ResponseEntity<SearchAnswer> answer = live.get(http, answers.read(question));
        return usage(question, answer.getBody()).of(answer);
    }

    @PostMapping(path = "/v1/search", consumes = "application/json", produces = "application/json")
    ResponseEntity<Usage.Of<SearchAnswer>> search(@RequestBody SearchQuestion question) {
        ResponseEntity<SearchAnswer> answer = live.post(answers.read(question));
        return usage(question, answer.getBody()).of(answer);
    }

    private static SearchQuestion question(QueryParameters parameters) {
        return new SearchQuestion(
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
                parameters.findFlag("explain"),
                null);
    }

    /** @param found null where the client has the answer already */
    private static Usage usage(SearchQuestion question, @Nullable SearchAnswer found) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count(Measure.MODE, question.mode() == null ? AUTO : question.mode()));
        List<String> types = question.type() == null ? List.of() : question.type();
        (types.isEmpty() || types.contains(ALL)
                        ? Stream.of(ALL)
                        : types.stream().distinct())
                .forEach(type -> counts.add(new Count(Measure.TYPE, type)));
        if (found == null) {
            return new Usage(false, counts, List.of());
        }
        counts.add(new Count(Measure.ANSWERED, found.answered()));
        if (found.hits().isEmpty() && found.cases().isEmpty()) {
            UnmetTerms.of(Objects.requireNonNull(question.q()), found)
                    .forEach(term -> counts.add(new Count(Measure.UNMET, term)));
            return new Usage(true, counts, List.of());
        }
        List<String> hits = Stream.of(found.hits(), found.possiblyRelated(), found.cases())
                .flatMap(List::stream)
                .map(HitAnswer::id)
                .toList();
        return new Usage(false, counts, hits);
    }
}
