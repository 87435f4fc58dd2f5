package org.mingfa.api.citation;

import java.util.function.Function;
import org.mingfa.answers.citation.CheckedCitations;
import org.mingfa.answers.citation.CitationAnswers;
import org.mingfa.answers.citation.CitedText;
import org.mingfa.answers.citation.FoundCitations;
import org.mingfa.api.http.ConditionalAnswer;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.reports.document.Document;
import org.mingfa.search.generation.OpenGeneration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/citations:find}, {@code :verify} and {@code :report}; texts come by POST only. */
@RestController
public final class CitationController {

    private final LiveSearch live;
    private final CitationAnswers answers;

    public CitationController(LiveSearch live, CitationAnswers answers) {
        this.live = live;
        this.answers = answers;
    }

    @PostMapping(path = "/v1/citations:find", consumes = "application/json", produces = "application/json")
    ResponseEntity<FoundCitations> find(@RequestBody CitedText text) {
        return answer(answers.find(text));
    }

    @PostMapping(path = "/v1/citations:verify", consumes = "application/json", produces = "application/json")
    ResponseEntity<CheckedCitations> verify(@RequestBody CitedText text) {
        return answer(answers.verify(text));
    }

    /** The findings as a docx or PDF file, by {@code Accept}. */
    @PostMapping(
            path = "/v1/citations:report",
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    ResponseEntity<byte[]> report(@RequestBody CitedText text, @RequestHeader HttpHeaders headers) {
        Document findings = live.ask(answers.report(text));
        return FileAnswer.of(findings, FileAnswer.format(headers.getAccept()), "citation-findings");
    }

    private <T> ResponseEntity<T> answer(Function<OpenGeneration, T> asked) {
        return live.ask(
                generation -> ConditionalAnswer.post(generation.manifest().id(), asked.apply(generation)));
    }
}
