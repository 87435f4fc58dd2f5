package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingfa.property.Sample;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Example;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleBook;
import org.mingfa.risk.rules.Template;

/** No sentence of a rule has an empty slot, whichever of its facts is not told. */
class PlaceholdersTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Every text of every version, with and without each name that an optional part shows. */
    @Test
    void everyTextReadsLikeSentencesWhicheverPartsAreLeftOut() {
        assertThat(ENGINE.rules().rules().stream()
                        .flatMap(rule -> rule.versions().stream()
                                .flatMap(version -> version.texts())
                                .flatMap(PlaceholdersTest::filled)
                                .map(text -> rule.id() + " " + text))
                        .flatMap(ShownText::flaws))
                .isEmpty();
    }

    private static Stream<String> filled(Template template) {
        List<String> optional = List.copyOf(template.optionalNames());
        return Stream.iterate(0, left -> left + 1)
                .limit(1L << optional.size())
                .map(left ->
                        template.fill(name -> optional.contains(name) && ((left >> optional.indexOf(name)) & 1) == 1
                                ? Optional.empty()
                                : Optional.of("某")));
    }

    /** Every example that prompts, without each of its facts, as long as it still prompts. */
    @Test
    void noPromptHasAHoleWhicheverFactIsLacking() {
        Map<String, List<Example>> examples = RuleBook.loadExamples(ENGINE.facts(), ENGINE.rules(), TODAY);
        List<Rule> rules = Sample.of(ENGINE.rules().rules());
        List<RiskPrompt> prompts = rules.stream()
                .flatMap(rule -> examples.get(rule.id()).stream()
                        .filter(example -> example.outcome() == Example.ExpectedOutcome.PROMPTS)
                        .flatMap(
                                example -> withoutOne(example.facts()).flatMap(facts -> prompts(rule, example, facts))))
                .toList();
        assertThat(prompts).hasSizeGreaterThanOrEqualTo(rules.size());
        assertThat(prompts.stream().flatMap(ShownText::of).flatMap(ShownText::flaws))
                .isEmpty();
    }

    /** Why a rule could not be assessed is told in the words of the questions, not in names of ours. */
    @Test
    void noReasonNamesAnInput() {
        Map<String, List<Example>> examples = RuleBook.loadExamples(ENGINE.facts(), ENGINE.rules(), TODAY);
        List<String> reasons = examples.values().stream()
                .flatMap(List::stream)
                .map(example -> assess(example, example.facts()))
                .flatMap(assessment -> assessment.notAssessed().stream())
                .flatMap(open -> open.reasons().stream())
                .distinct()
                .toList();
        assertThat(reasons).isNotEmpty();
        assertThat(reasons.stream().flatMap(ShownText::flaws)).isEmpty();
    }

    private static RiskAssessment assess(Example example, Map<String, String> facts) {
        return ENGINE.assess(new CaseContext(
                example.stage(), example.role(), example.asOf(), ENGINE.facts().read(facts)));
    }

    private static Stream<Map<String, String>> withoutOne(Map<String, String> facts) {
        return Stream.concat(
                Stream.of(facts), Set.copyOf(facts.keySet()).stream().map(key -> {
                    Map<String, String> left = new LinkedHashMap<>(facts);
                    left.remove(key);
                    return left;
                }));
    }

    private static Stream<RiskPrompt> prompts(Rule rule, Example example, Map<String, String> facts) {
        RiskAssessment assessment = assess(example, facts);
        return Stream.concat(assessment.exclusions().stream(), assessment.prompts().stream())
                .filter(prompt -> prompt.rule().equals(rule.id()));
    }
}
