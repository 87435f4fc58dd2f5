package org.mingfa.risk.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Comparison;
import org.mingfa.risk.condition.Condition;

/**
 * What an answer says besides itself. Read from the questions: one that is asked only if {@code labor_arbitrated = "awarded"} has that
 * as its premise, for who tells the day on which an award was received has an award; and {@code implies} says what else follows.
 */
final class Implications {

    /**
     * A row "fact = value implies fact = value".
     *
     * @param value of the fact that is told; null for any
     */
    private record Row(@Nullable Object value, String implied, Object impliedValue) {

        boolean holds(Set<Object> values) {
            return value == null || values.contains(value);
        }
    }

    private final Map<String, List<Row>> byFact = new HashMap<>();

    private Implications() {}

    static Implications of(Map<String, FactDefinition> definitions) {
        Implications implications = new Implications();
        for (FactDefinition fact : definitions.values()) {
            equations(fact.askedIf()).forEach(equation -> {
                FactDefinition premise = definitions.get(equation.name());
                if (premise != null) {
                    premise.read(equation.values().iterator().next().toString())
                            .ifPresent(value -> implications.add(fact.key(), new Row(null, premise.key(), value)));
                }
            });
            fact.asking()
                    .implications()
                    .forEach(one -> implications.add(
                            fact.key(),
                            new Row(
                                    one.value(),
                                    one.implied(),
                                    Objects.requireNonNull(definitions.get(one.implied()))
                                            .read(one.impliedValue())
                                            .orElseThrow())));
        }
        return implications;
    }

    private void add(String fact, Row row) {
        byFact.computeIfAbsent(fact, key -> new ArrayList<>()).add(row);
    }

    /** The equations that must hold for the question to make sense. */
    private static Stream<Comparison> equations(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().flatMap(Implications::equations);
            case Condition.Leaf leaf ->
                Stream.ofNullable(leaf.expression().comparison())
                        .filter(comparison ->
                                comparison.equal() && comparison.values().size() == 1);
            case Condition.Any any -> Stream.of();
            case Condition.Not not -> Stream.of();
        };
    }

    /** All that follows from what was told, and from what follows; without what follows with different values. */
    SortedMap<String, Object> from(CaseFacts facts) {
        Map<String, Set<Object>> values = new HashMap<>();
        facts.values().forEach((key, value) -> values.put(key, new HashSet<>(Set.of(value))));
        List<String> open = new ArrayList<>(values.keySet());
        while (!open.isEmpty()) {
            String fact = open.removeLast();
            for (Row row : byFact.getOrDefault(fact, List.of())) {
                boolean more = row.holds(Objects.requireNonNull(values.get(fact)))
                        && facts.find(row.implied()).isEmpty()
                        && values.computeIfAbsent(row.implied(), key -> new HashSet<>())
                                .add(row.impliedValue());
                if (more) {
                    open.add(row.implied());
                }
            }
        }
        SortedMap<String, Object> implied = new TreeMap<>();
        values.forEach((key, all) -> {
            if (all.size() == 1 && facts.find(key).isEmpty()) {
                implied.put(key, all.iterator().next());
            }
        });
        return Collections.unmodifiableSortedMap(implied);
    }
}
