package org.mingfa.risk.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.condition.Comparison;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.facts.QuestionPolicy.Implication;
import org.mingfa.risk.facts.QuestionPolicy.Inference;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/**
 * Nobody is asked what they said, nor what follows from it: by a row of {@code implies} or {@code known_if}, or because the question that
 * they answered is asked in one case alone. What follows is worked out here once more, from the questions as they are written.
 */
class NotAskedTwicePropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final Interview INTERVIEW = new Interview(ENGINE);
    private static final List<FactDefinition> FACTS = List.copyOf(ENGINE.facts().all());

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
    void nothingIsAskedThatWasSaidOrFollowsFromIt(@ForAll long seed) {
        CaseContext drawn = draw(new Random(seed));
        assertThat(askedAgain(drawn))
                .as("%s %s", drawn.role(), drawn.facts().values())
                .isEmpty();
    }

    /** What people of five hands said, as the labels of their sentences have it. */
    @Example
    void norOfWhatIsSaidInASentence() {
        assertThat(HandSentence.all()).hasSizeGreaterThanOrEqualTo(40).allSatisfy(sentence -> {
            CaseContext told = sentence.context(ENGINE.facts());
            assertThat(askedAgain(told)).as(sentence.id()).isEmpty();
        });
    }

    /** The open questions whose answers are told or implied. */
    static List<String> askedAgain(CaseContext context) {
        Map<String, Object> known = implied(context);
        return INTERVIEW.next(context).open().stream()
                .map(Question::key)
                .filter(key -> context.facts().isAnswered(key) || known.containsKey(key))
                .toList();
    }

    /** What is told and what follows from it, until nothing more does; without what follows with different values. */
    private static Map<String, Object> implied(CaseContext context) {
        CaseFacts told = context.facts();
        Map<String, List<Object>> all = new LinkedHashMap<>();
        told.values().forEach((key, value) -> all.put(key, new ArrayList<>(List.of(value))));
        for (int before = -1; before != size(all); ) {
            before = size(all);
            for (FactDefinition fact : FACTS) {
                List<Object> values = all.getOrDefault(fact.key(), List.of());
                if (!values.isEmpty()) {
                    premises(fact.askedIf())
                            .forEach(one -> add(
                                    all,
                                    told,
                                    one.name(),
                                    one.values().iterator().next()));
                }
                for (Implication row : fact.asking().implications()) {
                    if (!values.isEmpty() && (row.value() == null || values.contains(row.value()))) {
                        add(all, told, row.implied(), row.impliedValue());
                    }
                }
            }
        }
        FactValuation values = context.valuation(ENGINE.facts());
        Map<String, Object> known = new LinkedHashMap<>();
        all.forEach((key, implied) -> {
            if (implied.size() == 1) {
                known.put(key, implied.getFirst());
            }
        });
        for (FactDefinition fact : FACTS) {
            fact.asking().inferences().stream()
                    .filter(row -> values.evaluate(row.when()).truth() == Truth.TRUE)
                    .map(Inference::value)
                    .findFirst()
                    .ifPresent(value -> known.putIfAbsent(fact.key(), value));
        }
        return known;
    }

    private static int size(Map<String, List<Object>> all) {
        return all.values().stream().mapToInt(List::size).sum();
    }

    private static void add(Map<String, List<Object>> all, CaseFacts told, String key, Object value) {
        ENGINE.facts().find(key).filter(fact -> !told.isAnswered(key)).ifPresent(fact -> {
            List<Object> values = all.computeIfAbsent(key, one -> new ArrayList<>());
            fact.read(value.toString()).filter(one -> !values.contains(one)).ifPresent(values::add);
        });
    }

    private static Stream<Comparison> premises(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().flatMap(NotAskedTwicePropertyTest::premises);
            case Condition.Leaf leaf ->
                Stream.ofNullable(leaf.expression().comparison())
                        .filter(one -> one.equal() && one.values().size() == 1);
            default -> Stream.of();
        };
    }

    /** A party that told a few things, of which some may not fit together. */
    private static CaseContext draw(Random random) {
        Role role = Role.values()[random.nextInt(Role.values().length)];
        List<Stage> stages = Stream.of(Stage.values())
                .filter(stage -> Role.at(stage).contains(role))
                .toList();
        CaseFacts facts = CaseFacts.NONE;
        FactDefinition dispute = ENGINE.facts().get("dispute");
        facts = facts.with("dispute", any(dispute, random));
        List<FactDefinition> mixed = new ArrayList<>(FACTS);
        Collections.shuffle(mixed, random);
        for (FactDefinition fact : mixed.subList(0, 2 + random.nextInt(12))) {
            facts = random.nextInt(10) == 0 ? facts.withUnsure(fact.key()) : facts.with(fact.key(), any(fact, random));
        }
        return new CaseContext(stages.get(random.nextInt(stages.size())), role, TODAY, facts);
    }

    private static Object any(FactDefinition fact, Random random) {
        String answer = switch (fact.type()) {
            case AnswerType.Choice choice ->
                List.copyOf(fact.options().keySet())
                        .get(random.nextInt(fact.options().size()));
            case AnswerType.Flag flag -> String.valueOf(random.nextBoolean());
            case AnswerType.Day day -> TODAY.minusDays(random.nextInt(2900)).toString();
            case AnswerType.Money money -> String.valueOf(random.nextInt(2_000_000));
            case AnswerType.Whole whole -> String.valueOf(1 + random.nextInt(30));
            default -> String.valueOf(random.nextInt(30));
        };
        return fact.read(answer).orElseThrow();
    }
}
