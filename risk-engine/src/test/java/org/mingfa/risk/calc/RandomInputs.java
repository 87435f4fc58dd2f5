package org.mingfa.risk.calc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;

/** Makes inputs for a calculator: most of the right form, some absent, null, nonsense or extreme. */
final class RandomInputs {

    private static final List<Object> NONSENSE = List.of(
            "",
            "abc",
            "-1",
            -5,
            1e300,
            Double.NaN,
            true,
            List.of(),
            Map.of(),
            "2024-02-30",
            "9999-12-31",
            "１２",
            List.of(List.of()));

    private final Random random;

    RandomInputs(long seed) {
        this.random = new Random(seed);
    }

    Map<String, Object> of(CalculatorDescription description) {
        int nonsense = random.nextInt(3) == 0 ? 10 : 1000;
        Map<String, Object> inputs = group(description.inputs(), nonsense);
        if (random.nextInt(50) == 0) {
            inputs.put("no_such_field", "x");
        }
        return inputs;
    }

    private Map<String, Object> group(List<Field> fields, int nonsense) {
        Map<String, Object> inputs = new HashMap<>();
        for (Field field : fields) {
            int kind = random.nextInt(20);
            if (field.required() ? kind > 0 : kind > 9) {
                inputs.put(field.name(), random.nextInt(nonsense) == 0 ? nonsense() : value(field.type(), nonsense));
            } else if (kind == 9) {
                inputs.put(field.name(), null);
            }
        }
        return inputs;
    }

    private Object nonsense() {
        return NONSENSE.get(random.nextInt(NONSENSE.size()));
    }

    private Object value(AnswerType type, int nonsense) {
        return switch (type) {
            case AnswerType.Money m ->
                random.nextInt(4) == 0 ? "0" : Long.toString(random.nextLong(1_000_000_000_000L) / 100) + ".5";
            case AnswerType.Percent p -> random.nextInt(60) + "." + random.nextInt(10) + "%";
            case AnswerType.Day d ->
                LocalDate.of(random.nextInt(30) == 0 ? 1960 : 2005, 1, 1)
                        .plusDays(random.nextInt(9000))
                        .toString();
            case AnswerType.Whole w -> w.min() + random.nextInt(Math.min(1000, w.max() - w.min() + 1));
            case AnswerType.Quantity q -> q.min() + random.nextInt(q.max() - q.min()) + ".5";
            case AnswerType.Flag f -> random.nextBoolean();
            case AnswerType.Text t ->
                List.of("浙江", "河南省", "4%", "定金", "订金", "新证据", "第三项", "x").get(random.nextInt(8));
            case AnswerType.Choice c ->
                new ArrayList<>(c.options().keySet())
                        .get(random.nextInt(c.options().size()));
            case AnswerType.ListOf l -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(random.nextInt(nonsense) == 0 ? nonsense() : value(l.item(), nonsense));
                }
                yield items;
            }
            case AnswerType.Group g -> group(g.fields(), nonsense);
            case AnswerType.ByName b -> {
                Map<String, Object> named = new LinkedHashMap<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    named.put("某人" + i, value(b.item(), nonsense));
                }
                yield named;
            }
        };
    }
}
