package org.mingfa.api.law;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.ConditionalAnswer;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.http.RequestFrame;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.search.answer.LawAnswer;
import org.mingfa.search.answer.SearchAnswer;
import org.mingfa.search.citing.CitedByRequest;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.request.SearchRequest;
import org.mingfa.search.request.Selection;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.AsOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/laws}: laws by name, their contents, versions and articles. */
@RestController
@RequestMapping(path = "/v1/laws", produces = "application/json")
public final class LawController {

    private final LiveSearch live;
    private final ConditionalAnswer conditional;
    private final AsOfReading dates;
    private final RememberedContents remembered = new RememberedContents();

    public LawController(LiveSearch live, ConditionalAnswer conditional, AsOfReading dates) {
        this.live = live;
        this.conditional = conditional;
        this.dates = dates;
    }

    @GetMapping
    @Accepts({"q", "as_of", "limit", "cursor"})
    ResponseEntity<LawList> list(QueryParameters parameters, HttpServletRequest http) {
        String q = parameters.find("q");
        Integer limit = parameters.findNumber("limit");
        LawListing.Asked asked = new LawListing.Asked(
                q == null ? "" : q,
                dates.read(parameters.find("as_of")),
                limit == null ? LawListing.USUAL : limit,
                parameters.find("cursor"));
        return answer(http, generation -> {
            LawList list = LawListing.list(generation, asked);
            if (list.laws().isEmpty()) {
                http.setAttribute(RequestFrame.OUTCOME, RequestFrame.EMPTY);
            }
            return list;
        });
    }

    @GetMapping("/{law}")
    @Accepts("as_of")
    ResponseEntity<LawContents> law(
            @PathVariable("law") String law, QueryParameters parameters, HttpServletRequest http) {
        AsOf asOf = dates.read(parameters.find("as_of"));
        return answer(http, generation -> law(generation, law, asOf));
    }

    private LawContents law(OpenGeneration generation, String law, AsOf asOf) {
        LawHeader version = LawLookup.getVersion(generation, law, asOf);
        RememberedContents.Contents contents = remembered.of(generation, version.id());
        return new LawContents(
                generation.manifest().id(),
                ArticleReading.shown(asOf),
                LawAnswer.of(version, asOf.shownAt()),
                contents.headings(),
                contents.articles(),
                LawLookup.getVersions(generation, law).size(),
                version.source(),
                SearchAnswer.DISCLAIMER);
    }

    @GetMapping("/{law}/versions")
    @Accepts("as_of")
    ResponseEntity<LawVersions> versions(
            @PathVariable("law") String law, QueryParameters parameters, HttpServletRequest http) {
        AsOf asOf = dates.read(parameters.find("as_of"));
        return answer(http, generation -> {
            List<LawHeader> versions = LawLookup.getVersions(generation, law);
            return new LawVersions(
                    generation.manifest().id(),
                    ArticleReading.shown(asOf),
                    versions.getLast().title(),
                    versions.reversed().stream()
                            .map(version -> LawAnswer.of(version, asOf.shownAt()))
                            .toList(),
                    SearchAnswer.DISCLAIMER);
        });
    }

    @GetMapping("/{law}/articles/{article}")
    @Accepts("as_of")
    ResponseEntity<ArticlePage> article(
            @PathVariable("law") String law,
            @PathVariable("article") String article,
            QueryParameters parameters,
            HttpServletRequest http) {
        AsOf asOf = dates.read(parameters.find("as_of"));
        ArticleNumber number = ArticleReading.number(article);
        return answer(http, generation -> ArticleReading.read(generation, law, number, asOf));
    }

    @GetMapping("/{law}/articles/{article}/history")
    @Accepts("as_of")
    ResponseEntity<ArticleHistoryPage> history(
            @PathVariable("law") String law,
            @PathVariable("article") String article,
            QueryParameters parameters,
            HttpServletRequest http) {
        AsOf asOf = dates.read(parameters.find("as_of"));
        ArticleNumber number = ArticleReading.number(article);
        return answer(http, generation -> ArticleGraph.history(generation, law, number, asOf));
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
        Integer limit = parameters.findNumber("limit");
        CitedByRequest request = new CitedByRequest(
                Selection.of(Choices.kinds(parameters.all("type")), Choices.statuses(parameters.all("status"))),
                dates.read(parameters.find("as_of")),
                limit == null ? SearchRequest.USUAL : limit,
                parameters.find("cursor"));
        ArticleNumber number = ArticleReading.number(article);
        return answer(http, generation -> ArticleGraph.citedBy(generation, law, number, request));
    }

    private <T> ResponseEntity<T> answer(HttpServletRequest http, Function<OpenGeneration, T> question) {
        return live.ask(
                generation -> conditional.get(http, generation.manifest().id(), () -> question.apply(generation)));
    }
}
