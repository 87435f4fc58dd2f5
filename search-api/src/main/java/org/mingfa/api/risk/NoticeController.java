package org.mingfa.api.risk;

import org.mingfa.answers.reading.AsOfReader;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.answers.law.GenerationLaw;
import org.mingfa.reports.notice.NoticeOrder;
import org.mingfa.reports.notice.RiskNotice;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.notice.NoticeContent.Reader;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/risk/notices}: the 诉讼风险告知书 of a case as a docx file. Nothing of the case is kept. */
@RestController
public final class NoticeController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final RiskDesk desk;
    private final LiveSearch live;
    private final AsOfReader dates;

    public NoticeController(RiskDesk desk, LiveSearch live, AsOfReader dates) {
        this.desk = desk;
        this.live = live;
        this.dates = dates;
    }

    @PostMapping(
            path = "/v1/risk/notices",
            consumes = "application/json",
            produces = {DOCX, "application/problem+json"})
    ResponseEntity<byte[]> notice(@RequestBody AssessmentRequest request) {
        RiskEngine engine = desk.engine();
        ToldCase told = ToldCase.read(request, engine, dates);
        NoticeOrder order = NoticeOrder.of(
                engine,
                new NoticeOrder.Case(told.stage(), told.role(), told.facts()),
                Reader.PARTY,
                told.asOf(),
                dates.today());
        byte[] file = live.ask(generation -> RiskNotice.write(order, new GenerationLaw(generation)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, DOCX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("risk-notice.docx")
                                .build()
                                .toString())
                .body(file);
    }
}
