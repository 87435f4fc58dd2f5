package org.mingfa.api.endpoint;

import java.nio.charset.StandardCharsets;
import org.mingfa.answers.AnswerJson;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.similar.SimilarOperations;
import org.mingfa.similar.SimilarReport;
import org.mingfa.similar.SimilarReportQuestion;
import org.mingfa.similar.SimilarReports;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/cases:similar-report} in the form that is asked for. */
@RestController
public final class CaseController {

    private final LiveAnswers live;
    private final SimilarReports reports;

    public CaseController(LiveAnswers live, SimilarReports reports) {
        this.live = live;
        this.reports = reports;
    }

    @PostMapping(
            path = SimilarOperations.REPORT,
            consumes = "application/json",
            produces = {FileAnswer.DOCX, "text/html", FileAnswer.PDF, "application/json", "application/problem+json"})
    ResponseEntity<byte[]> report(@RequestBody SimilarReportQuestion question) {
        DocumentFormat file = question.file();
        SimilarReport report = live.ask(reports.read(question));
        return file != null
                ? FileAnswer.of(report.document(), file, "similar-cases")
                : ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(AnswerJson.write(report).getBytes(StandardCharsets.UTF_8));
    }
}
