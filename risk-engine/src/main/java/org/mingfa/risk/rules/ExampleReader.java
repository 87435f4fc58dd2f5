package org.mingfa.risk.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.text.problem.NearestName;
import org.mingfa.yaml.FilePosition;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlText;

/** Reads the examples of a rule file; only tests and the audit need them. */
final class ExampleReader {

    /** As the file has it: what it does not say is the rule's. */
    private record ExampleEntry(
            String name,
            @Nullable Stage stage,
            @Nullable Role role,
            @Nullable LocalDate asOf,
            @OrElse Map<YamlText, String> facts,
            Example.ExpectedOutcome then,
            @OrElse Set<YamlText> missing,
            @Nullable LocalDate deadline,
            @Nullable Boolean certain,
            @OrElse Set<String> says,
            @OrElse Set<String> neverSays,
            FilePosition place) {}

    private final FactBook facts;
    private final LocalDate asOf;

    /** @param asOf the day of an example that names none */
    ExampleReader(FactBook facts, LocalDate asOf) {
        this.facts = facts;
        this.asOf = asOf;
    }

    List<Example> read(YamlMap file, Rule rule) {
        return new RecordBinder()
                .bindAll(file.getList("examples"), ExampleEntry.class).stream()
                        .map(entry -> example(entry, rule))
                        .toList();
    }

    private Example example(ExampleEntry entry, Rule rule) {
        Stage stage = entry.stage() != null
                ? entry.stage()
                : rule.heading().stages().stream()
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        Map<String, String> told = new LinkedHashMap<>();
        entry.facts().forEach((key, answer) -> told.put(known(key), answer));
        return new Example(
                entry.name(),
                stage,
                entry.role() != null ? entry.role() : firstRole(rule, stage),
                Objects.requireNonNullElse(entry.asOf(), asOf),
                told,
                entry.then(),
                entry.missing().stream().map(this::known).collect(Collectors.toSet()),
                entry.deadline(),
                entry.certain(),
                entry.says(),
                entry.neverSays(),
                entry.place());
    }

    private static Role firstRole(Rule rule, Stage stage) {
        return rule.heading().roles().stream()
                .filter(role -> role.takesPart(stage))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private String known(YamlText key) {
        if (facts.find(key.text()).isEmpty()) {
            Set<String> keys = facts.all().stream().map(FactDefinition::key).collect(Collectors.toSet());
            throw key.place().flaw(FlawCode.R015, "不认识的事项 \"" + key.text() + "\"" + NearestName.hint(key.text(), keys));
        }
        return key.text();
    }
}
