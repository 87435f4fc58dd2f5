package org.mingfa.risk.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Severity;

/**
 * What an invented person is asked until nothing more is decisive; what it is about, the step and the side count as three.
 *
 * @param first questions until the first warning, 0 for none
 * @param own until the one that this person must hear
 * @param day until its day
 * @param dated until any last day is told, 0 for none
 * @param asked all of them, by key
 * @param last what it comes to at the end
 */
record Effort(int first, int own, int day, int dated, List<String> asked, RiskAssessment last) {

    static Effort of(RiskEngine engine, Persona persona, LocalDate today) {
        Interview interview = new Interview(engine);
        CaseFacts facts = CaseFacts.NONE;
        for (String key : List.of("dispute", "progress")) {
            if (persona.truth().containsKey(key)) {
                facts = facts.with(key, persona.truth().get(key));
            }
        }
        int first = 0;
        int own = 0;
        int day = 0;
        int dated = 0;
        List<String> asked = new ArrayList<>(List.of("dispute", "step", "role"));
        while (true) {
            InterviewStep step = interview.next(new CaseContext(persona.stage(), persona.role(), today, facts));
            for (RiskPrompt prompt : step.assessment().prompts()) {
                if (first == 0 && prompt.severity().compareTo(Severity.MEDIUM) <= 0) {
                    first = asked.size();
                }
                dated = dated == 0 && prompt.deadline() != null ? asked.size() : dated;
                if (prompt.rule().equals(persona.rule())) {
                    own = own == 0 ? asked.size() : own;
                    day = day == 0 && prompt.deadline() != null ? asked.size() : day;
                }
            }
            if (step.next().isEmpty()) {
                return new Effort(first, own, day, dated, asked, step.assessment());
            }
            String key = step.next().get().key();
            asked.add(key);
            String answer = persona.answer(key);
            facts = answer.equals("不清楚")
                    ? facts.withUnsure(key)
                    : facts.with(key, engine.facts().get(key).read(answer).orElseThrow());
        }
    }

    int all() {
        return asked.size();
    }
}
