package org.mingfa.answers.risk;

import java.time.LocalDate;
import org.mingfa.answers.AsOfReader;
import org.mingfa.answers.Party;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.facts.CaseFacts;

/**
 * A case as its party told it, understood.
 *
 * @param brief whether the rules that are still open stay out of the answer
 */
public record AssessmentCase(Party party, CaseFacts facts, LocalDate asOf, boolean brief) {

    /**
     * Reads what a client sent; a refusal names the field.
     *
     * @throws org.mingfa.risk.facts.InvalidAnswersException naming every answer that cannot be read, or every day of the past
     *     that is still to come on the day of the assessment
     */
    public static AssessmentCase read(AssessmentRequest request, RiskEngine engine, AsOfReader dates) {
        Party party = Party.read(request.stage(), request.role());
        LocalDate asOf = dates.day(request.asOf());
        CaseFacts facts =
                request.facts() == null ? CaseFacts.NONE : engine.facts().read(request.facts(), dates.today());
        return new AssessmentCase(party, facts, asOf, Boolean.TRUE.equals(request.brief())).checked(engine);
    }

    /**
     * The same case.
     *
     * @throws org.mingfa.risk.facts.InvalidAnswersException naming every day of the past that is still to come on that day
     */
    public AssessmentCase checked(RiskEngine engine) {
        engine.value(facts, party.stage(), party.role(), asOf).refuseImpossibleDays();
        return this;
    }
}
