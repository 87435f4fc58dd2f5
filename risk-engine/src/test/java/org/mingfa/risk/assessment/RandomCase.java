package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/** A case as a party might tell it: two thirds of all questions answered, days about the ends of the periods of the law. */
record RandomCase(Stage stage, Role role, LocalDate asOf, Map<String, String> facts) {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 2);
    private static final int DAYS = 3000;

    /** Periods of the law in days, so that their ends fall about the day of the assessment. */
    private static final int[] AGO = {0, 3, 7, 10, 15, 30, 60, 90, 183, 365, 548, 730, 1095, 1826, 3652, 7305};

    static RandomCase draw(RiskEngine engine, Random random) {
        Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
        List<Role> roles =
                Stream.of(Role.values()).filter(role -> role.takesPart(stage)).toList();
        Role role = roles.get(random.nextInt(roles.size()));
        LocalDate asOf = FIRST.plusDays(random.nextInt(DAYS));
        Map<String, String> facts = new LinkedHashMap<>();
        for (FactDefinition fact : engine.facts().all()) {
            boolean scope = fact.key().equals("confidentiality");
            if (random.nextInt(3) > 0 && (!scope || random.nextInt(10) == 0)) {
                facts.put(fact.key(), answer(fact, random, asOf));
            }
        }
        facts.put("case_kind", "civil");
        return new RandomCase(stage, role, asOf, possible(engine, stage, role, asOf, facts));
    }

    private static String answer(FactDefinition fact, Random random, LocalDate asOf) {
        return fact.type() instanceof AnswerType.Day
                ? asOf.minusDays(AGO[random.nextInt(AGO.length)])
                        .plusDays(random.nextInt(9) - 4)
                        .toString()
                : RandomFacts.answer(fact, random);
    }

    /** Without the days that are refused before anything is assessed. */
    private static Map<String, String> possible(
            RiskEngine engine, Stage stage, Role role, LocalDate asOf, Map<String, String> drawn) {
        Map<String, String> facts = new LinkedHashMap<>(drawn);
        while (true) {
            try {
                new CaseContext(stage, role, asOf, engine.facts().read(facts))
                        .valuation(engine.facts())
                        .refuseImpossibleDays();
                return facts;
            } catch (InvalidAnswersException e) {
                e.flaws().forEach(flaw -> facts.remove(flaw.name()));
            }
        }
    }

    RiskAssessment assess(RiskEngine engine) {
        return engine.assess(new CaseContext(stage, role, asOf, engine.facts().read(facts)));
    }
}
