package org.mingfa.risk.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.rules.Example.Outcome;
import org.mingfa.text.problem.NearestName;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;

/** Reads the examples of a rule file; only tests and the audit need them. */
final class ExampleReader {

    private static final WordReader<Outcome> OUTCOMES =
            new WordReader<>(Outcome.values(), outcome -> outcome.name().toLowerCase(Locale.ROOT));

    private final FactBook facts;
    private final LocalDate asOf;

    /** @param asOf the day of an example that names none */
    ExampleReader(FactBook facts, LocalDate asOf) {
        this.facts = facts;
        this.asOf = asOf;
    }

    List<Example> read(YamlMap file, Rule rule) {
        return file.getList("examples").stream()
                .map(node -> example(node.asMap(), rule))
                .toList();
    }

    private Example example(YamlMap map, Rule rule) {
        map.onlyKeys(
                "name",
                "stage",
                "role",
                "as_of",
                "facts",
                "then",
                "missing",
                "deadline",
                "certain",
                "says",
                "never_says");
        Stage stage = map.find("stage")
                .map(node -> RuleReader.STAGES.read(node.asText()))
                .orElseGet(() -> rule.heading().stages().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        Role role = map.find("role")
                .map(node -> RuleReader.ROLES.read(node.asText()))
                .orElseGet(() -> firstRole(rule, stage));
        return new Example(
                map.getText("name"),
                stage,
                role,
                map.findDate("as_of").orElse(asOf),
                map.find("facts").map(node -> facts(node.asMap())).orElse(Map.of()),
                OUTCOMES.read(map.get("then").asText()),
                missing(map),
                map.findDate("deadline").orElse(null),
                map.has("certain") ? map.flag("certain") : null,
                words(map, "says"),
                words(map, "never_says"),
                map.place());
    }

    private static Role firstRole(Rule rule, Stage stage) {
        return rule.heading().roles().stream()
                .filter(role -> role.takesPart(stage))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Map<String, String> facts(YamlMap map) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> fact : map.entries().entrySet()) {
            checkKey(map, fact.getKey());
            told.put(fact.getKey(), fact.getValue().asText().text());
        }
        return told;
    }

    private static Set<String> words(YamlMap map, String key) {
        return map.findList(key).stream().map(node -> node.asText().text()).collect(Collectors.toSet());
    }

    private Set<String> missing(YamlMap map) {
        Set<String> missing = map.findList("missing").stream()
                .map(node -> node.asText().text())
                .collect(Collectors.toSet());
        missing.forEach(key -> checkKey(map, key));
        return missing;
    }

    private void checkKey(YamlMap map, String key) {
        if (facts.find(key).isEmpty()) {
            Set<String> keys = facts.all().stream().map(fact -> fact.key()).collect(Collectors.toSet());
            throw map.keyPlace(key).flaw(FlawCode.R015, "不认识的事项 \"" + key + "\"" + NearestName.hint(key, keys));
        }
    }
}
