package org.mingfa.api.cases;

import java.nio.charset.StandardCharsets;
import org.mingfa.answers.AnswerJson;
import org.mingfa.answers.similar.SimilarReportQuestion;
import org.mingfa.answers.similar.SimilarReports;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.reports.SimilarReport;
import org.mingfa.reports.writer.DocumentFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/cases:similar-report}: the report of a search, in the form that is asked for. */
@RestController
public final class SimilarReportController {

    private final LiveSearch live;
    private final SimilarReports reports;

    public SimilarReportController(LiveSearch live, SimilarReports reports) {
        this.live = live;
        this.reports = reports;
    }

    @PostMapping(
            path = "/v1/cases:similar-report",
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
