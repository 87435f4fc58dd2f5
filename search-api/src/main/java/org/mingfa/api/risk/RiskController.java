package org.mingfa.api.risk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.mingfa.answers.risk.AssessmentAnswer;
import org.mingfa.answers.risk.AssessmentRequest;
import org.mingfa.answers.risk.InterviewStart;
import org.mingfa.answers.risk.ReadingsAnswer;
import org.mingfa.answers.risk.RiskAnswers;
import org.mingfa.answers.risk.ToldSentence;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.FileAnswer;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.api.usage.Measure;
import org.mingfa.api.usage.RequestNotes;
import org.mingfa.reports.document.Document;
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
 * or PDF file, by {@code Accept}. A case comes by POST
 * only, and nothing of it is kept.
 */
@RestController
public final class RiskController {

    private final RiskAnswers answers;
    private final LiveSearch live;

    public RiskController(RiskAnswers answers, LiveSearch live) {
        this.answers = answers;
        this.live = live;
    }

    @GetMapping(path = "/v1/risk/interview", produces = "application/json")
    @Accepts({"stage", "role"})
    ResponseEntity<InterviewStart> interview(QueryParameters parameters) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(answers.start(parameters.find("stage"), parameters.find("role")));
    }

    @PostMapping(path = "/v1/risk/assessments", consumes = "application/json", produces = "application/json")
    ResponseEntity<AssessmentAnswer> assess(@RequestBody AssessmentRequest request, HttpServletRequest http) {
        AssessmentAnswer answer = answers.assess(answers.read(request));
        note(answer, http);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    /** What is understood of a sentence; not even counted by its content. */
    @PostMapping(path = "/v1/risk/readings", consumes = "application/json", produces = "application/json")
    ResponseEntity<ReadingsAnswer> read(@RequestBody ToldSentence told) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answers.readings(told));
    }

    /** Which rules prompted, and how far it went; none of the facts. */
    private static void note(AssessmentAnswer answer, HttpServletRequest http) {
        String state = answer.nextQuestions().isEmpty() ? "finished" : "open";
        RequestNotes.add(http, Measure.ASSESSMENT, answer.exclusions().isEmpty() ? state : "excluded");
        Stream.concat(answer.exclusions().stream(), answer.prompts().stream())
                .forEach(prompt -> RequestNotes.add(http, Measure.RULE, prompt.rule()));
    }

    @PostMapping(
            path = "/v1/risk/notices",
            consumes = "application/json",
            produces = {FileAnswer.DOCX, FileAnswer.PDF, "application/problem+json"})
    ResponseEntity<byte[]> notice(@RequestBody AssessmentRequest request, @RequestHeader HttpHeaders headers) {
        Document notice = live.ask(answers.notice(answers.read(request)));
        return FileAnswer.of(notice, FileAnswer.format(headers.getAccept()), "risk-notice");
    }
}
