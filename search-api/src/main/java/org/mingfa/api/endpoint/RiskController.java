package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import org.mingfa.answers.endpoint.Endpoints;
import org.mingfa.answers.risk.AssessmentRequest;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.http.OwnPages;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.http.WaitingFiles;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.search.generation.LiveGeneration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/risk/notices}: the 诉讼风险告知书 of a case as a docx or PDF file, by {@code Accept}. A case comes by POST only, and nothing of
 * it is kept, but the file that somebody asks the address of ({@code once}), for minutes.
 */
@RestController
public final class RiskController {

    private final RiskAnswers answers;
    private final LiveGeneration live;
    private final WaitingFiles files;
    private final OwnPages pages;

    public RiskController(RiskAnswers answers, LiveGeneration live, WaitingFiles files, OwnPages pages) {
        this.pages = pages;
        this.answers = answers;
        this.live = live;
        this.files = files;
    }

    @PostMapping(
            path = Endpoints.RISK_NOTICE,
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    @Accepts({"once", "qr_page"})
    ResponseEntity<byte[]> notice(
            @RequestBody AssessmentRequest request,
            @RequestHeader HttpHeaders headers,
            QueryParameters parameters,
            HttpServletRequest asked) {
        String page = parameters.find("qr_page");
        if (page != null) {
            pages.refuseForeign("qr_page", page, asked);
        }
        Document notice = live.ask(answers.notice(answers.step(request), page));
        DocumentFormat format = FileAnswer.format(headers.getAccept());
        return Boolean.TRUE.equals(parameters.findFlag("once"))
                ? files.keep(asked, notice, format)
                : FileAnswer.of(notice, format, "risk-notice");
    }
}
