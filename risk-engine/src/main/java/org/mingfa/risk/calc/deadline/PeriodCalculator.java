package org.mingfa.risk.calc.deadline;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.calculator.Worksheet;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.LawBook;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;

/**
 * The last day of a period of law that begins with a day of the case. Which period and which day, by the answers, and
 * what is said beside it stand in calculators.yaml under {@code period}.
 */
public final class PeriodCalculator implements Calculator {

    private static final Set<String> COUNTINGS = Set.of("procedural", "civil", "backward");

    private final LawBook law;
    private final PeriodCounter counter;
    private final Rule rule;

    private sealed interface Rule {}

    /** One rule for each answer to a question; for an answer without a rule the question is put again. */
    private record ByAnswer(String field, Map<String, Rule> rules) implements Rule {}

    /**
     * A period.
     *
     * @param value its name in the law book
     * @param from the inputs that may give the day it begins with; the earliest counts
     * @param day the figure
     * @param said what is said of it, with {title} and {period}
     * @param text counting, also (values of law that are cited), then (what is said last), put (further figures), status
     */
    private record Period(String value, List<String> from, String day, String said, YamlMap text) implements Rule {}

    /** @throws org.mingfa.yaml.FlawException when the rule names an input or a value of law that there is not */
    public PeriodCalculator(YamlMap rule, List<Field> inputs, LawBook law, PeriodCounter counter) {
        this.law = law;
        this.counter = counter;
        this.rule = read(rule, inputs);
    }

    private Rule read(YamlMap map, List<Field> inputs) {
        List<String> names = inputs.stream().map(Field::name).toList();
        if (map.has("by")) {
            String field = map.onlyKeys("by", "of").get("by").asText().oneOf(names);
            Map<String, Rule> rules = new LinkedHashMap<>();
            YamlMap of = map.getMap("of");
            of.entries().forEach((answer, node) -> {
                if (!(Field.find(inputs, field).orElseThrow().type() instanceof AnswerType.Choice choice)
                        || !choice.options().containsKey(answer)) {
                    throw of.keyPlace(answer).flaw(FlawCode.R013, "\"" + answer + "\" 不是 " + field + " 的选项");
                }
                rules.put(answer, read(node.asMap(), inputs));
            });
            return new ByAnswer(field, rules);
        }
        map.onlyKeys("law", "from", "day", "said", "counting", "also", "then", "put", "status");
        map.find("counting").ifPresent(counting -> counting.asText().oneOf(COUNTINGS));
        return new Period(
                value(map.get("law")),
                map.getList("from").stream()
                        .map(from -> from.asText().oneOf(names))
                        .toList(),
                map.getText("day"),
                map.findText("said").orElse("{title}：{period}。"),
                map);
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
            case ByAnswer(String field, Map<String, Rule> rules) -> {
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
        LocalDate day = switch (period.text().findText("counting").orElse("procedural")) {
            case "backward" -> backward(sheet, start, value);
            case "civil" -> counter.civil(sheet, start, value.period());
            default -> counter.procedural(sheet, start, value.period());
        };
        sheet.putDay(period.day(), day);
        if (period.text().flag("status")) {
            sheet.put("status", asOf.isAfter(day) ? "expired" : "running");
        }
        period.text()
                .findList("also")
                .forEach(name -> law.find(value(name), start).ifPresent(sheet::uses));
        period.text().findText("then").ifPresent(sheet::step);
        period.text()
                .find("put")
                .ifPresent(put -> put.asMap().entries().forEach((name, word) -> put(sheet, name, word)));
        return sheet;
    }

    private static void put(Worksheet sheet, String name, YamlNode word) {
        if (word.asText().text().equals("true")) {
            sheet.put(name, true);
        } else {
            sheet.put(name, word.asText().text());
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
