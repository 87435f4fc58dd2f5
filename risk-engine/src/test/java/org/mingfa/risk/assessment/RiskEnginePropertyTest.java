package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

class RiskEnginePropertyTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 2500;

    private record Party(Stage stage, Role role) {}

    private static final List<Party> PARTIES = Stream.of(Stage.values())
            .flatMap(stage -> Stream.of(Role.values())
                    .filter(role -> role.takesPart(stage))
                    .map(role -> new Party(stage, role)))
            .toList();

    /**
     * No exception; every rule has one outcome; the order in which facts are told changes nothing: read in any order they are equal,
     * and sorted. One case in ten is assessed again, and comes to the same.
     */
    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void whateverIsToldEveryRuleHasOneOutcome(@ForAll long seed) {
        Random random = new Random(seed);
        Party party = PARTIES.get(random.nextInt(PARTIES.size()));
        LocalDate asOf = FIRST.plusDays(random.nextInt(DAYS));
        Map<String, String> facts = RandomFacts.draw(ENGINE.facts(), random, random.nextDouble());

        CaseFacts told = ENGINE.facts().read(facts);
        RiskAssessment assessment = assess(party, asOf, told);

        assertThat(assessment.trace()).extracting(RuleTrace::rule).doesNotHaveDuplicates();
        assertThat(withOutcome(assessment, RuleTrace.RuleOutcome.PROMPTED))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(assessment.exclusions().stream(), assessment.prompts().stream())
                                .map(RiskPrompt::rule)
                                .toList());
        assertThat(withOutcome(assessment, RuleTrace.RuleOutcome.NOT_ASSESSED))
                .containsExactlyInAnyOrderElementsOf(assessment.notAssessed().stream()
                        .map(UndecidedRule::rule)
                        .toList());
        assertThat(assessment.nextQuestions()).noneMatch(facts::containsKey);
        CaseFacts inOtherOrder = ENGINE.facts().read(shuffled(facts, random));
        assertThat(inOtherOrder).isEqualTo(told);
        if (random.nextInt(10) == 0) {
            assertThat(assess(party, asOf, inOtherOrder)).isEqualTo(assessment);
        }
    }

    private static RiskAssessment assess(Party party, LocalDate asOf, CaseFacts told) {
        return ENGINE.assess(new CaseContext(party.stage(), party.role(), asOf, told));
    }

    private static List<String> withOutcome(RiskAssessment assessment, RuleTrace.RuleOutcome outcome) {
        return assessment.trace().stream()
                .filter(trace -> trace.outcome() == outcome)
                .map(RuleTrace::rule)
                .toList();
    }

    private static Map<String, String> shuffled(Map<String, String> facts, Random random) {
        List<String> keys = new ArrayList<>(facts.keySet());
        Collections.shuffle(keys, random);
        Map<String, String> shuffled = new LinkedHashMap<>();
        keys.forEach(key -> shuffled.put(key, facts.get(key)));
        return shuffled;
    }
}
