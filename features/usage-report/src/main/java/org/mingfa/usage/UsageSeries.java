package org.mingfa.usage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AccessRole;
import org.mingfa.reports.document.Block.Chart.Bar;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.rules.Rule;
import org.mingfa.text.table.TextResource;
import org.mingfa.usage.UsageMonth.EndpointCount;

/** The tables and charts of a report, as far as the usage of a month gives them. */
final class UsageSeries {

    private static final Comparator<Bar> MOST_FIRST =
            Comparator.comparing(Bar::value).reversed().thenComparing(Bar::label);

    private static final String RULE = "rule";
    private static final String NO_ITEM = "十七项以外的提示";

    private final UsageMonth usage;
    private final Period period;
    private final RiskEngine engine;
    private final Map<String, List<Bar>> series = new HashMap<>();

    private UsageSeries(UsageMonth usage, Period period, RiskEngine engine) {
        this.usage = usage;
        this.period = period;
        this.engine = engine;
    }

    static Map<String, List<Bar>> of(UsageMonth usage, Period period, RiskEngine engine) {
        UsageSeries series = new UsageSeries(usage, period, engine);
        series.days();
        series.months();
        series.hours();
        series.counted();
        series.covered();
        series.held();
        return series.series;
    }

    /** Every day of the period on which it was counted, those without a search too. */
    private void days() {
        if (usage.countedFrom() == null || usage.takenAt() == null || !usage.isCounted()) {
            return;
        }
        Map<LocalDate, Long> byDay = new TreeMap<>();
        LocalDate taken = LocalDate.ofInstant(usage.takenAt(), Period.CHINA);
        LocalDate from = usage.countedFrom().isAfter(period.firstDay()) ? usage.countedFrom() : period.firstDay();
        LocalDate until = taken.isBefore(period.lastDay()) ? taken : period.lastDay();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            byDay.put(day, 0L);
        }
        searches().forEach(row -> byDay.merge(row.day(), row.count(), Long::sum));
        List<Bar> bars = new ArrayList<>();
        byDay.forEach((day, count) -> bars.add(bar(Integer.toString(day.getDayOfMonth()), count)));
        series.put("days", bars);
    }

    private void months() {
        Map<YearMonth, Long> byMonth = new TreeMap<>();
        period.months().stream().filter(this::isCounted).forEach(month -> byMonth.put(month, 0L));
        searches().forEach(row -> byMonth.merge(YearMonth.from(row.day()), row.count(), Long::sum));
        List<Bar> bars = new ArrayList<>();
        byMonth.forEach((month, count) -> bars.add(bar(month.toString(), count)));
        series.put("months", bars);
    }

    private boolean isCounted(YearMonth month) {
        return usage.countedFrom() == null || !month.isBefore(YearMonth.from(usage.countedFrom()));
    }

    private Stream<EndpointCount> searches() {
        return usage.usage().stream().filter(UsageFigures::isSearch);
    }

    private void hours() {
        @Nullable List<Long> hours = usage.hours();
        if (hours == null) {
            return;
        }
        List<Bar> bars = new ArrayList<>();
        for (int hour = 0; hour < hours.size(); hour++) {
            bars.add(bar(Integer.toString(hour), hours.get(hour)));
        }
        series.put("hours", bars);
    }

    /** What was counted, by measure; and the prompts by the seventeen items, those that nobody met too. */
    private void counted() {
        if (usage.counts() == null) {
            return;
        }
        usage.counts().forEach((measure, counts) -> {
            UnaryOperator<String> label = label(measure);
            series.put(
                    measure,
                    counts.entrySet().stream()
                            .map(count -> bar(label.apply(count.getKey()), count.getValue()))
                            .sorted(MOST_FIRST)
                            .toList());
            if (measure.equals(RULE)) {
                series.put("items", byItem(counts));
            }
        });
    }

    private UnaryOperator<String> label(String measure) {
        return switch (measure) {
            case "type" -> UsageSeries::kind;
            case RULE -> this::ruleTitle;
            case "calculator" -> this::calculatorTitle;
            case "role" -> UsageSeries::role;
            default -> name -> name;
        };
    }

    /** How many rules there are for each of the seventeen: of the product, not of its use. */
    private void covered() {
        series.put("covered", byItem(engine.rules().rules().stream().collect(Collectors.toMap(Rule::id, rule -> 1L))));
    }

    private List<Bar> byItem(Map<String, Long> byRule) {
        Map<Integer, Long> byItem = byRule.entrySet().stream()
                .collect(Collectors.groupingBy(
                        count -> item(count.getKey()), Collectors.summingLong(Map.Entry::getValue)));
        List<Bar> bars = new ArrayList<>();
        new TextResource(UsageSeries.class, "notice-2003.tsv")
                .rows("item", "title")
                .forEach(row -> {
                    int item = row.read("item", Integer::valueOf);
                    bars.add(bar(item + "." + row.get("title"), byItem.getOrDefault(item, 0L)));
                });
        bars.add(bar(NO_ITEM, byItem.getOrDefault(0, 0L)));
        return bars;
    }

    /** 0 for a rule that the notice of 2003 does not have. */
    private int item(String rule) {
        return engine.rules()
                .find(rule)
                .map(found -> found.heading().notice2003())
                .map(Integer::intValue)
                .orElse(0);
    }

    private String ruleTitle(String rule) {
        return rule
                + engine.rules()
                        .find(rule)
                        .map(Rule::title)
                        .map(title -> " " + title)
                        .orElse("（现行规则中没有）");
    }

    private String calculatorTitle(String name) {
        return engine.calculators().find(name).map(CalculatorDescription::title).orElse(name);
    }

    private static String kind(String parameter) {
        return switch (parameter) {
            case "statute" -> "法律、法规、规章";
            case "interpretation" -> "司法解释";
            case "notice" -> "规范性文件";
            case "case" -> "案例";
            default -> "不限";
        };
    }

    private static String role(String word) {
        return Arrays.stream(AccessRole.values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .map(AccessRole::title)
                .orElse("未登录（当事人等）");
    }

    private void held() {
        if (usage.corpus() != null) {
            series.put(
                    "holdings",
                    usage.corpus().classes().stream()
                            .map(held -> bar(held.name(), held.works()))
                            .toList());
        }
    }

    private static Bar bar(String label, long value) {
        return new Bar(label, BigDecimal.valueOf(value));
    }
}
