package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Example;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleBook;
import org.mingfa.risk.rules.Stage;

/** The examples in the rule files are the tests of the rules. */
class RuleExamplesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final RiskEngine ENGINE = RiskEngine.load();

    private static final Pattern SUES = Pattern.compile("(?<!请求把债务人)列为(?:共同)?被告|一并列明|起诉时(?:书面|一并)?申请");

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() {
        Map<String, List<Example>> examples = RuleBook.loadExamples(ENGINE.facts(), ENGINE.rules(), AS_OF);
        return ENGINE.rules().rules().stream()
                .flatMap(rule -> examples.get(rule.id()).stream()
                        .map(example ->
                                DynamicTest.dynamicTest(rule.id() + " " + example.name(), () -> check(rule, example))));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasAnExampleOfEachOutcome() {
        Map<String, List<Example>> examples = RuleBook.loadExamples(ENGINE.facts(), ENGINE.rules(), AS_OF);
        return ENGINE.rules().rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id(),
                        () -> assertThat(examples.get(rule.id()))
                                .extracting(Example::outcome)
                                .contains(Example.ExpectedOutcome.values())));
    }

    /** Whoever is sued is not told whom to sue, unless the other side is named beside it. */
    @Test
    void theSuedAreNotToldWhomToSue() {
        List<String> wrong = new ArrayList<>();
        Map<String, List<Example>> examples = RuleBook.loadExamples(ENGINE.facts(), ENGINE.rules(), AS_OF);
        for (Rule rule : ENGINE.rules().rules()) {
            if (!rule.concerns(Stage.FIRST_INSTANCE, Role.DEFENDANT)) {
                continue;
            }
            for (Example example : examples.get(rule.id())) {
                CaseFacts told = ENGINE.facts().read(example.facts());
                ENGINE
                        .assess(new CaseContext(Stage.FIRST_INSTANCE, Role.DEFENDANT, example.asOf(), told))
                        .prompts()
                        .stream()
                        .filter(prompt -> prompt.rule().equals(rule.id()))
                        .map(RiskPrompt::action)
                        .filter(action -> SUES.matcher(action).find() && !action.contains("一方准备"))
                        .forEach(action -> wrong.add(rule.id() + " " + action));
            }
        }
        assertThat(wrong.stream().distinct().toList()).isEmpty();
    }

    private static void check(Rule rule, Example example) {
        CaseFacts told = ENGINE.facts().read(example.facts());
        CaseValuation values = ENGINE.value(new CaseContext(example.stage(), example.role(), example.asOf(), told));
        values.facts().refuseImpossibleDays();
        RiskAssessment assessment = ENGINE.assess(values);
        Optional<RiskPrompt> prompt = Stream.concat(assessment.exclusions().stream(), assessment.prompts().stream())
                .filter(p -> p.rule().equals(rule.id()))
                .findFirst();
        Optional<UndecidedRule> open = assessment.notAssessed().stream()
                .filter(n -> n.rule().equals(rule.id()))
                .findFirst();
        Example.ExpectedOutcome outcome = prompt.isPresent()
                ? Example.ExpectedOutcome.PROMPTS
                : open.isPresent() ? Example.ExpectedOutcome.UNKNOWN : Example.ExpectedOutcome.SILENT;
        assertThat(outcome)
                .as("%s: %s; trace %s; open %s", example.place(), example.name(), trace(assessment, rule), open)
                .isEqualTo(example.outcome());
        open.ifPresent(o -> assertThat(o.missing()).containsAll(example.missing()));
        prompt.ifPresent(p -> checkPrompt(example, p));
    }

    private static void checkPrompt(Example example, RiskPrompt prompt) {
        if (example.deadline() != null) {
            assertThat(Optional.ofNullable(prompt.deadline()).map(PromptDeadline::day))
                    .as("%s deadline", example.place())
                    .contains(example.deadline());
        }
        if (example.certain() != null) {
            assertThat(prompt.confidence() == Confidence.CERTAIN)
                    .as(
                            "%s certain; unknown %s, reservations %s",
                            example.place(), prompt.stillUnknown(), prompt.reservations())
                    .isEqualTo(example.certain());
        }
        String said = prompt.headline() + prompt.why() + prompt.action();
        example.says()
                .forEach(
                        words -> assertThat(said).as("%s says", example.place()).contains(words));
        example.neverSays()
                .forEach(words ->
                        assertThat(said).as("%s never says", example.place()).doesNotContain(words));
        assertThat(ShownText.of(prompt).flatMap(ShownText::flaws))
                .as("%s", example.place())
                .isEmpty();
        assertThat(prompt.headline()).hasSizeLessThanOrEqualTo(60);
        assertThat(prompt.basis()).isNotEmpty();
    }

    private static List<RuleTrace> trace(RiskAssessment assessment, Rule rule) {
        return assessment.trace().stream()
                .filter(t -> t.rule().equals(rule.id()))
                .toList();
    }
}
