package org.mingfa.risk.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/** Reads the constants of an enum by the words that files use, with a hint for a mistyped one. */
final class WordReader<E extends Enum<E>> {

    private final Map<String, E> constants = new LinkedHashMap<>();

    WordReader(E[] values, Function<E, String> word) {
        Arrays.stream(values).forEach(value -> constants.put(word.apply(value), value));
    }

    E read(YamlText text) {
        return constants.entrySet().stream()
                .filter(entry -> entry.getKey().equals(text.oneOf(constants.keySet())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    Set<E> readAll(List<YamlNode> nodes) {
        Set<E> read = new LinkedHashSet<>();
        nodes.forEach(node -> read.add(read(node.asText())));
        return read;
    }
}
