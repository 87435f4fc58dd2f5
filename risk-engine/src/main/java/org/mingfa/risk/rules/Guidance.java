package org.mingfa.risk.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingfa.text.document.CaseEnd;
import org.mingfa.text.table.EndedCases;
import org.mingfa.text.table.TextResource;

/**
 * A guiding case of the Supreme People's Court that fits a rule, as {@code guidance.tsv} has it.
 *
 * @param number 24 of 指导性案例24号
 * @param says what it holds, in our own words
 */
public record Guidance(String rule, int number, String says) {

    private static final Map<String, List<Guidance>> BY_RULE = new TextResource(Guidance.class, "guidance.tsv")
            .rows("rule", "case", "says").stream()
                    .map(row -> new Guidance(row.get("rule"), row.read("case", Integer::parseInt), row.get("says")))
                    .collect(Collectors.groupingBy(Guidance::rule));

    /** Those of a rule, in the order of the table; mostly none. */
    public static List<Guidance> of(String rule) {
        return BY_RULE.getOrDefault(rule, List.of());
    }

    /** All, for a check of the table. */
    public static List<Guidance> all() {
        return BY_RULE.values().stream().flatMap(List::stream).toList();
    }

    /** By which the case is found where its corpus is held: 指导性案例24号. */
    public String name() {
        return "指导性案例" + number + "号";
    }

    /** 最高人民法院指导案例24号：…; with what ended it, where it is no longer followed on the day. */
    public String line(LocalDate day) {
        return "最高人民法院指导案例" + number + "号：" + says + "。"
                + EndedCases.find(name())
                        .filter(end -> end.isSo(day))
                        .map(CaseEnd::sentence)
                        .orElse("");
    }
}
