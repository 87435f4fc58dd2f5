package org.mingfa.api.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.answers.risk.AssessmentAnswer;
import org.mingfa.answers.risk.AssessmentRequest;
import org.mingfa.answers.risk.CaseSentence;
import org.mingfa.answers.risk.ReadingsAnswer;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.answers.risk.RiskAnswers.InterviewStart;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.http.WaitingFiles;
import org.mingfa.api.usage.Measure;
import org.mingfa.api.usage.Usage;
import org.mingfa.api.usage.Usage.Count;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.writer.DocumentFormat;
import org.mingfa.search.generation.LiveGeneration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/risk}: the interview, what is understood of a sentence, the assessment, and the 诉讼风险告知书 of a case as a docx
 * or PDF file, by {@code Accept}. A case comes by POST only, and nothing of it is kept, but the file that somebody asks the
 * address of ({@code once}), for minutes.
 */
@RestController
public final class RiskController {

    private final RiskAnswers answers;
    private final LiveGeneration live;
    private final WaitingFiles files;

    public RiskController(RiskAnswers answers, LiveGeneration live, WaitingFiles files) {
        this.answers = answers;
        this.live = live;
        this.files = files;
    }

    @GetMapping(path = "/v1/risk/interview", produces = "application/json")
    @Accepts({"stage", "role"})
    ResponseEntity<InterviewStart> interview(QueryParameters parameters) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(answers.start(parameters.find("stage"), parameters.find("role")));
    }

    @PostMapping(path = "/v1/risk/assessments", consumes = "application/json", produces = "application/json")
    ResponseEntity<Usage.Of<AssessmentAnswer>> assess(@RequestBody AssessmentRequest request) {
        AssessmentAnswer answer = answers.assess(request);
        return usage(answer)
                .of(ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer));
    }

    /** What is understood of a sentence; not even counted by its content. */
    @PostMapping(path = "/v1/risk/readings", consumes = "application/json", produces = "application/json")
    ResponseEntity<ReadingsAnswer> read(@RequestBody CaseSentence sentence) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answers.readings(sentence));
    }

    /** Which rules prompted, and how far it went; none of the facts. */
    private static Usage usage(AssessmentAnswer answer) {
        String state = answer.nextQuestions().isEmpty() ? "finished" : "open";
        List<Count> counts = new ArrayList<>();
        counts.add(new Count(Measure.ASSESSMENT, answer.exclusions().isEmpty() ? state : "excluded"));
        answer.exclusions().forEach(prompt -> counts.add(new Count(Measure.RULE, prompt.rule())));
        answer.prompts().forEach(prompt -> counts.add(new Count(Measure.RULE, prompt.rule())));
        return new Usage(false, counts, List.of());
    }

    @PostMapping(
            path = "/v1/risk/notices",
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    @Accepts({"once", "qr_page"})
    ResponseEntity<byte[]> notice(
            @RequestBody AssessmentRequest request,
            @RequestHeader HttpHeaders headers,
            QueryParameters parameters,
            HttpServletRequest asked) {
        Document notice = live.ask(answers.notice(answers.step(request), parameters.find("qr_page")));
        DocumentFormat format = FileAnswer.format(headers.getAccept());
        return Boolean.TRUE.equals(parameters.findFlag("once"))
                ? files.keep(asked, notice, format)
                : FileAnswer.of(notice, format, "risk-notice");
    }
}
