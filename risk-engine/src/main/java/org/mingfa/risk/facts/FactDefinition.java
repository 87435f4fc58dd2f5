package org.mingfa.risk.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;

/**
 * One thing that may be asked.
 *
 * @param key its name in rules, answers and the HTTP interface
 * @param topic the heading under which answers are reviewed
 * @param question as a layperson is asked
 * @param help what to look at to answer, or null
 * @param options label by code for a choice, else empty
 * @param unit of the number asked, or null
 * @param askedIf when the question makes sense; an empty {@code All} for always
 * @param order place in the files: of two equally useful questions the earlier is asked first
 */
public record FactDefinition(
        String key,
        String topic,
        String question,
        @Nullable String help,
        FactType type,
        Map<String, String> options,
        @Nullable String unit,
        Condition askedIf,
        int order) {

    public FactDefinition {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        if ((type == FactType.CHOICE) == options.isEmpty()) {
            throw new IllegalArgumentException(key + ": options belong to a choice and only to it");
        }
    }

    /** Reads an answer as told: a code or label of a choice, 是 or true, 2024-03-31; empty when it is none. */
    public Optional<Object> read(String answer) {
        if (type != FactType.CHOICE) {
            return type.read(answer);
        }
        return options.entrySet().stream()
                .filter(option ->
                        option.getKey().equals(answer) || option.getValue().equals(answer))
                .map(option -> (Object) option.getKey())
                .findFirst();
    }

    /** The answer in Chinese as it is shown: 2024年3月31日, 100000元, the label of a choice. */
    public String show(Object value) {
        return type == FactType.CHOICE
                ? options.getOrDefault(value.toString(), value.toString())
                : Shown.of(value, unit);
    }
}
