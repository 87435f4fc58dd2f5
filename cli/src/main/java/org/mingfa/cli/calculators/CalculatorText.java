package org.mingfa.cli.calculators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.answers.BasisAnswer;
import org.mingfa.answers.risk.CalculationAnswer;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.risk.facts.InvalidAnswersException;

/** Texts about calculators for a terminal; every text is a list of lines. */
public final class CalculatorText {

    /** The code of a reading, e.g. old 6 months; the steps say the same in words. */
    private static final Pattern CODE = Pattern.compile("[a-zA-Z]");

    /** The Chinese names of an answer's figures and codes. */
    private record Words(Map<String, String> labels, Map<String, String> codes) {

        /** One line for each figure that has a name; rows and parts below theirs. */
        List<String> lines(Map<?, ?> figures) {
            List<String> lines = new ArrayList<>();
            figures.forEach((key, value) -> {
                String label = labels.get(key);
                if (label == null) {
                    return;
                }
                switch (value) {
                    case Map<?, ?> parts -> lines.add(label + "  " + together(parts));
                    case List<?> rows -> {
                        lines.add(label);
                        rows.forEach(row ->
                                lines.add("  " + (row instanceof Map<?, ?> parts ? together(parts) : shown(row))));
                    }
                    default -> lines.add(label + "  " + shown(value));
                }
            });
            return lines;
        }

        /** Figures in one line; one that has no name of ours has the name that was typed. */
        private String together(Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .map(part -> labels.getOrDefault(part.getKey(), String.valueOf(part.getKey())) + " "
                            + shown(part.getValue()))
                    .collect(Collectors.joining("，"));
        }

        private String shown(Object value) {
            return value instanceof Boolean holds
                    ? holds ? "是" : "否"
                    : codes.getOrDefault(String.valueOf(value), String.valueOf(value));
        }
    }

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
        Words words = new Words(result.labels(), result.words());
        words.lines(result.result()).forEach(line -> lines.add("  " + line));
        section(lines, "计算过程", result.explain());
        section(lines, "依据", result.basis().stream().map(CalculatorText::source).toList());
        section(lines, "前提和保留", result.assumptions());
        Map<String, Object> alternative = result.alternative();
        if (alternative != null) {
            Map<String, Object> readable = new LinkedHashMap<>(alternative);
            readable.values()
                    .removeIf(value -> CODE.matcher(String.valueOf(value)).find());
            section(lines, "法律有争议，另一种理解", words.lines(readable));
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
