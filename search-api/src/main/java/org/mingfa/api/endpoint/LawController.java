package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.law.ApplicableAnswers;
import org.mingfa.answers.law.ApplicableLaw;
import org.mingfa.answers.law.ApplicableQuestion;
import org.mingfa.answers.law.ArticleHistoryPage;
import org.mingfa.answers.law.ArticlePage;
import org.mingfa.answers.law.ArticleQuestion;
import org.mingfa.answers.law.CitedByPage;
import org.mingfa.answers.law.CitedByQuestion;
import org.mingfa.answers.law.LawAnswers;
import org.mingfa.answers.law.LawContents;
import org.mingfa.answers.law.LawList;
import org.mingfa.answers.law.LawListQuestion;
import org.mingfa.answers.law.VersionList;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.usage.Usage;
import org.mingfa.search.generation.OpenGeneration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/laws}: laws by name, their contents, versions, articles, and which version applies. */
@RestController
@RequestMapping(path = "/v1/laws", produces = "application/json")
public final class LawController {

    private final LiveAnswers live;
    private final LawAnswers answers;
    private final ApplicableAnswers applicable;

    public LawController(LiveAnswers live, LawAnswers answers, ApplicableAnswers applicable) {
        this.live = live;
        this.answers = answers;
        this.applicable = applicable;
    }

    @GetMapping
    @Accepts({"q", "as_of", "limit", "cursor"})
    ResponseEntity<Usage.Of<LawList>> list(QueryParameters parameters, HttpServletRequest http) {
        Function<OpenGeneration, LawList> asked = answers.list(new LawListQuestion(
                parameters.find("q"),
                parameters.find("as_of"),
                parameters.findNumber("limit"),
                parameters.find("cursor")));
        ResponseEntity<LawList> answer = live.get(http, asked);
        LawList found = answer.getBody();
        return new Usage(found != null && found.laws().isEmpty(), List.of(), List.of()).of(answer);
    }

    @GetMapping("/{law}")
    @Accepts({"as_of", "text"})
    ResponseEntity<LawContents> law(
            @PathVariable("law") String law, QueryParameters parameters, HttpServletRequest http) {
        String asOf = parameters.find("as_of");
        boolean withText = Boolean.TRUE.equals(parameters.findFlag("text"));
        return found(http, withText ? answers.whole(law, asOf) : answers.contents(law, asOf));
    }

    @GetMapping("/{law}/versions")
    @Accepts("as_of")
    ResponseEntity<VersionList> versions(
            @PathVariable("law") String law, QueryParameters parameters, HttpServletRequest http) {
        return found(http, answers.versions(law, parameters.find("as_of")));
    }

    @GetMapping("/{law}/articles/{article}")
    @Accepts("as_of")
    ResponseEntity<ArticlePage> article(
            @PathVariable("law") String law,
            @PathVariable("article") String article,
            QueryParameters parameters,
            HttpServletRequest http) {
        return found(http, answers.article(question(law, article, parameters)));
    }

    @GetMapping("/{law}/articles/{article}/history")
    @Accepts("as_of")
    ResponseEntity<ArticleHistoryPage> history(
            @PathVariable("law") String law,
            @PathVariable("article") String article,
            QueryParameters parameters,
            HttpServletRequest http) {
        return found(http, answers.history(question(law, article, parameters)));
    }

    @GetMapping("/{law}/articles/{article}/cited-by")
    @Accepts(
            value = {"as_of", "limit", "cursor"},
            repeatable = {"type", "status"})
    ResponseEntity<CitedByPage> citedBy(
            @PathVariable("law") String law,
            @PathVariable("article") String article,
            QueryParameters parameters,
            HttpServletRequest http) {
        return found(
                http,
                answers.citedBy(new CitedByQuestion(
                        question(law, article, parameters),
                        parameters.all("type"),
                        parameters.all("status"),
                        parameters.findNumber("limit"),
                        parameters.find("cursor"))));
    }

    @GetMapping("/{law}/applicable")
    @Accepts({"facts", "filed", "article"})
    ResponseEntity<ApplicableLaw> applicable(
            @PathVariable("law") String law, QueryParameters parameters, HttpServletRequest http) {
        return found(
                http,
                applicable.read(new ApplicableQuestion(
                        law, parameters.find("article"), parameters.find("facts"), parameters.find("filed"))));
    }

    private static ArticleQuestion question(String law, String article, QueryParameters parameters) {
        return new ArticleQuestion(law, article, parameters.find("as_of"));
    }

    private <T> ResponseEntity<T> found(HttpServletRequest http, Function<OpenGeneration, Lookup<T>> asked) {
        return live.get(http, asked.andThen(Lookup::get));
    }
}
