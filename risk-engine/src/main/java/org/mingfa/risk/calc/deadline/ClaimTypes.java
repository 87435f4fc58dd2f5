package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** The kinds of claims that the law book knows: general, with a special start, with a special period, exempt. */
final class ClaimTypes {

    private static final String START = "limitation/start/";

    private static final List<String> EXEMPT =
            List.of("limitation/exempt-requests", "limitation/exempt-personality", "limitation/exempt-debts");

    private final LawBook law;

    ClaimTypes(LawBook law) {
        this.law = law;
    }

    /** The provision that exempts the kind of claim from limitation. */
    Optional<DatedValue> findExemption(String claimType, LocalDate asOf) {
        return EXEMPT.stream()
                .filter(name -> law.history(name).getLast().rows().containsKey(claimType))
                .map(name -> law.at(name, asOf))
                .findFirst();
    }

    /** The provision on the special start of the kind, at the start. */
    Optional<DatedValue> findStart(String claimType, LocalDate start) {
        return law.has(START + claimType) ? law.find(START + claimType, start) : Optional.empty();
    }

    boolean isMaritime(String claimType) {
        return claimType.startsWith("maritime_");
    }
}
