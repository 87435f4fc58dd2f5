package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.http.WaitingFiles;
import org.mingfa.forms.FormAnswers;
import org.mingfa.forms.FormAnswers.FormContent;
import org.mingfa.forms.FormAnswers.FormPair;
import org.mingfa.forms.FormAnswers.FormRequest;
import org.mingfa.forms.FormOperations;
import org.mingfa.reports.document.Document;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/forms}: the papers of forms, as a docx or PDF by {@code Accept}, and a form read from a file. What a case is about stands in
 * bodies alone, for addresses are logged; nothing of it is kept, but the file that somebody asks the address of ({@code once}), for
 * minutes.
 */
@RestController
public final class FormController {

    private final FormAnswers answers;
    private final DocumentReading documents;
    private final WaitingFiles files;

    public FormController(FormAnswers answers, DocumentReading documents, WaitingFiles files) {
        this.answers = answers;
        this.documents = documents;
        this.files = files;
    }

    @PostMapping(
            path = FormOperations.PAPER,
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    @Accepts("once")
    ResponseEntity<byte[]> paper(
            @RequestBody FormRequest request,
            @RequestHeader HttpHeaders headers,
            QueryParameters parameters,
            HttpServletRequest asked) {
        Document paper = answers.fill(request).paper().get();
        return Boolean.TRUE.equals(parameters.findFlag("once"))
                ? files.keep(asked, paper, FileAnswer.format(headers.getAccept()))
                : file(paper, headers, "form");
    }

    @PostMapping(path = FormOperations.READ, produces = "application/json")
    ResponseEntity<FormContent> read(@RequestBody(required = false) byte @Nullable [] file) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(answers.read(documents.read(file == null ? new byte[0] : file)));
    }

    @PostMapping(
            path = FormOperations.EVIDENCE,
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    ResponseEntity<byte[]> evidence(@RequestBody FormContent form, @RequestHeader HttpHeaders headers) {
        return file(answers.evidence(form), headers, "evidence-list");
    }

    @PostMapping(
            path = FormOperations.MATERIALS,
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    ResponseEntity<byte[]> materials(@RequestBody FormContent form, @RequestHeader HttpHeaders headers) {
        return file(answers.materials(form), headers, "filing-list");
    }

    @PostMapping(
            path = FormOperations.DISPUTES,
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    ResponseEntity<byte[]> comparison(@RequestBody FormPair pair, @RequestHeader HttpHeaders headers) {
        return file(answers.comparison(pair), headers, "disputes");
    }

    private static ResponseEntity<byte[]> file(Document document, HttpHeaders headers, String name) {
        return FileAnswer.of(document, FileAnswer.format(headers.getAccept()), name);
    }
}
