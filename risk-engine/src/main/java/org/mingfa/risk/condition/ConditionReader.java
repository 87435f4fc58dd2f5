package org.mingfa.risk.condition;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.mingfa.text.problem.NearestName;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlList;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/**
 * Reads conditions from YAML: a map with one of {@code all}, {@code any}, {@code not}, a list (all of it), or a FEEL
 * expression.
 *
 * <p>The same expression in two places is one object, so an {@link Evaluation} computes it once.
 */
public final class ConditionReader {

    private final SortedSet<String> names;
    private final Predicate<String> lawValues;
    private final Map<String, Expression> expressions = new ConcurrentHashMap<>();

    /**
     * @param names the facts and computations an expression may use, and stage, role, as_of
     * @param lawValues whether the law has a value of that path
     */
    public ConditionReader(SortedSet<String> names, Predicate<String> lawValues) {
        this.names = names;
        this.lawValues = lawValues;
    }

    public Condition read(YamlNode node) {
        return switch (node) {
            case YamlText text -> new Condition.Leaf(expression(text));
            case YamlList list -> new Condition.All(parts(list));
            case YamlMap map -> tree(map.onlyKeys("all", "any", "not"));
        };
    }

    private Condition tree(YamlMap map) {
        if (map.entries().size() != 1) {
            throw map.place().flaw(FlawCode.R013, "条件须恰有 all、any、not 之一");
        }
        if (map.has("not")) {
            return new Condition.Not(read(map.get("not")));
        }
        return map.has("all") ? new Condition.All(parts(map.get("all"))) : new Condition.Any(parts(map.get("any")));
    }

    private List<Condition> parts(YamlNode node) {
        List<Condition> parts = node.asList().stream().map(this::read).toList();
        if (parts.isEmpty()) {
            throw node.place().flaw(FlawCode.R013, "条件的列表不能是空的");
        }
        return parts;
    }

    private Expression expression(YamlText text) {
        Expression expression = expressions.computeIfAbsent(text.text(), ExpressionScanner::scan);
        expression.names().forEach(name -> check(name, text));
        return expression;
    }

    private void check(ExpressionName name, YamlText text) {
        if (name.ofLaw()) {
            String path = name.name().substring(ExpressionName.LAW.length());
            if (!lawValues.test(path)) {
                throw text.place().flaw(FlawCode.R015, "没有法定数值 \"" + path + "\"");
            }
        } else if (!names.contains(name.root())) {
            throw text.place()
                    .flaw(FlawCode.R015, "条件用到不认识的事项 \"" + name.root() + "\"" + NearestName.hint(name.root(), names));
        }
    }
}
