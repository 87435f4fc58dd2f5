package org.mingfa.risk.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.UndecidedRule;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Severity;
import org.mingfa.risk.rules.Stage;
import org.mingfa.search.testkit.Pace;

/** Counts the questions that invented parties are asked until the gravest rules, and all rules, are decided. */
class InterviewEffortTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int PARTIES_OF_EACH = 6;
    private static final Map<Role, Stage> SEATS = new LinkedHashMap<>();

    static {
        SEATS.put(Role.PLAINTIFF, Stage.FIRST_INSTANCE);
        SEATS.put(Role.DEFENDANT, Stage.FIRST_INSTANCE);
        SEATS.put(Role.APPELLANT, Stage.SECOND_INSTANCE);
        SEATS.put(Role.APPELLEE, Stage.SECOND_INSTANCE);
        SEATS.put(Role.APPLICANT, Stage.ENFORCEMENT);
        SEATS.put(Role.RESPONDENT, Stage.ENFORCEMENT);
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final Interview INTERVIEW = new Interview(ENGINE);

    /** @param grave questions until no critical rule waits for one, {@code all} until no rule does */
    private record Effort(int grave, int all, List<String> asked) {}

    private final List<Double> millis = new ArrayList<>();

    private Effort effort(Stage stage, Role role, long seed) {
        Random random = new Random(seed);
        Map<String, Object> told = new LinkedHashMap<>();
        int grave = -1;
        int all = -1;
        InterviewStep step = next(told, stage, role);
        while (true) {
            RiskAssessment assessment = step.assessment();
            grave = grave < 0 && waiting(assessment, List.of(Severity.CRITICAL)) == 0 ? told.size() : grave;
            all = all < 0 && waiting(assessment, List.of(Severity.values())) == 0 ? told.size() : all;
            if (step.open().isEmpty()) {
                return new Effort(grave, all, List.copyOf(told.keySet()));
            }
            String key = step.open().getFirst().key();
            step = inScope(told, stage, role, ENGINE.facts().get(key), random);
        }
    }

    private InterviewStep next(Map<String, Object> told, Stage stage, Role role) {
        long before = THREADS.getCurrentThreadCpuTime();
        InterviewStep step = INTERVIEW.next(
                new CaseContext(stage, role, TODAY, ENGINE.facts().read(told)));
        millis.add((THREADS.getCurrentThreadCpuTime() - before) / 1e6);
        return step;
    }

    private static long waiting(RiskAssessment assessment, List<Severity> severities) {
        return assessment.notAssessed().stream()
                .filter(rule -> severities.contains(rule.severity()))
                .map(UndecidedRule::missing)
                .filter(missing -> !Collections.disjoint(missing, assessment.nextQuestions()))
                .count();
    }

    /** The step after an answer that does not end the interview by taking the case out of scope. */
    private InterviewStep inScope(
            Map<String, Object> told, Stage stage, Role role, FactDefinition fact, Random random) {
        for (int attempt = 0; attempt < 20; attempt++) {
            told.put(fact.key(), answer(fact, random));
            InterviewStep step = next(told, stage, role);
            if (step.assessment().exclusions().isEmpty()) {
                return step;
            }
        }
        told.put(fact.key(), "不清楚");
        return next(told, stage, role);
    }

    private static Object answer(FactDefinition fact, Random random) {
        if (random.nextInt(10) == 0) {
            return "不清楚";
        }
        return switch (fact.type()) {
            case AnswerType.Choice choice ->
                List.copyOf(fact.options().keySet())
                        .get(random.nextInt(fact.options().size()));
            case AnswerType.Flag flag -> random.nextBoolean();
            case AnswerType.Day day -> TODAY.minusDays(random.nextInt(2900)).toString();
            case AnswerType.Money money -> random.nextInt(2_000_000);
            case AnswerType.Whole whole -> random.nextInt(60);
            default -> random.nextInt(40);
        };
    }

    /** The choice before this one, by static score, needed 40 questions on average until the gravest were decided. */
    @Test
    void graveRulesAreDecidedEarly(TestReporter reporter) {
        double grave = 0;
        double all = 0;
        for (Map.Entry<Role, Stage> seat : SEATS.entrySet()) {
            double graveHere = 0;
            double allHere = 0;
            for (int party = 0; party < PARTIES_OF_EACH; party++) {
                Effort effort = effort(seat.getValue(), seat.getKey(), party);
                assertThat(effort.asked()).doesNotHaveDuplicates();
                graveHere += effort.grave();
                allHere += effort.all();
            }
            reporter.publishEntry(
                    seat.getKey().label(),
                    String.format("gravest %.1f, all %.1f", graveHere / PARTIES_OF_EACH, allHere / PARTIES_OF_EACH));
            grave += graveHere / PARTIES_OF_EACH / SEATS.size();
            all += allHere / PARTIES_OF_EACH / SEATS.size();
        }
        Collections.sort(millis);
        reporter.publishEntry("mean", String.format("gravest %.1f, all %.1f, step p99 %.1f ms", grave, all, p99()));
        assertThat(grave).isLessThan(25);
        assertThat(all).isLessThan(62);
        assertThat(p99()).isLessThan(20 * Pace.slowness());
    }

    private double p99() {
        return millis.get(millis.size() * 99 / 100);
    }

    @Test
    void theSameAnswersGetTheSameQuestions() {
        assertThat(effort(Stage.ENFORCEMENT, Role.APPLICANT, 7))
                .isEqualTo(effort(Stage.ENFORCEMENT, Role.APPLICANT, 7));
    }
}
