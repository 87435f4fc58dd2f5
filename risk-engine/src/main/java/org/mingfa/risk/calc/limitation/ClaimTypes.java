package org.mingfa.risk.calc.limitation;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;

/** The kinds of claims that the law book knows: general, with a special start, with a special period, exempt. */
final class ClaimTypes {

    static final String SPECIAL = "limitation/special/";
    private static final String START = "limitation/start/";
    private static final List<String> EXEMPT =
            List.of("limitation/exempt-requests", "limitation/exempt-personality", "limitation/exempt-debts");

    /** Other words for the kinds, as people and other systems write them. */
    static final Map<String, String> SYNONYMS = Map.ofEntries(
            entry("installment", "installment_same_debt"),
            entry("instalment_same_debt", "installment_same_debt"),
            entry("no_due_date", "general_no_term"),
            entry("no_term", "general_no_term"),
            entry("iou_no_date", "iou_no_date_after_default"),
            entry("sale_price", "sale_price_no_term"),
            entry("guardian", "against_guardian"),
            entry("vs_guardian", "against_guardian"),
            entry("own_guardian", "against_guardian"),
            entry("periodic_rent", "periodic"),
            entry("rent_periodic", "periodic"),
            entry("rent", "periodic"),
            entry("rent_by_period", "periodic"),
            entry("periodic_debt", "periodic"),
            entry("periodic_debts", "periodic"),
            entry("periodic_independent", "periodic"),
            entry("recurring_independent", "periodic"),
            entry("rescission_refund", "after_rescission"),
            entry("auction", "auction_defect"),
            entry("patent", "patent_infringement"),
            entry("trademark", "trademark_infringement"),
            entry("copyright", "copyright_infringement"),
            entry("environmental", "environment"),
            entry("insurance_non_life", "insurance_nonlife"),
            entry("technology_import_export", "technology_trade"),
            entry("support", "support_payments"),
            entry("alimony", "support_payments"),
            entry("maintenance", "support_payments"),
            entry("return_of_immovable", "return_immovable"),
            entry("deposit", "bank_deposit"),
            entry("treasury_bond", "public_bond"),
            entry("bond", "public_bond"));

    private final LawBook law;

    ClaimTypes(LawBook law) {
        this.law = law;
    }

    /** Code to Chinese label, for the description of the input. */
    SequencedMap<String, String> options() {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("general", "普通债权");
        for (String name : law.names()) {
            for (String prefix : List.of(START, SPECIAL)) {
                if (name.startsWith(prefix)) {
                    options.put(
                            name.substring(prefix.length()),
                            law.history(name).getLast().title());
                }
            }
        }
        EXEMPT.forEach(name -> law.history(name).getLast().rows().forEach(options::put));
        return options;
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

    boolean isSpecial(String claimType) {
        return law.has(SPECIAL + claimType);
    }

    boolean isMaritime(String claimType) {
        return claimType.startsWith("maritime_");
    }
}
