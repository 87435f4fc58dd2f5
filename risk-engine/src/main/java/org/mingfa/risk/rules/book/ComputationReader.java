package org.mingfa.risk.rules.book;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingfa.risk.rules.Computation;
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
 * list or map of inputs. It may use what an earlier computation gave ({@code limitation.expiry}).
 */
final class ComputationReader {

    private final SortedSet<String> names;
    private final SortedSet<String> earlier = new TreeSet<>();

    /** @param names the facts, and stage, role, as_of */
    ComputationReader(SortedSet<String> names) {
        this.names = names;
    }

    Map<String, Computation> read(YamlMap file) {
        Map<String, Computation> computations = new LinkedHashMap<>();
        file.entries().forEach((name, node) -> {
            YamlMap map = node.asMap().onlyKeys("calculator", "inputs");
            computations.put(
                    name, new Computation(name, map.getText("calculator"), members(map.getMap("inputs")), map.place()));
            earlier.add(name);
        });
        return computations;
    }

    private Map<String, Input> members(YamlMap map) {
        Map<String, Input> members = new LinkedHashMap<>();
        map.entries().forEach((key, node) -> members.put(key, input(node)));
        return members;
    }

    private Input input(YamlNode node) {
        return switch (node) {
            case YamlMap map -> map.has("by") ? choice(map) : new Input.Group(members(map));
            case YamlList list ->
                new Input.Series(list.items().stream().map(this::input).toList());
            case YamlText text -> scalar(text);
        };
    }

    private Input choice(YamlMap map) {
        map.onlyKeys("by", "of");
        if (scalar(map.get("by").asText()) instanceof Input.Fact by) {
            return new Input.Choice(by, members(map.getMap("of")));
        }
        throw map.keyPlace("by").flaw(FlawCode.R013, "by 须写一个事项");
    }

    private Input scalar(YamlText text) {
        if (text.text().startsWith("=")) {
            return new Input.Constant(text.text().substring(1));
        }
        boolean optional = text.text().endsWith("?");
        String name = optional ? text.text().substring(0, text.text().length() - 1) : text.text();
        int dot = name.indexOf('.');
        boolean known = dot < 0 ? names.contains(name) : earlier.contains(name.substring(0, dot));
        if (!known) {
            throw text.place().flaw(FlawCode.R015, "不认识的事项 \"" + name + "\"" + NearestName.hint(name, names));
        }
        return new Input.Fact(name, optional ? Need.OPTIONAL : Need.REQUIRED);
    }
}
