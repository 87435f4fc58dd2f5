package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.http.WaitingFiles;
import org.mingfa.forms.ComparisonAnswer;
import org.mingfa.forms.FilledAnswer;
import org.mingfa.forms.FormAnswer;
import org.mingfa.forms.FormAnswers;
import org.mingfa.forms.FormAnswers.FormCheckRequest;
import org.mingfa.forms.FormAnswers.FormContent;
import org.mingfa.forms.FormAnswers.FormPair;
import org.mingfa.forms.FormAnswers.FormRequest;
import org.mingfa.forms.FormList;
import org.mingfa.reports.document.Document;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/forms}: which forms there are, and a case filled into one, checked, compared or read from a file. What a case is about
 * stands in bodies alone, for addresses are logged; nothing of it is kept, but the file that somebody asks the address of
 * ({@code once}), for minutes. A docx or PDF by {@code Accept} where a paper is made.
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

    @GetMapping(path = "/v1/forms", produces = "application/json")
    ResponseEntity<FormList> list() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(answers.list());
    }

    @GetMapping(path = "/v1/forms/{paper}/{kind}", produces = "application/json")
    ResponseEntity<FormAnswer> describe(@PathVariable("paper") String paper, @PathVariable("kind") String kind) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(answers.describe(paper, kind));
    }

    @PostMapping(path = "/v1/forms:fill", consumes = "application/json", produces = "application/json")
    ResponseEntity<FilledAnswer> fill(@RequestBody FormRequest request) {
        return answer(answers.fill(request).answer());
    }

    @PostMapping(
            path = "/v1/forms:paper",
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

    @PostMapping(path = "/v1/forms:check", consumes = "application/json", produces = "application/json")
    ResponseEntity<FilledAnswer> check(@RequestBody FormCheckRequest request) {
        return answer(answers.check(request));
    }

    @PostMapping(path = "/v1/forms:read", produces = "application/json")
    ResponseEntity<FormContent> read(@RequestBody(required = false) byte @Nullable [] file) {
        return answer(answers.read(documents.read(file == null ? new byte[0] : file)));
    }

    @PostMapping(
            path = "/v1/forms:evidence",
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    ResponseEntity<byte[]> evidence(@RequestBody FormContent form, @RequestHeader HttpHeaders headers) {
        return file(answers.evidence(form), headers, "evidence-list");
    }

    @PostMapping(
            path = "/v1/forms:materials",
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    ResponseEntity<byte[]> materials(@RequestBody FormContent form, @RequestHeader HttpHeaders headers) {
        return file(answers.materials(form), headers, "filing-list");
    }

    @PostMapping(path = "/v1/forms:compare", consumes = "application/json", produces = "application/json")
    ResponseEntity<ComparisonAnswer> compare(@RequestBody FormPair pair) {
        return answer(answers.compare(pair));
    }

    @PostMapping(
            path = "/v1/forms:disputes",
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    ResponseEntity<byte[]> comparison(@RequestBody FormPair pair, @RequestHeader HttpHeaders headers) {
        return file(answers.comparison(pair), headers, "disputes");
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static ResponseEntity<byte[]> file(Document document, HttpHeaders headers, String name) {
        return FileAnswer.of(document, FileAnswer.format(headers.getAccept()), name);
    }
}
