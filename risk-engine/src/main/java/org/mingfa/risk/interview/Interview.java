package org.mingfa.risk.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.NotAssessed;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/**
 * The interview: from the answers so far to the next question. Without state, so going back is answering a question
 * again; nothing else is lost.
 */
public final class Interview {

    private static final String UNSURE = "不清楚";

    private final RiskEngine engine;

    public Interview(RiskEngine engine) {
        this.engine = engine;
    }

    /**
     * The step after the given answers.
     *
     * @throws org.mingfa.text.problem.Refusal of the role when there is no such party at that stage
     */
    public InterviewStep next(CaseFacts answers, Stage stage, Role role, LocalDate asOf) {
        RiskAssessment assessment = engine.assess(answers, stage, role, asOf);
        List<String> open = assessment.exclusions().isEmpty() ? assessment.nextQuestions() : List.of();
        int rules = assessment.trace().size();
        int decided = rules - assessment.notAssessed().size();
        return new InterviewStep(
                open.stream().map(key -> question(key, assessment)).toList(),
                new Progress(decided, rules, open.size()),
                review(answers, stage, role, asOf),
                assessment);
    }

    private Question question(String key, RiskAssessment assessment) {
        List<String> because = assessment.notAssessed().stream()
                .filter(rule -> rule.missing().contains(key))
                .map(NotAssessed::title)
                .toList();
        return Question.of(engine.facts().get(key), because);
    }

    private Review review(CaseFacts answers, Stage stage, Role role, LocalDate asOf) {
        FactValuation valuation = engine.value(answers, stage, role, asOf);
        List<Answer> used = new ArrayList<>();
        List<Answer> setAside = new ArrayList<>();
        for (FactDefinition fact : engine.facts().all()) {
            if (answers.answered(fact.key())) {
                boolean senseless = valuation.applicability(fact.key()).truth() == Truth.FALSE;
                (senseless ? setAside : used)
                        .add(answer(fact, answers.find(fact.key()).orElse(null)));
            }
        }
        return new Review(used, setAside);
    }

    private static Answer answer(FactDefinition fact, @Nullable Object value) {
        return new Answer(fact.key(), fact.topic(), fact.question(), value == null ? UNSURE : fact.show(value));
    }
}
