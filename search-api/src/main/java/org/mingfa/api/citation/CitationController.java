package org.mingfa.api.citation;

import java.time.LocalDate;
import java.util.List;
import org.mingfa.api.citation.FoundCitations.FoundCitation;
import org.mingfa.api.http.ConditionalAnswer;
import org.mingfa.api.law.AsOfReading;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.search.answer.CitationAnswer;
import org.mingfa.search.answer.SearchAnswer;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.verify.CitationVerifier;
import org.mingfa.text.citation.CitationFinder;
import org.mingfa.text.citation.LocatedCitation;
import org.mingfa.text.version.AsOf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/citations:find} and {@code :verify}; texts come by POST only. */
@RestController
public final class CitationController {

    private static final int LONGEST = 300_000;
    private static final int MOST = 2_000;

    private final LiveSearch live;
    private final AsOfReading dates;

    public CitationController(LiveSearch live, AsOfReading dates) {
        this.live = live;
        this.dates = dates;
    }

    @PostMapping(path = "/v1/citations:find", consumes = "application/json", produces = "application/json")
    ResponseEntity<FoundCitations> find(@RequestBody CitedText body) {
        String text = text(body);
        dates.read(body.asOf());
        return live.ask(generation -> {
            List<FoundCitation> citations =
                    found(generation, text).stream().map(FoundCitation::of).toList();
            String id = generation.manifest().id();
            return ConditionalAnswer.post(id, new FoundCitations(id, citations, SearchAnswer.DISCLAIMER));
        });
    }

    @PostMapping(path = "/v1/citations:verify", consumes = "application/json", produces = "application/json")
    ResponseEntity<CheckedCitations> verify(@RequestBody CitedText body) {
        String text = text(body);
        AsOf asOf = dates.read(body.asOf());
        LocalDate day = asOf.shownAt();
        return live.ask(generation -> {
            int all = found(generation, text).size();
            List<CitationAnswer> checked = new CitationVerifier(generation)
                    .verify(text, day).stream()
                            .map(check -> CitationAnswer.of(check, day))
                            .toList();
            String id = generation.manifest().id();
            return ConditionalAnswer.post(
                    id,
                    new CheckedCitations(id, day.toString(), checked, all - checked.size(), SearchAnswer.DISCLAIMER));
        });
    }

    private static List<LocatedCitation> found(OpenGeneration generation, String text) {
        List<LocatedCitation> found = new CitationFinder(generation.names()).find(text);
        if (found.size() > MOST) {
            throw ApiProblem.at(
                    ProblemCode.INVALID_VALUE, "text", "文中有 " + found.size() + " 处引用，一次最多 " + MOST + " 处；请分段提交。");
        }
        return found;
    }

    private static String text(CitedText body) {
        String text = body.text();
        if (text == null) {
            throw ApiProblem.at(ProblemCode.MISSING_FIELD, "text", "缺少字段 text：要查找引用的文字。");
        }
        if (text.length() > LONGEST) {
            throw ApiProblem.at(
                    ProblemCode.INVALID_VALUE, "text", "文字最长 " + LONGEST + " 个字符，收到 " + text.length() + " 个；请分段提交。");
        }
        return text;
    }
}
