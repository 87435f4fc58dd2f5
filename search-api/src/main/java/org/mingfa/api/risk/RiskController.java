package org.mingfa.api.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.QueryParameters;
import org.mingfa.api.law.AsOfReading;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.FieldProblem;
import org.mingfa.api.problem.NearestName;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.InvalidFactsException;
import org.mingfa.risk.interview.Interview;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.search.find.AsOf;
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
    private final AsOfReading dates;

    public RiskController(RiskDesk desk, AsOfReading dates) {
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
            Party party = party(stage, role);
            RiskEngine engine = desk.engine();
            questions =
                    engine.assess(CaseFacts.NONE, party.stage(), party.role(), dates.today()).nextQuestions().stream()
                            .map(engine.facts()::get)
                            .map(QuestionView::of)
                            .toList();
        } else if (stage != null) {
            stage(stage);
        } else if (role != null) {
            role(role);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new InterviewStart(
                        InterviewStart.allStages(), stage, role, questions, UNSURE, RiskPrompt.DISCLAIMER));
    }

    @PostMapping(path = "/v1/risk/assessments", consumes = "application/json", produces = "application/json")
    ResponseEntity<AssessmentAnswer> assess(@RequestBody AssessmentRequest request) {
        Party party = party(given("stage", request.stage()), given("role", request.role()));
        AsOf asOf = dates.read(request.asOf());
        if (asOf instanceof AsOf.Any) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, "as_of", "评估须以某一天的法律为准；as_of 应为日期。");
        }
        RiskEngine engine = desk.engine();
        CaseFacts facts = facts(engine, request.facts());
        InterviewStep step = new Interview(engine).next(facts, party.stage(), party.role(), asOf.shownAt());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(AssessmentAnswer.of(step, engine.facts(), dates.today()));
    }

    private static CaseFacts facts(RiskEngine engine, @Nullable Map<String, @Nullable Object> told) {
        try {
            return told == null ? CaseFacts.NONE : engine.facts().read(told);
        } catch (InvalidFactsException wrong) {
            throw ApiProblem.of(ProblemCode.INVALID_VALUE, "有 " + wrong.flaws().size() + " 项回答有误，见 errors。")
                    .withErrors(wrong.flaws().stream()
                            .map(flaw -> new FieldProblem("/facts" + flaw.pointer(), flaw.message()))
                            .toList());
        }
    }

    /** Who asks, and where the case is. */
    private record Party(Stage stage, Role role) {}

    private static Party party(String stageWord, String roleWord) {
        Stage stage = stage(stageWord);
        Role role = role(roleWord);
        if (!role.takesPart(stage)) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, "role", stage.label() + "阶段没有" + role.label() + "。");
        }
        return new Party(stage, role);
    }

    private static Stage stage(String word) {
        Optional<Stage> stage = Arrays.stream(Stage.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst();
        return stage.orElseThrow(() -> unknown(
                "stage", word, Arrays.stream(Stage.values()).map(Stage::word).toList()));
    }

    private static Role role(String word) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst();
        return role.orElseThrow(() -> unknown(
                "role", word, Arrays.stream(Role.values()).map(Role::word).toList()));
    }

    private static ApiProblem unknown(String field, String word, List<String> words) {
        return ApiProblem.at(ProblemCode.INVALID_VALUE, field, field + " 没有这个值" + NearestName.hint(word, words));
    }

    private static String given(String field, @Nullable String value) {
        if (value == null) {
            throw ApiProblem.at(ProblemCode.MISSING_FIELD, field, "缺少字段 " + field + "。");
        }
        return value;
    }
}
