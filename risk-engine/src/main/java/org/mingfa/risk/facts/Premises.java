package org.mingfa.risk.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.risk.condition.Comparison;
import org.mingfa.risk.condition.Condition;

/**
 * What an answer says besides itself: who tells the day on which an award was received has an award. Read from the
 * questions: one that is asked only if {@code labor_arbitrated = "awarded"} has that as its premise.
 */
final class Premises {

    /** An answer to this question says that the fact in question has the value. */
    private record Premise(String question, Object value) {}

    private final Map<String, List<Premise>> byFact;

    private Premises(Map<String, List<Premise>> byFact) {
        this.byFact = byFact;
    }

    static Premises of(Map<String, FactDefinition> definitions) {
        Map<String, List<Premise>> byFact = new HashMap<>();
        for (FactDefinition question : definitions.values()) {
            all(question, definitions, new TreeMap<>())
                    .forEach((fact, value) -> byFact.computeIfAbsent(fact, key -> new ArrayList<>())
                            .add(new Premise(question.key(), value)));
        }
        return new Premises(byFact);
    }

    /** The premises of a question, and theirs. */
    private static Map<String, Object> all(
            FactDefinition question, Map<String, FactDefinition> definitions, Map<String, Object> found) {
        equations(question.askedIf()).forEach(equation -> {
            FactDefinition fact = definitions.get(equation.name());
            if (fact != null && !found.containsKey(fact.key())) {
                fact.read(equation.values().iterator().next().toString()).ifPresent(value -> {
                    found.put(fact.key(), value);
                    all(fact, definitions, found);
                });
            }
        });
        return found;
    }

    /** The equations that must hold for the question to make sense. */
    private static Stream<Comparison> equations(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().flatMap(Premises::equations);
            case Condition.Leaf leaf ->
                Stream.ofNullable(leaf.expression().comparison())
                        .filter(comparison ->
                                comparison.equal() && comparison.values().size() == 1);
            case Condition.Any any -> Stream.of();
            case Condition.Not not -> Stream.of();
        };
    }

    /** Empty when nothing that was told rests on it, or when what was told rests on different values. */
    Optional<Object> follows(String fact, CaseFacts facts) {
        Set<Object> values = byFact.getOrDefault(fact, List.of()).stream()
                .filter(premise -> facts.find(premise.question()).isPresent())
                .map(Premise::value)
                .collect(Collectors.toCollection(TreeSet::new));
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }
}
