package org.mingfa.risk.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.facts.AnswerReader;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.rules.Computation.Input;
import org.mingfa.risk.rules.Computation.Need;
import org.mingfa.text.problem.NearestName;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlList;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/**
 * Reads computations.yaml. An input is a fact ({@code due_date}), a fact that need not be told
 * ({@code last_demand_date?}), a constant ({@code =general}), a choice ({@code by} a fact, {@code of} its values), or a
 * list or map of inputs. It may use what an earlier computation gave ({@code limitation.expiry}). Each has the type of
 * the calculator's field.
 */
final class ComputationReader {

    private final FactBook facts;
    private final SortedSet<String> names;
    private final Calculators calculators;
    private final SortedSet<String> earlier = new TreeSet<>();

    /** @param names the facts, and stage, role, as_of */
    ComputationReader(FactBook facts, SortedSet<String> names, Calculators calculators) {
        this.facts = facts;
        this.names = names;
        this.calculators = calculators;
    }

    Map<String, Computation> read(YamlMap file) {
        Map<String, Computation> computations = new LinkedHashMap<>();
        file.entries().forEach((name, node) -> {
            YamlMap map = node.asMap().onlyKeys("calculator", "inputs");
            String calculator = map.get("calculator").asText().oneOf(calculators.namesForRules());
            computations.put(
                    name,
                    new Computation(
                            name,
                            calculator,
                            members(map.getMap("inputs"), calculators.fieldsForRules(calculator)),
                            map.place()));
            earlier.add(name);
        });
        return computations;
    }

    private Map<String, Input> members(YamlMap map, List<Field> fields) {
        Map<String, Input> members = new LinkedHashMap<>();
        map.entries().forEach((key, node) -> {
            Field field = Field.find(fields, key).orElse(null);
            if (field == null) {
                List<String> known = fields.stream().map(Field::name).toList();
                throw map.keyPlace(key).flaw(FlawCode.R012, "不认识的键 \"" + key + "\"" + NearestName.hint(key, known));
            }
            members.put(field.name(), input(node, field.type()));
        });
        return members;
    }

    private Input input(YamlNode node, AnswerType type) {
        return switch (node) {
            case YamlMap map when map.has("by") -> choice(map, type);
            case YamlMap map
            when type instanceof AnswerType.Group group -> new Input.Group(members(map, group.fields()));
            case YamlList list
            when type instanceof AnswerType.ListOf items ->
                new Input.Series(list.items().stream()
                        .map(item -> input(item, items.item()))
                        .toList());
            case YamlText text -> scalar(text, type);
            default -> throw node.place().flaw(FlawCode.R013, "此处应为" + type.form());
        };
    }

    private Input choice(YamlMap map, AnswerType type) {
        map.onlyKeys("by", "of");
        if (map.get("by").asText().text().startsWith("=")) {
            throw map.keyPlace("by").flaw(FlawCode.R013, "by 须写一个事项");
        }
        Map<String, Input> options = new LinkedHashMap<>();
        if (map.get("of") instanceof YamlText court) {
            court.oneOf(List.of("court"));
            facts.disputes()
                    .forEach(dispute -> options.put(
                            dispute.code(),
                            scalar(new YamlText(dispute.map().keyPlace("court"), "=" + facts.court(dispute)), type)));
        } else {
            map.getMap("of").entries().forEach((value, node) -> options.put(value, input(node, type)));
        }
        return new Input.Choice(fact(map.get("by").asText(), null), options);
    }

    private Input scalar(YamlText text, AnswerType type) {
        if (!text.text().startsWith("=")) {
            return fact(text, type);
        }
        Object value = new AnswerReader(null, "").read(type, text.text().substring(1), "");
        if (value == null) {
            throw text.place().flaw(FlawCode.R013, "\"" + text.text() + "\" 应为" + type.form());
        }
        return new Input.Constant(value);
    }

    /** @param type what the fact has to be; null where it only chooses */
    private Input.Fact fact(YamlText text, @Nullable AnswerType type) {
        boolean optional = text.text().endsWith("?");
        String name = optional ? text.text().substring(0, text.text().length() - 1) : text.text();
        int dot = name.indexOf('.');
        boolean known = dot < 0 ? names.contains(name) : earlier.contains(name.substring(0, dot));
        if (!known) {
            throw text.place().flaw(FlawCode.R015, "不认识的事项 \"" + name + "\"" + NearestName.hint(name, names));
        }
        facts.find(name)
                .filter(fact -> type != null && !fits(fact.type(), type))
                .ifPresent(fact -> {
                    throw text.place().flaw(FlawCode.R013, "事项 \"" + name + "\" 的回答不合计算器的要求");
                });
        return new Input.Fact(name, optional ? Need.OPTIONAL : Need.REQUIRED);
    }

    private static boolean fits(AnswerType fact, AnswerType field) {
        return switch (field) {
            case AnswerType.Choice choice ->
                fact instanceof AnswerType.Choice given
                        && choice.options().keySet().containsAll(given.options().keySet());
            case AnswerType.Text text -> fact instanceof AnswerType.Choice;
            default -> fact.getClass() == field.getClass();
        };
    }
}
