package org.mingfa.cli.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.answers.risk.BasisAnswer;
import org.mingfa.answers.risk.CalculationAnswer;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.search.passage.RecordJson;

/** Texts about calculators for a terminal; every text is a list of lines. */
public final class CalculatorText {

    /** What stands under the figures in a section of its own. */
    private static final Set<String> TOLD_BELOW = Set.of("alternative", "disputed");

    /** The code of a reading, e.g. old 6 months; the steps say the same in words. */
    private static final Pattern CODE = Pattern.compile("[a-zA-Z]");

    private CalculatorText() {}

    /** A name as it is typed: court-fee for court_fee. */
    public static String typed(String name) {
        return name.replace('_', '-');
    }

    /** One line each: name, title, purpose. */
    public static List<String> list(List<CalculatorDescription> descriptions) {
        return descriptions.stream()
                .map(one -> String.format("%-30s %s：%s", typed(one.name()), one.title(), one.purpose()))
                .toList();
    }

    /** The example first, then what may be given. */
    public static List<String> help(Calculators calculators, CalculatorDescription description, LocalDate today) {
        List<String> lines = new ArrayList<>();
        lines.add("例：");
        lines.add("  mingfa " + CalculatorExample.of(calculators, description, today));
        lines.add("");
        lines.add(description.title() + "。" + description.purpose());
        lines.add("依据：" + String.join("、", description.sources()));
        lines.add("");
        lines.add("事项（* 必填；其余按案情需要，缺少时会提问）：");
        description.inputs().forEach(field -> lines.addAll(field(field)));
        lines.add("");
        lines.add("清单和分组写作 JSON，或以 @文件 读入；成组的清单也可以是 CSV 表格（第一行是各列的名称）。没有的填 null。--json 输出 JSON，--out 写成文件。");
        return lines;
    }

    private static List<String> field(Field field) {
        List<String> lines = new ArrayList<>();
        String unit = field.type().unit();
        lines.add("  --" + typed(field.name()) + (field.required() ? " *" : "") + "  " + field.question()
                + (unit.isEmpty() ? "" : "（" + unit + "）"));
        switch (field.type()) {
            case AnswerType.Choice choice -> lines.add("      " + options(choice));
            case AnswerType.Group group -> lines.add("      JSON：" + parts(group));
            case AnswerType.ListOf list -> lines.add("      JSON 清单：" + shape(list.item()));
            case AnswerType.ByName byName -> lines.add("      JSON：{名称: " + shape(byName.item()) + "}");
            default -> {}
        }
        return lines;
    }

    private static String options(AnswerType.Choice choice) {
        return choice.options().entrySet().stream()
                .map(option -> option.getKey() + " " + option.getValue())
                .collect(Collectors.joining("；"));
    }

    private static String parts(AnswerType.Group group) {
        return group.fields().stream()
                .map(part -> "\"" + part.name() + "\": " + part.question() + (part.required() ? "*" : "")
                        + (part.type() instanceof AnswerType.Choice choice ? "（" + options(choice) + "）" : ""))
                .collect(Collectors.joining("，", "{", "}"));
    }

    private static String shape(AnswerType type) {
        return switch (type) {
            case AnswerType.Group group -> parts(group);
            case AnswerType.Choice choice -> options(choice);
            default -> type.unit().isEmpty() ? type.word() : type.unit();
        };
    }

    /** Figures, steps, provisions with their version, assumptions, the other reading. */
    public static List<String> result(CalculationAnswer result, String title) {
        List<String> lines = new ArrayList<>();
        lines.add(title + "（按 " + result.asOf() + " 的法律）");
        Map<String, String> labels = Objects.requireNonNullElse(result.labels(), Map.of());
        result.result().forEach((name, value) -> {
            if (!TOLD_BELOW.contains(name)) {
                lines.add("  " + labels.getOrDefault(name, name) + "  " + shown(value));
            }
        });
        section(lines, "计算过程", result.explain());
        section(lines, "依据", result.basis().stream().map(CalculatorText::source).toList());
        section(lines, "前提和保留", result.assumptions());
        Map<String, Object> alternative = result.alternative();
        if (alternative != null) {
            section(
                    lines,
                    "法律有争议，另一种理解",
                    alternative.entrySet().stream()
                            .filter(one -> !one.getKey().equals("reading")
                                    || !CODE.matcher(shown(one.getValue())).find())
                            .map(one -> labels.getOrDefault(one.getKey(), one.getKey()) + "  " + shown(one.getValue()))
                            .toList());
        }
        return lines;
    }

    private static void section(List<String> lines, String heading, List<String> items) {
        if (!items.isEmpty()) {
            lines.add(heading);
            items.forEach(item -> lines.add("  " + item));
        }
    }

    private static String source(BasisAnswer basis) {
        return basis.label() + "（" + basis.version() + " 施行的文本）";
    }

    private static String shown(Object value) {
        if (value instanceof Boolean holds) {
            return holds ? "是" : "否";
        }
        return value instanceof String text ? text : RecordJson.write(value);
    }

    /** What must still be told, one line each with its question. */
    public static String missing(InputsMissingException more) {
        return more.needed().stream()
                .map(field -> "  --" + typed(field.name()) + "  " + field.question() + unit(field.type()))
                .collect(Collectors.joining("\n", "还需要补充：\n", ""));
    }

    /** What was refused, each field named as it is typed. */
    public static String refused(InvalidAnswersException wrong) {
        return wrong.flaws().stream()
                .map(one -> "--" + typed(one.pointer().substring(1)) + "：" + one.message())
                .collect(Collectors.joining("；"));
    }

    private static String unit(AnswerType type) {
        return switch (type) {
            case AnswerType.Choice choice -> "（" + options(choice) + "）";
            default -> type.unit().isEmpty() ? "" : "（" + type.unit() + "）";
        };
    }
}
