package org.mingfa.api.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingfa.answers.AnswerJson;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.http.LiveAnswers;
import org.mingfa.api.usage.Usage;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.similar.SimilarAnswer;
import org.mingfa.similar.SimilarAnswers;
import org.mingfa.similar.SimilarHit;
import org.mingfa.similar.SimilarQuestion;
import org.mingfa.similar.SimilarReport;
import org.mingfa.similar.SimilarReportQuestion;
import org.mingfa.similar.SimilarReports;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/cases:similar}, and {@code /v1/cases:similar-report} in the form that is asked for: what happened in a case comes by POST only. */
@RestController
public final class CaseController {

    private final LiveAnswers live;
    private final SimilarAnswers similar;
    private final SimilarReports reports;

    public CaseController(LiveAnswers live, SimilarAnswers similar, SimilarReports reports) {
        this.live = live;
        this.similar = similar;
        this.reports = reports;
    }

    @PostMapping(path = "/v1/cases:similar", consumes = "application/json", produces = "application/json")
    ResponseEntity<Usage.Of<SimilarAnswer>> similar(@RequestBody SimilarQuestion question) {
        ResponseEntity<SimilarAnswer> answer = live.post(similar.read(question));
        SimilarAnswer found = Objects.requireNonNull(answer.getBody());
        List<String> hits = Stream.concat(found.hits().stream(), Stream.ofNullable(found.counterExample()))
                .map(SimilarHit::id)
                .toList();
        return new Usage(false, List.of(), hits).of(answer);
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
