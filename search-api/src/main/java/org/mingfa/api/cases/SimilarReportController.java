package org.mingfa.api.cases;

import org.mingfa.answers.similar.report.ReportForm;
import org.mingfa.answers.similar.report.SimilarReportQuestion;
import org.mingfa.answers.similar.report.SimilarReports;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.start.LiveSearch;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/cases:similar-report}: the report of a search, in the form that is asked for. */
@RestController
public final class SimilarReportController {

    private static final String NAME = "similar-cases.docx";

    private final LiveSearch live;
    private final SimilarReports reports;

    public SimilarReportController(LiveSearch live, SimilarReports reports) {
        this.live = live;
        this.reports = reports;
    }

    @PostMapping(
            path = "/v1/cases:similar-report",
            consumes = "application/json",
            produces = {FileAnswer.DOCX, "text/html", "application/json", "application/problem+json"})
    ResponseEntity<byte[]> report(@RequestBody SimilarReportQuestion question) {
        ReportForm form = ReportForm.read(question.format());
        byte[] file = form.write(live.ask(reports.read(question)));
        return form == ReportForm.DOCX
                ? FileAnswer.docx(file, NAME)
                : ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .contentType(
                                form == ReportForm.JSON
                                        ? MediaType.APPLICATION_JSON
                                        : MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .body(file);
    }
}
