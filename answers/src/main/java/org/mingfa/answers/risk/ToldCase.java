package org.mingfa.answers.risk;

import java.time.LocalDate;
import org.mingfa.answers.reading.AsOfReader;
import org.mingfa.answers.reading.Party;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;

/**
 * A case as its party told it, understood.
 *
 * @param brief whether the rules that are still open stay out of the answer
 */
public record ToldCase(Party party, CaseFacts facts, LocalDate asOf, boolean brief) {

    /**
     * Reads what a client sent; a refusal names the field.
     *
     * @throws org.mingfa.risk.facts.InvalidFactsException naming every answer that cannot be read
     */
    public static ToldCase read(AssessmentRequest request, FactBook facts, AsOfReader dates) {
        Party party = Party.read(request.stage(), request.role());
        LocalDate asOf = dates.day(request.asOf());
        return new ToldCase(
                party,
                request.facts() == null ? CaseFacts.NONE : facts.read(request.facts(), dates.today()),
                asOf,
                Boolean.TRUE.equals(request.brief()));
    }
}
