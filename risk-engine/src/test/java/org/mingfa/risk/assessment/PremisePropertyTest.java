package org.mingfa.risk.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.interview.Interview;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.interview.NextAction;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Example.ExpectedOutcome;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.RuleBook;
import org.mingfa.risk.rules.Stage;
import org.mingfa.risk.rules.Template;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlResources;

/**
 * Nobody hears advice whose premise their own answers deny. What the words of advice take for granted stands in premises.yaml;
 * the cases are the examples of all rules, each with any other answers beside its own.
 */
class PremisePropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final Interview INTERVIEW = new Interview(ENGINE);

    /** What words take for granted, and when the answers deny it. */
    private record Premise(Pattern says, String presupposes, Condition deniedBy) {

        /** The facts that can deny it. */
        Stream<String> facts() {
            return deniedBy.expressions().flatMap(leaf -> leaf.names().stream()).map(name -> name.root());
        }
    }

    private record Case(Stage stage, Role role, LocalDate asOf, Map<String, String> facts) {

        FactValuation values() {
            return new CaseContext(stage, role, asOf, ENGINE.facts().read(facts)).valuation(ENGINE.facts());
        }

        /** The answers that a premise turns on. */
        String denying() {
            Map<String, String> told = new LinkedHashMap<>(facts);
            told.keySet().retainAll(DENYING);
            return stage + " " + role + " " + told;
        }

        InterviewStep step() {
            return INTERVIEW.next(
                    new CaseContext(stage, role, asOf, ENGINE.facts().read(facts)));
        }
    }

    private static final List<Premise> PREMISES = premises();

    private static final Set<String> DENYING =
            PREMISES.stream().flatMap(Premise::facts).collect(Collectors.toSet());

    private static final List<org.mingfa.risk.rules.Example> TOLD =
            RuleBook.loadExamples(ENGINE.facts(), ENGINE.rules(), TODAY).values().stream()
                    .flatMap(List::stream)
                    .filter(example -> example.outcome() == ExpectedOutcome.PROMPTS)
                    .toList();

    private static List<Premise> premises() {
        ConditionReader conditions = ENGINE.facts().conditions();
        return new YamlResources(PremisePropertyTest.class, ".")
                .read("premises.yaml").onlyKeys("premises").getList("premises").stream()
                        .map(node -> node.asMap().onlyKeys("says", "presupposes", "denied_by"))
                        .map(row -> premise(row, conditions))
                        .toList();
    }

    private static Premise premise(YamlMap row, ConditionReader conditions) {
        return new Premise(
                Pattern.compile(row.getText("says")),
                row.getText("presupposes"),
                conditions.read(row.get("denied_by")));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void nobodyHearsWhatTheirAnswersDeny(@ForAll long seed) {
        Case drawn = draw(new Random(seed));
        assertThat(denied(drawn)).as("%s", drawn.denying()).isEmpty();
    }

    /** A phrase that no advice uses any more guards nothing. */
    @Example
    void everyPremiseIsOfSomeAdvice() {
        Stream<String> rules = ENGINE.rules().rules().stream()
                .flatMap(rule -> rule.versions().stream())
                .flatMap(version -> version.texts().map(Template::text));
        YamlMap shared = new YamlResources(Interview.class, "interview").read("next-actions.yaml");
        Stream<String> steps = Stream.concat(
                        Stream.of("first", "then").flatMap(part -> shared.getList(part).stream()),
                        ENGINE.facts().disputes().stream().flatMap(dispute -> dispute.next().stream()))
                .map(YamlNode::asMap)
                .flatMap(row -> Stream.concat(
                        Stream.of("do", "where", "cost", "time").map(row::getText),
                        row.getList("papers").stream()
                                .map(paper -> paper.asText().text())));
        List<String> texts = Stream.concat(rules, steps).toList();
        assertThat(PREMISES.stream()
                        .filter(premise ->
                                texts.stream().noneMatch(premise.says().asPredicate()))
                        .map(Premise::presupposes))
                .isEmpty();
    }

    private static Case draw(Random random) {
        var example = TOLD.get(random.nextInt(TOLD.size()));
        double share = random.nextDouble() / 3;
        Map<String, String> facts = new LinkedHashMap<>(example.facts());
        for (FactDefinition fact : ENGINE.facts().all()) {
            boolean scope = Set.of("confidentiality", "case_kind").contains(fact.key());
            if (!scope && random.nextDouble() < (DENYING.contains(fact.key()) ? 0.8 : share)) {
                facts.putIfAbsent(fact.key(), RandomFacts.answer(fact, random));
            }
        }
        facts.put("case_kind", "civil");
        Case drawn = new Case(example.stage(), example.role(), example.asOf(), facts);
        while (true) {
            try {
                drawn.values().refuseImpossibleDays();
                return drawn;
            } catch (InvalidAnswersException e) {
                e.flaws().forEach(flaw -> facts.remove(flaw.name()));
            }
        }
    }

    private static List<String> denied(Case drawn) {
        FactValuation values = drawn.values();
        return advice(drawn.step()).entrySet().stream()
                .flatMap(said -> PREMISES.stream()
                        .filter(premise -> values.evaluate(premise.deniedBy()).truth() == Truth.TRUE)
                        .flatMap(premise -> said.getValue().stream()
                                .filter(premise.says().asPredicate())
                                .map(text -> said.getKey() + " presupposes " + premise.presupposes() + ": " + text)))
                .toList();
    }

    /** What a party is advised, by who advises it: the headline and action of each prompt, and the next step. */
    private static Map<String, List<String>> advice(InterviewStep step) {
        Map<String, List<String>> advice = new LinkedHashMap<>();
        step.assessment()
                .prompts()
                .forEach(prompt -> advice.put(prompt.rule(), List.of(prompt.headline(), prompt.action())));
        NextAction next = step.standing().next();
        if (next != null) {
            advice.put(
                    "next",
                    Stream.concat(
                                    Stream.of(next.what(), next.where(), next.cost(), next.time()),
                                    next.papers().stream())
                            .map(Objects::requireNonNull)
                            .toList());
        }
        return advice;
    }
}
