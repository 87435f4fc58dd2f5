package org.mingfa.api.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.law.AsOfReading;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.FieldProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.InvalidFactsException;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.version.AsOf;

/** A case as its party told it, understood; what is wrong with it is named by field. */
record ToldCase(Stage stage, Role role, CaseFacts facts, LocalDate asOf) {

    static ToldCase read(AssessmentRequest request, RiskEngine engine, AsOfReading dates) {
        Party party = party(given("stage", request.stage()), given("role", request.role()));
        AsOf asOf = dates.read(request.asOf());
        if (asOf instanceof AsOf.Any) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, "as_of", "评估须以某一天的法律为准；as_of 应为日期。");
        }
        return new ToldCase(party.stage(), party.role(), facts(engine, request.facts()), asOf.shownAt());
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
    record Party(Stage stage, Role role) {}

    static Party party(String stageWord, String roleWord) {
        Stage stage = stage(stageWord);
        Role role = role(roleWord);
        if (!role.takesPart(stage)) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, "role", stage.label() + "阶段没有" + role.label() + "。");
        }
        return new Party(stage, role);
    }

    static Stage stage(String word) {
        Optional<Stage> stage = Arrays.stream(Stage.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst();
        return stage.orElseThrow(() -> unknown(
                "stage", word, Arrays.stream(Stage.values()).map(Stage::word).toList()));
    }

    static Role role(String word) {
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
