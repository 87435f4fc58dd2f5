package org.mingfa.risk.rules;

import java.time.LocalDate;
import java.util.Map;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.text.problem.Refusal;

/**
 * A case as it is assessed: one record from the request to the paper. Two are equal whatever the order in which the answers came.
 *
 * @param role of the party that answers
 * @param asOf the day whose law is applied, usually today in Asia/Shanghai
 */
public record CaseContext(Stage stage, Role role, LocalDate asOf, CaseFacts facts) {

    /** @throws Refusal of the role when there is no such party at that stage */
    public CaseContext {
        role.requireAt(stage);
    }

    /** The same case with these answers. */
    public CaseContext with(CaseFacts answers) {
        return new CaseContext(stage, role, asOf, answers);
    }

    /** The same case by the law of another day. */
    public CaseContext on(LocalDate day) {
        return new CaseContext(stage, role, day, facts);
    }

    /** What is known of each fact; stage, role and as_of count as known. */
    public FactValuation valuation(FactBook book) {
        return new FactValuation(book, facts, Map.of("stage", stage.word(), "role", role.word(), "as_of", asOf));
    }
}
