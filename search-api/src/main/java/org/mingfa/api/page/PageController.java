package org.mingfa.api.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.mingfa.answers.AbsentException;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Lookup;
import org.mingfa.answers.cases.CaseAnswers;
import org.mingfa.answers.endpoint.Endpoints;
import org.mingfa.answers.law.ArticleQuestion;
import org.mingfa.answers.law.CitedByQuestion;
import org.mingfa.answers.law.LawAnswers;
import org.mingfa.answers.law.LawContents;
import org.mingfa.answers.law.VersionComparison;
import org.mingfa.answers.law.VersionList;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.FailureProblem;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.problem.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /laws} and {@code /cases}: the addresses that people pass on, as pages that need no script. */
@RestController
public final class PageController {

    private static final String DAY = AsOfReader.FIELD;

    private final LiveAnswers live;
    private final LawAnswers laws;
    private final CaseAnswers cases;
    private final AsOfReader dates;
    private final PageTemplates templates = new PageTemplates();

    public PageController(LiveAnswers live, LawAnswers laws, CaseAnswers cases, AsOfReader dates) {
        this.live = live;
        this.laws = laws;
        this.cases = cases;
        this.dates = dates;
    }

    @GetMapping("/laws/{law}")
    @Accepts({DAY, VersionComparison.FIELD})
    ResponseEntity<byte[]> law(@PathVariable("law") String law, QueryParameters parameters, HttpServletRequest http) {
        String other = parameters.find(VersionComparison.FIELD);
        if (other != null) {
            return page(
                    http,
                    laws.comparison(law, other, parameters.find(DAY))
                            .andThen(found -> found.map(page -> new ComparisonSheet(page, links(page.asOf())))));
        }
        Function<OpenGeneration, Lookup<LawContents>> contents = laws.whole(law, parameters.find(DAY));
        Function<OpenGeneration, Lookup<VersionList>> versions = laws.versions(law, parameters.find(DAY));
        return page(
                http,
                generation -> contents.apply(generation)
                        .map(page ->
                                new LawSheet(page, versions.apply(generation).get(), links(page.asOf()))));
    }

    @GetMapping(Endpoints.PAGE_OF_ARTICLE)
    @Accepts(DAY)
    ResponseEntity<byte[]> article(
            @PathVariable("law") String law,
            @PathVariable("article") String article,
            QueryParameters parameters,
            HttpServletRequest http) {
        return page(
                http,
                laws.article(new ArticleQuestion(law, article, parameters.find(DAY)))
                        .andThen(found -> found.map(page -> new ArticleSheet(page, links(page.asOf())))));
    }

    @GetMapping("/laws/{law}/articles/{article}/history")
    @Accepts(DAY)
    ResponseEntity<byte[]> history(
            @PathVariable("law") String law,
            @PathVariable("article") String article,
            QueryParameters parameters,
            HttpServletRequest http) {
        return page(
                http,
                laws.history(new ArticleQuestion(law, article, parameters.find(DAY)))
                        .andThen(found -> found.map(page -> new HistorySheet(page, links(page.asOf())))));
    }

    @GetMapping("/laws/{law}/articles/{article}/cited-by")
    @Accepts(
            value = {DAY, "cursor"},
            repeatable = "type")
    ResponseEntity<byte[]> citedBy(
            @PathVariable("law") String law,
            @PathVariable("article") String article,
            QueryParameters parameters,
            HttpServletRequest http) {
        CitedByQuestion question = new CitedByQuestion(
                new ArticleQuestion(law, article, parameters.find(DAY)),
                parameters.all("type"),
                List.of(),
                null,
                parameters.find("cursor"));
        return page(
                http,
                laws.citedBy(question)
                        .andThen(found ->
                                found.map(page -> new CitedBySheet(page, links(page.asOf()), question.type()))));
    }

    @GetMapping("/cases/{case}")
    ResponseEntity<byte[]> decided(@PathVariable("case") String idOrNumber, HttpServletRequest http) {
        return page(
                http, cases.find(idOrNumber).andThen(found -> found.map(page -> CaseSheet.of(page, dates.today()))));
    }

    private Links links(String asOf) {
        return Links.of(asOf, dates.today());
    }

    private <S extends Sheet> ResponseEntity<byte[]> page(
            HttpServletRequest http, Function<OpenGeneration, Lookup<S>> asked) {
        ResponseEntity<byte[]> answer = live.get(http, asked.andThen(found -> templates.render(found.get())));
        HttpHeaders headers = new HttpHeaders(answer.getHeaders());
        headers.setContentType(PageTemplates.HTML);
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    /** What is not there is a page too, with what is near. */
    @ExceptionHandler(AbsentException.class)
    ResponseEntity<byte[]> absent(AbsentException absent, HttpServletRequest http, HttpServletResponse response) {
        String day = http.getParameter(DAY);
        Links links = links(day == null ? dates.today().toString() : day);
        String undated = links.day() == null ? "" : http.getRequestURI();
        return refused(FailureProblem.of(absent), AbsenceSheet.of(absent.absence(), links, undated), response);
    }

    /** So is what was not understood. */
    @ExceptionHandler({Refusal.class, ApiProblem.class})
    ResponseEntity<byte[]> refused(RuntimeException refusal, HttpServletResponse response) {
        ApiProblem problem = FailureProblem.of(refusal);
        return refused(problem, AbsenceSheet.refused(problem.code().title(), problem.detail()), response);
    }

    private ResponseEntity<byte[]> refused(ApiProblem problem, AbsenceSheet sheet, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, null);
        HttpHeaders headers = new HttpHeaders(problem.getHeaders());
        headers.setContentType(PageTemplates.HTML);
        headers.setCacheControl(CacheControl.noStore());
        return new ResponseEntity<>(
                templates.render(sheet), headers, problem.code().status());
    }
}
