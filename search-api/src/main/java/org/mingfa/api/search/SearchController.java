package org.mingfa.api.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingfa.answers.hit.HitAnswer;
import org.mingfa.answers.operation.UnmetTerms;
import org.mingfa.answers.search.SearchAnswer;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.answers.search.SearchQuestion;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.ConditionalAnswer;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.http.RequestFrame;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.api.usage.AnsweredRequests;
import org.mingfa.api.usage.Measure;
import org.mingfa.api.usage.RequestNotes;
import org.mingfa.search.generation.OpenGeneration;
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

    private final LiveSearch live;
    private final ConditionalAnswer conditional;
    private final SearchAnswers answers;
    private final AnsweredRequests answered;

    public SearchController(
            LiveSearch live, ConditionalAnswer conditional, SearchAnswers answers, AnsweredRequests answered) {
        this.answered = answered;
        this.live = live;
        this.conditional = conditional;
        this.answers = answers;
    }

    @GetMapping(path = "/v1/search", produces = "application/json")
    @Accepts(
            value = {"q", "as_of", "year_from", "year_to", "sort", "limit", "cursor", "mode", "explain"},
            repeatable = {"type", "status", "level", "authority", "cause", "court_level"})
    ResponseEntity<SearchAnswer> search(QueryParameters parameters, HttpServletRequest http) {
        SearchQuestion question = question(parameters);
        Function<OpenGeneration, SearchAnswer> asked = answers.read(question);
        note(question, http);
        return remembered(
                http,
                live.ask(generation -> conditional.get(
                        http, generation.manifest().id(), () -> noting(question, asked.apply(generation), http))));
    }

    @PostMapping(path = "/v1/search", consumes = "application/json", produces = "application/json")
    ResponseEntity<SearchAnswer> search(@RequestBody SearchQuestion question, HttpServletRequest http) {
        Function<OpenGeneration, SearchAnswer> asked = answers.read(question);
        note(question, http);
        return remembered(
                http,
                live.ask(generation -> ConditionalAnswer.post(
                        generation.manifest().id(), noting(question, asked.apply(generation), http))));
    }

    /** Before the answer is sent: whoever reads it may judge it at once. */
    private ResponseEntity<SearchAnswer> remembered(HttpServletRequest http, ResponseEntity<SearchAnswer> answer) {
        if (!RequestFrame.EMPTY.equals(http.getAttribute(RequestFrame.OUTCOME))) {
            SearchAnswer found = answer.getBody();
            if (found == null) {
                answered.rememberKept(http, answer.getHeaders().getETag());
            } else {
                answered.remember(http, hits(found), answer.getHeaders().getETag());
            }
        }
        return answer;
    }

    private static Stream<String> hits(SearchAnswer found) {
        return Stream.of(found.hits(), found.possiblyRelated(), found.cases())
                .flatMap(List::stream)
                .map(HitAnswer::id);
    }

    /** After the question was read: these are choices then, not words. */
    private static void note(SearchQuestion question, HttpServletRequest http) {
        RequestNotes.add(http, Measure.MODE, question.mode() == null ? AUTO : question.mode());
        List<String> types = question.type() == null ? List.of() : question.type();
        if (types.isEmpty() || types.contains(ALL)) {
            RequestNotes.add(http, Measure.TYPE, ALL);
        } else {
            types.stream().distinct().forEach(type -> RequestNotes.add(http, Measure.TYPE, type));
        }
    }

    private static SearchAnswer noting(SearchQuestion question, SearchAnswer answer, HttpServletRequest http) {
        RequestNotes.add(http, Measure.ANSWERED, answer.answered());
        if (answer.hits().isEmpty() && answer.cases().isEmpty()) {
            http.setAttribute(RequestFrame.OUTCOME, RequestFrame.EMPTY);
            UnmetTerms.of(Objects.requireNonNull(question.q()), answer)
                    .forEach(term -> RequestNotes.add(http, Measure.UNMET, term));
        }
        return answer;
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
                parameters.findFlag("explain"));
    }
}
