package org.mingfa.risk.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingfa.property.Sample;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.UndecidedRule;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Severity;
import org.mingfa.risk.rules.Stage;

class InterviewTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final Interview INTERVIEW = new Interview(ENGINE);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static InterviewStep plaintiff(CaseFacts answers) {
        return INTERVIEW.next(new CaseContext(Stage.FIRST_INSTANCE, Role.PLAINTIFF, TODAY, answers));
    }

    private static CaseFacts facts(Map<String, Object> told) {
        return ENGINE.facts().read(told);
    }

    @Test
    void asksWhatItIsAboutFirstThenHowFarItIs() {
        assertThat(plaintiff(CaseFacts.NONE).next()).map(Question::key).contains("dispute");
        assertThat(plaintiff(facts(Map.of("dispute", "loan"))).next())
                .map(Question::key)
                .contains("progress");
        assertThat(plaintiff(facts(Map.of("dispute", "other", "progress", "preparing")))
                        .next())
                .map(Question::key)
                .contains("case_kind");
    }

    @Test
    void caseOutsideOfThePilotEndsTheInterview() {
        InterviewStep step = plaintiff(facts(Map.of("case_kind", "criminal")));
        assertThat(step.next()).isEmpty();
        assertThat(step.assessment().exclusions()).hasSize(1);
    }

    /** Outside of the pilot nobody is told a next step of a civil case. */
    @Test
    void whoWasPunishedIsAskedAndToldWhereToGo() {
        InterviewStep asked = plaintiff(facts(Map.of("case_kind", "administrative")));
        assertThat(asked.next()).map(Question::key).contains("admin_matter");
        InterviewStep told = plaintiff(facts(Map.of(
                "case_kind",
                "administrative",
                "progress",
                "preparing",
                "admin_matter",
                "punished",
                "admin_review",
                "none")));
        assertThat(told.standing().next()).isNotNull();
        assertThat(Objects.requireNonNull(told.standing().next()).what()).contains("行政诉讼", "行政复议");
        assertThat(plaintiff(facts(Map.of("case_kind", "criminal", "dispute", "loan", "progress", "preparing")))
                        .standing()
                        .next())
                .isNull();
    }

    /** Nobody who was run over is asked when repayment was agreed, nor what the debtor did after a day that is not known. */
    @Test
    void asksTheInjuredInTheirOwnWords() {
        for (String dispute : List.of("traffic", "tort")) {
            Map<String, Object> told = new HashMap<>(
                    Map.of("dispute", dispute, "progress", "preparing", "case_kind", "civil", "claim_type", "general"));
            told.putAll(Map.of("tort_kind", "other", "accident_report", "accepted"));
            InterviewStep step = plaintiff(facts(told));
            assertThat(step.next()).map(Question::text).contains("您哪一天知道受到了损害、也知道该找谁赔？");
            assertThat(step.open()).extracting(Question::key).doesNotContain("waiver_act");
            told.put("breach_known", "2026-01-10");
            assertThat(plaintiff(facts(told)).open()).extracting(Question::key).doesNotContain("waiver_act");
            told.put("breach_known", "2022-01-10");
            assertThat(plaintiff(facts(told)).open()).extracting(Question::key).contains("waiver_act");
        }
    }

    /** Where no day was agreed it is not asked for. */
    @Test
    void withoutAnAgreedDayItAsksForTheDemand() {
        InterviewStep step = plaintiff(
                facts(Map.of("dispute", "loan", "progress", "preparing", "case_kind", "civil", "term_agreed", false)));
        assertThat(step.next()).map(Question::key).contains("demand_made");
        assertThat(step.open()).extracting(Question::key).doesNotContain("breach_known");
    }

    @Test
    void neverAsksWhatMakesNoSense() {
        CaseFacts answers = facts(Map.of("confidentiality", "none", "dispute", "loan", "progress", "preparing"));
        List<String> asked = askAll(answers, Stage.FIRST_INSTANCE, Role.PLAINTIFF, new Random(1), Knowledge.ALL);
        assertThat(asked)
                .contains("loan_proof", "term_agreed")
                .doesNotContain("labor_arbitrated", "last_divorce_result", "goods_received", "settled")
                .as("before a complaint is filed")
                .doesNotContain("summoned", "evidence_deadline", "fee_noticed", "converted_to_ordinary")
                .doesNotContain("publication_service", "online_hearing", "answer_filed", "appraisal_objection");
    }

    @Test
    void notClearIsNeverAskedAgainAndTheInterviewEnds() {
        for (Stage stage : Stage.values()) {
            for (Role role : Role.values()) {
                if (role.takesPart(stage)) {
                    List<String> asked = askAll(CaseFacts.NONE, stage, role, new Random(2), Knowledge.NOTHING);
                    assertThat(asked).doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void whenAllIsAnsweredNothingIsLeftUnassessedForWantOfFacts() {
        for (int seed : Sample.of(IntStream.range(0, 20).boxed().toList())) {
            CaseFacts answers = facts(Map.of("case_kind", "civil", "confidentiality", "none"));
            List<CaseFacts> end = new ArrayList<>();
            ask(answers, Stage.FIRST_INSTANCE, Role.PLAINTIFF, new Random(seed), Knowledge.ALL, end);
            assertThat(plaintiff(end.getLast()).assessment().notAssessed())
                    .as("seed %s", seed)
                    .filteredOn(rule -> rule.reasons().isEmpty())
                    .filteredOn(rule -> rule.missing().stream()
                            .anyMatch(key -> ENGINE.facts().get(key).isAsked()))
                    .isEmpty();
        }
    }

    /** After a third of the questions, more of the critical rules are decided than by asking in the order of the files. */
    @Test
    void fewAnswersDecideManyRules() {
        int chosen = 0;
        int inOrder = 0;
        for (int seed = 0; seed < 10; seed++) {
            CaseFacts start = facts(Map.of("case_kind", "civil", "confidentiality", "none"));
            List<CaseFacts> steps = new ArrayList<>();
            ask(start, Stage.FIRST_INSTANCE, Role.PLAINTIFF, new Random(seed), Knowledge.ALL, steps);
            int third = steps.size() / 3;
            CaseFacts end = steps.getLast();
            CaseFacts early = start;
            for (FactDefinition fact : ENGINE.facts().all()) {
                if (early.values().size() < steps.get(third).values().size() && end.isAnswered(fact.key())) {
                    early = early.with(fact.key(), end.find(fact.key()).orElseThrow());
                }
            }
            chosen += undecided(steps.get(third));
            inOrder += undecided(early);
        }
        assertThat(chosen).isLessThan(inOrder);
    }

    private static int undecided(CaseFacts facts) {
        return plaintiff(facts).assessment().notAssessed().stream()
                .map(UndecidedRule::severity)
                .mapToInt(Severity::weight)
                .sum();
    }

    @Test
    void goingBackLosesNothing() {
        CaseFacts labor = facts(Map.of("dispute", "labor", "labor_arbitrated", "no"));
        AnswerReview review = plaintiff(labor.with("dispute", "loan")).review();
        assertThat(review.used()).extracting(Answer::key).containsExactly("dispute");
        assertThat(review.setAside()).containsExactly(new Answer("labor_arbitrated", "起诉条件", "这项劳动争议申请过劳动仲裁吗？", "没有"));
        assertThat(plaintiff(labor.with("dispute", "loan").with("dispute", "labor"))
                        .review()
                        .used())
                .extracting(Answer::key)
                .containsExactly("dispute", "labor_arbitrated");
    }

    @Test
    void reviewShowsEveryAnswerInWords() {
        CaseFacts answers = facts(Map.of("dispute", "loan", "breach_known", "2022-10-10", "claim_amount", "100000"))
                .withUnsure("interrupted");
        assertThat(plaintiff(answers).review().used())
                .extracting(Answer::answer)
                .containsExactly("民间借贷", "100,000元", "2022年10月10日", "不清楚");
    }

    private enum Knowledge {
        ALL,
        NOTHING
    }

    private static List<String> askAll(CaseFacts start, Stage stage, Role role, Random random, Knowledge knowledge) {
        return ask(start, stage, role, random, knowledge, new ArrayList<>());
    }

    private static List<String> ask(
            CaseFacts start, Stage stage, Role role, Random random, Knowledge knowledge, List<CaseFacts> steps) {
        List<String> asked = new ArrayList<>();
        CaseFacts answers = start;
        steps.add(answers);
        Optional<Question> question = first(INTERVIEW.next(new CaseContext(stage, role, TODAY, answers)));
        while (question.isPresent()) {
            String key = question.get().key();
            asked.add(key);
            answers = knowledge == Knowledge.NOTHING
                    ? answers.withUnsure(key)
                    : answers.with(key, answer(ENGINE.facts().get(key), random));
            steps.add(answers);
            question = first(INTERVIEW.next(new CaseContext(stage, role, TODAY, answers)));
        }
        return asked;
    }

    private static Optional<Question> first(InterviewStep step) {
        return step.open().stream().findFirst();
    }

    private static Object answer(FactDefinition fact, Random random) {
        List<String> options = List.copyOf(fact.options().keySet());
        String answer = switch (fact.type()) {
            case AnswerType.Choice choice -> options.get(random.nextInt(options.size()));
            case AnswerType.Flag flag -> Boolean.toString(random.nextBoolean());
            case AnswerType.Day day ->
                LocalDate.of(2022, 1, 4).plusDays(random.nextInt(1700)).toString();
            case AnswerType.Money money -> Integer.toString(random.nextInt(500_000));
            case AnswerType.Whole whole -> Integer.toString(random.nextInt(5));
            default -> Integer.toString(random.nextInt(36));
        };
        return fact.read(answer).orElseThrow();
    }
}
