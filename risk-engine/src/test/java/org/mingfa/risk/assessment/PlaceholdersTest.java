package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/** A rule that prompts because of one fact does not print that another was not told. */
class PlaceholdersTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int CASES = 1_500;

    /** Whoever answered everything that makes sense left nothing out. */
    @Test
    void nothingIsCalledUntoldWhereNothingIsLeftToTell() {
        Map<String, String> found = new TreeMap<>();
        SortedSet<String> prompted = new TreeSet<>();
        for (int seed = 0; seed < CASES; seed++) {
            Map<String, String> told = new LinkedHashMap<>(RandomFacts.draw(ENGINE.facts(), new Random(seed), 1));
            told.values().removeIf("不清楚"::equals);
            for (RiskPrompt prompt : assess(told, seed).prompts()) {
                prompted.add(prompt.rule());
                String said = prompt.headline() + prompt.why() + prompt.action();
                if (said.contains("未填写") && prompt.lacking().forText().isEmpty()) {
                    found.putIfAbsent(prompt.rule(), said);
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(prompted).hasSizeGreaterThan(60);
    }

    /** A headline is read alone; what waits for an answer says so below it. */
    @Test
    void noHeadlineHasAHole() {
        Map<String, String> found = new TreeMap<>();
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            for (RiskPrompt prompt : assess(RandomFacts.draw(ENGINE.facts(), random, random.nextDouble()), seed)
                    .prompts()) {
                if (prompt.headline().contains("未填写")) {
                    found.putIfAbsent(prompt.rule(), prompt.headline());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static RiskAssessment assess(Map<String, String> told, int seed) {
        Stage stage = Stage.values()[seed % Stage.values().length];
        Random random = new Random(seed);
        Role role = Role.values()[random.nextInt(Role.values().length)];
        while (!role.takesPart(stage)) {
            role = Role.values()[random.nextInt(Role.values().length)];
        }
        return ENGINE.assess(ENGINE.facts().read(told), stage, role, TODAY);
    }
}
