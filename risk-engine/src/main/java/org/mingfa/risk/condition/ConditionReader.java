package org.mingfa.risk.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.NearestName;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlList;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/**
 * Reads conditions from YAML: a map with one of {@code all}, {@code any}, {@code not}, a list (all of it), or a FEEL
 * expression; {@code true} is always.
 *
 * <p>The same expression in two places is one object, so an {@link ConditionEvaluator} computes it once.
 */
public final class ConditionReader {

    private final SortedSet<String> names;
    private final Predicate<String> lawValues;
    private final Map<String, Set<String>> alike;
    private final Map<String, Expression> expressions = new ConcurrentHashMap<>();

    /**
     * @param names the facts and computations an expression may use, and stage, role, as_of
     * @param lawValues whether the law has a value of that path
     */
    public ConditionReader(SortedSet<String> names, Predicate<String> lawValues) {
        this(names, lawValues, Map.of());
    }

    /** @param alike by a kind of dispute, those that count wherever {@code dispute in (…)} lists it */
    public ConditionReader(SortedSet<String> names, Predicate<String> lawValues, Map<String, Set<String>> alike) {
        this.names = names;
        this.lawValues = lawValues;
        this.alike = alike;
    }

    public Condition read(YamlNode node) {
        return switch (node) {
            case YamlText text when text.text().equals("true") -> new Condition.All(List.of());
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
        Expression expression = expressions.computeIfAbsent(
                text.text(), written -> ExpressionScanner.scan(written, Comparison.read(written, alike)));
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

    /** Finds the names of an expression without compiling it, so that a wrong fact key is seen when a file is read. */
    private static final class ExpressionScanner {

        private static final Pattern TOKEN = Pattern.compile("law\\(\\s*\"(?<law>[a-z0-9/-]+)\"\\s*\\)"
                + "|(?<text>@?\"[^\"]*\")"
                + "|(?<name>[A-Za-z_][A-Za-z0-9_]*(?:\\.[a-z_][a-z0-9_]*)*)");

        /** The words of FEEL that rules may use; a small part, so that a mistyped fact is not taken for a function. */
        private static final Set<String> WORDS =
                Set.of("and", "or", "not", "in", "true", "false", "between", "date", "duration", "abs", "min", "max");

        private ExpressionScanner() {}

        static Expression scan(String text, @Nullable Comparison comparison) {
            Matcher token = TOKEN.matcher(text);
            Set<ExpressionName> names = new LinkedHashSet<>();
            StringBuilder feel = new StringBuilder();
            while (token.find()) {
                token.appendReplacement(feel, Matcher.quoteReplacement(replacement(token, names)));
            }
            token.appendTail(feel);
            return new Expression(text, feel.toString(), List.copyOf(names), comparison);
        }

        private static String replacement(Matcher token, Set<ExpressionName> names) {
            if (token.group("text") != null || WORDS.contains(token.group())) {
                return token.group();
            }
            String law = token.group("law");
            ExpressionName name = law == null ? ExpressionName.plain(token.group("name")) : ExpressionName.law(law);
            names.add(name);
            return name.variable();
        }
    }
}
