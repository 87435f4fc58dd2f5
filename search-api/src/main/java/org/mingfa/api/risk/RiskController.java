package org.mingfa.api.risk;

import java.util.List;
import java.util.Map;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.answers.reading.AsOfReader;
import org.mingfa.answers.risk.AssessmentAnswer;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.interview.Interview;
import org.mingfa.risk.interview.InterviewStep;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/risk}: the interview and the assessment. A case comes by POST only, and nothing of it is kept. */
@RestController
public final class RiskController {

    private static final String UNSURE = "不清楚";

    private final RiskDesk desk;
    private final AsOfReader dates;

    public RiskController(RiskDesk desk, AsOfReader dates) {
        this.desk = desk;
        this.dates = dates;
    }

    @GetMapping(path = "/v1/risk/interview", produces = "application/json")
    @Accepts({"stage", "role"})
    ResponseEntity<InterviewStart> interview(QueryParameters parameters) {
        String stage = parameters.find("stage");
        String role = parameters.find("role");
        List<QuestionView> questions = List.of();
        if (stage != null && role != null) {
            ToldCase.Party party = ToldCase.party(stage, role);
            RiskEngine engine = desk.engine();
            questions =
                    engine.assess(CaseFacts.NONE, party.stage(), party.role(), dates.today()).nextQuestions().stream()
                            .map(engine.facts()::get)
                            .map(QuestionView::of)
                            .toList();
        } else if (stage != null) {
            ToldCase.stage(stage);
        } else if (role != null) {
            ToldCase.role(role);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new InterviewStart(
                        InterviewStart.allStages(), stage, role, questions, UNSURE, RiskPrompt.DISCLAIMER));
    }

    @PostMapping(path = "/v1/risk/assessments", consumes = "application/json", produces = "application/json")
    ResponseEntity<Map<String, Object>> assess(@RequestBody AssessmentRequest request) {
        RiskEngine engine = desk.engine();
        ToldCase told = ToldCase.read(request, engine, dates);
        InterviewStep step = new Interview(engine).next(told.facts(), told.stage(), told.role(), told.asOf());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(AssessmentAnswer.of(step, engine.facts(), dates.today()));
    }
}
