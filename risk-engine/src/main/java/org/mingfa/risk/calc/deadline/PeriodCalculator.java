package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.Inline;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;

/**
 * The last day of a period of law that begins with a day of the case. Which period and which day, by the answers, and
 * what is said beside it stand in calculators.yaml under {@code period}.
 */
public final class PeriodCalculator implements Calculator {

    /** Which rules of counting apply. */
    private enum CountingRules {
        PROCEDURAL,
        CIVIL,
        BACKWARD
    }

    private final LawBook law;
    private final PeriodCounter counter;
    private final Rule rule;

    private sealed interface Rule {}

    /** One rule for each answer to a question; for an answer without a rule the question is put again. */
    private record ByAnswer(
            @AtKey("by") String field,
            @AtKey("of") Map<String, Rule> rules,
            @Inline YamlMap map) implements Rule {}

    /**
     * A period.
     *
     * @param value its name in the law book
     * @param from the inputs that may give the day it begins with; the earliest counts
     * @param day the figure
     * @param said what is said of it, with {title} and {period}
     * @param also values of law that are cited
     * @param then what is said last, or null
     * @param put further figures
     */
    private record Period(
            @AtKey("law") String value,
            List<String> from,
            String day,
            @OrElse("{title}：{period}。") String said,
            @OrElse("procedural") CountingRules counting,
            @OrElse List<String> also,
            @Nullable String then,
            @OrElse Map<String, String> put,
            boolean status)
            implements Rule {}

    /** @throws org.mingfa.yaml.FlawException when the rule names an input or a value of law that there is not */
    public PeriodCalculator(YamlMap rule, List<Field> inputs, LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
        List<String> names = inputs.stream().map(Field::name).toList();
        this.rule = new RecordBinder()
                .reading(ByAnswer.class, "field", node -> node.asText().oneOf(names))
                .reading(Period.class, "from", node -> node.asText().oneOf(names))
                .reading(Period.class, "value", this::value)
                .reading(Period.class, "also", this::value)
                .bind(rule, Rule.class);
        refuseOtherAnswers(this.rule, inputs);
    }

    private static void refuseOtherAnswers(Rule rule, List<Field> inputs) {
        if (!(rule instanceof ByAnswer(String field, Map<String, Rule> rules, YamlMap map))) {
            return;
        }
        rules.forEach((answer, one) -> {
            if (!(Field.find(inputs, field).orElseThrow().type() instanceof AnswerType.Choice choice)
                    || !choice.options().containsKey(answer)) {
                throw map.getMap("of").keyPlace(answer).flaw(FlawCode.R013, "\"" + answer + "\" 不是 " + field + " 的选项");
            }
            refuseOtherAnswers(one, inputs);
        });
    }

    private String value(YamlNode node) {
        String name = node.asText().text();
        if (!law.has(name)) {
            throw node.place().flaw(FlawCode.R015, "没有法定数值 \"" + name + "\"");
        }
        return name;
    }

    @Override
    public Worksheet calculate(Inputs inputs, LocalDate asOf) {
        return calculate(rule, inputs, asOf);
    }

    private Worksheet calculate(Rule of, Inputs inputs, LocalDate asOf) {
        return switch (of) {
            case Period period -> calculate(period, inputs, asOf);
            case ByAnswer(String field, Map<String, Rule> rules, YamlMap map) -> {
                Rule chosen = rules.get(inputs.text(field));
                if (chosen == null) {
                    throw inputs.missing(field);
                }
                yield calculate(chosen, inputs, asOf);
            }
        };
    }

    private Worksheet calculate(Period period, Inputs inputs, LocalDate asOf) {
        Worksheet sheet = new Worksheet();
        LocalDate start = period.from().stream()
                .flatMap(name -> inputs.findDay(name).stream())
                .min(LocalDate::compareTo)
                .orElseThrow(() -> inputs.missing(period.from().getFirst()));
        DatedValue value = sheet.uses(law.at(period.value(), start));
        sheet.step(period.said()
                .replace("{title}", value.title())
                .replace("{period}", value.period().format()));
        LocalDate day = switch (period.counting()) {
            case BACKWARD -> backward(sheet, start, value);
            case CIVIL -> counter.civil(sheet, start, value.period());
            case PROCEDURAL -> counter.procedural(sheet, start, value.period());
        };
        sheet.putDay(period.day(), day);
        if (period.status()) {
            sheet.put("status", asOf.isAfter(day) ? "expired" : "running");
        }
        period.also().forEach(name -> law.find(name, start).ifPresent(sheet::uses));
        if (period.then() != null) {
            sheet.step(period.then());
        }
        period.put().forEach((name, word) -> put(sheet, name, word));
        return sheet;
    }

    private static void put(Worksheet sheet, String name, String word) {
        if (word.equals("true")) {
            sheet.put(name, true);
        } else {
            sheet.put(name, word);
        }
    }

    /** Counted backwards and not moved: the application must be there before, not after. */
    private LocalDate backward(Worksheet sheet, LocalDate end, DatedValue value) {
        LocalDate last = value.period().before(end);
        sheet.step("保全期限 " + end + " 届满，最迟在此前 " + value.period() + "即 " + last + " 提出续行保全申请。");
        LocalDate careful = last;
        while (counter.calendar().isRestDay(careful)) {
            careful = careful.minusDays(1);
        }
        if (!careful.equals(last)) {
            sheet.assume(last + " 不是工作日；为稳妥，请在此前的工作日 " + careful + " 提出");
        }
        return last;
    }
}
