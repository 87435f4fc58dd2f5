package org.mingfa.api.endpoint;

import org.jspecify.annotations.Nullable;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.citations.CitationAnswers;
import org.mingfa.citations.CitationChecks;
import org.mingfa.citations.CitationList;
import org.mingfa.citations.CitationRequest;
import org.mingfa.citations.DocumentContent;
import org.mingfa.reports.document.Document;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/citations:find}, {@code :verify} and {@code :report}; texts come by POST only. {@code /v1/documents:text} reads them from
 * a file, and keeps nothing of it.
 */
@RestController
public final class CitationController {

    private final LiveAnswers live;
    private final CitationAnswers answers;
    private final DocumentReading documents;

    public CitationController(LiveAnswers live, CitationAnswers answers, DocumentReading documents) {
        this.live = live;
        this.answers = answers;
        this.documents = documents;
    }

    @PostMapping(path = "/v1/citations:find", consumes = "application/json", produces = "application/json")
    ResponseEntity<CitationList> find(@RequestBody CitationRequest text) {
        return live.post(answers.find(text));
    }

    @PostMapping(path = "/v1/citations:verify", consumes = "application/json", produces = "application/json")
    ResponseEntity<CitationChecks> verify(@RequestBody CitationRequest text) {
        return live.post(answers.verify(text));
    }

    /** The findings as a docx or PDF file, by {@code Accept}. */
    @PostMapping(
            path = "/v1/citations:report",
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    ResponseEntity<byte[]> report(@RequestBody CitationRequest text, @RequestHeader HttpHeaders headers) {
        Document findings = live.ask(answers.report(text));
        return FileAnswer.of(findings, FileAnswer.format(headers.getAccept()), "citation-findings");
    }

    @PostMapping(path = "/v1/documents:text", produces = "application/json")
    ResponseEntity<DocumentContent> text(@RequestBody(required = false) byte @Nullable [] file) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new DocumentContent(documents.read(file == null ? new byte[0] : file)));
    }
}
