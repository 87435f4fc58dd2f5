package org.mingfa.cli.calculators;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.text.CsvText;
import org.mingfa.cli.text.InputText;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;

/**
 * Reads {@code --field value …} by the fields of a calculator. Lists and groups are JSON; {@code @file} is the content
 * of a file, where a list of groups may be a table (CSV); {@code null} says “there is none”; a field given again makes a list longer.
 */
public final class CalculatorArguments {

    private static final String OPTION = "--";

    private final CalculatorDescription description;
    private final Map<String, @Nullable Object> inputs = new LinkedHashMap<>();

    private CalculatorArguments(CalculatorDescription description) {
        this.description = description;
    }

    /**
     * The inputs as a calculator takes them.
     *
     * @throws Refusal when there is no such field, or a value is missing or is no JSON
     */
    public static Map<String, @Nullable Object> read(CalculatorDescription description, List<String> words)
            throws IOException {
        CalculatorArguments arguments = new CalculatorArguments(description);
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            arguments.readNext(rest);
        }
        return arguments.inputs;
    }

    private void readNext(Deque<String> rest) throws IOException {
        String word = rest.pop();
        if (!word.startsWith(OPTION)) {
            throw new Refusal(
                    Refusal.Kind.INVALID_VALUE,
                    "“" + word + "”前面缺少事项名称；写作 --事项 值，见 mingfa calc " + CalculatorText.typed(description.name())
                            + " --help。");
        }
        int equals = word.indexOf('=');
        Field field = field(equals < 0 ? word : word.substring(0, equals));
        Optional<String> given = equals < 0 ? following(rest) : Optional.of(word.substring(equals + 1));
        put(field, value(field, given));
    }

    /** The value after a name; a flag may stand alone. */
    private static Optional<String> following(Deque<String> rest) {
        return rest.isEmpty() || rest.peek().startsWith(OPTION) ? Optional.empty() : Optional.of(rest.pop());
    }

    private Field field(String option) {
        String name = option.substring(OPTION.length()).replace('-', '_');
        return description.inputs().stream()
                .filter(field -> field.name().equals(name) || field.aliases().contains(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID_VALUE,
                        "计算器 " + CalculatorText.typed(description.name()) + " 没有 " + option + " 这一项" + hint(option)));
    }

    private String hint(String option) {
        return NearestName.hint(
                option,
                description.inputs().stream()
                        .map(field -> OPTION + CalculatorText.typed(field.name()))
                        .toList());
    }

    private static @Nullable Object value(Field field, Optional<String> given) throws IOException {
        if (given.isEmpty()) {
            if (field.type() instanceof AnswerType.Flag) {
                return true;
            }
            throw new Refusal(
                    Refusal.Kind.INVALID_VALUE,
                    OPTION + CalculatorText.typed(field.name()) + " 后面缺少值：" + field.question());
        }
        String text = content(given.get());
        if (text.equals("null")) {
            return null;
        }
        if (!isStructure(field.type())) {
            return text;
        }
        boolean json = text.startsWith("[") || text.startsWith("{");
        boolean table = given.get().startsWith("@")
                && field.type() instanceof AnswerType.ListOf list
                && list.item() instanceof AnswerType.Group;
        return json ? json(field, text) : table ? CsvText.parse(text) : text;
    }

    private static String content(String word) throws IOException {
        return word.startsWith("@") ? InputText.read(word.substring(1)).strip() : word.strip();
    }

    private static boolean isStructure(AnswerType type) {
        return type instanceof AnswerType.ListOf
                || type instanceof AnswerType.Group
                || type instanceof AnswerType.ByName;
    }

    private static Object json(Field field, String text) {
        try {
            return RecordJson.read(text, Object.class);
        } catch (JacksonException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID_VALUE,
                    OPTION + CalculatorText.typed(field.name()) + " 不是合法的 JSON：" + e.getOriginalMessage(),
                    e);
        }
    }

    private void put(Field field, @Nullable Object value) {
        String name = field.name();
        if (!inputs.containsKey(name)) {
            inputs.put(name, value);
            return;
        }
        if (!(field.type() instanceof AnswerType.ListOf)) {
            throw new Refusal(Refusal.Kind.INVALID_VALUE, OPTION + CalculatorText.typed(name) + " 写了两次；只能写一次。");
        }
        List<@Nullable Object> items = new ArrayList<>();
        append(items, inputs.get(name));
        append(items, value);
        inputs.put(name, items);
    }

    private static void append(List<@Nullable Object> items, @Nullable Object value) {
        if (value instanceof List<?> list) {
            items.addAll(list);
        } else {
            items.add(value);
        }
    }
}
