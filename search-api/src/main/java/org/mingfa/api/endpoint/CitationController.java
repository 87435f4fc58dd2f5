package org.mingfa.api.endpoint;

import org.jspecify.annotations.Nullable;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.citations.CitationAnswers;
import org.mingfa.citations.CitationOperations;
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
 * {@code /v1/citations:report} writes what was found in a text. {@code /v1/documents:text} reads a text from a file, and keeps nothing
 * of it.
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

    /** The findings as a docx or PDF file, by {@code Accept}. */
    @PostMapping(
            path = CitationOperations.REPORT,
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    ResponseEntity<byte[]> report(@RequestBody CitationRequest text, @RequestHeader HttpHeaders headers) {
        Document findings = live.ask(answers.report(text));
        return FileAnswer.of(findings, FileAnswer.format(headers.getAccept()), "citation-findings");
    }

    @PostMapping(path = CitationOperations.DOCUMENT_TEXT, produces = "application/json")
    ResponseEntity<DocumentContent> text(@RequestBody(required = false) byte @Nullable [] file) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new DocumentContent(documents.read(file == null ? new byte[0] : file)));
    }
}
