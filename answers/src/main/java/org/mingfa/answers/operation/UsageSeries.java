package org.mingfa.answers.operation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.official.OfficialDay;
import org.mingfa.reports.progress.Measured.Bar;
import org.mingfa.reports.progress.Measured.Series;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.rules.Rule;
import org.mingfa.text.table.TextResource;

/** The tables and charts of a report, as far as the usage of a month gives them. */
final class UsageSeries {

    private static final Comparator<Bar> MOST_FIRST =
            Comparator.comparing(Bar::value).reversed().thenComparing(Bar::label);

    private static final String NO_ITEM = "十七项以外的提示";

    private final UsageMonth usage;
    private final RiskEngine engine;
    private final Map<Series, List<Bar>> series = new EnumMap<>(Series.class);

    private UsageSeries(UsageMonth usage, RiskEngine engine) {
        this.usage = usage;
        this.engine = engine;
    }

    static Map<Series, List<Bar>> of(UsageMonth usage, RiskEngine engine) {
        UsageSeries series = new UsageSeries(usage, engine);
        series.days();
        series.hours();
        series.counted(Series.TYPES, "type", UsageSeries::kind);
        series.counted(Series.RULES, "rule", series::ruleTitle);
        series.counted(Series.CALCULATORS, "calculator", series::calculatorTitle);
        series.counted(Series.REFUSALS, "refusal", name -> name);
        series.counted(Series.CHANGES, "generation", name -> name);
        series.counted(Series.UNMET, "unmet", name -> name);
        series.items();
        series.held();
        return series.series;
    }

    /** Every day of the month on which it was counted, those without a search too. */
    private void days() {
        if (usage.countedFrom() == null || usage.takenAt() == null) {
            return;
        }
        Map<LocalDate, Long> byDay = new TreeMap<>();
        YearMonth month = YearMonth.parse(usage.month());
        LocalDate taken = LocalDate.ofInstant(usage.takenAt(), UsageFigures.CHINA);
        LocalDate from = usage.countedFrom().isAfter(month.atDay(1)) ? usage.countedFrom() : month.atDay(1);
        LocalDate until = taken.isBefore(month.atEndOfMonth()) ? taken : month.atEndOfMonth();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            byDay.put(day, 0L);
        }
        usage.usage().stream()
                .filter(row -> UsageFigures.SEARCH.contains(row.endpoint())
                        && (row.outcome().equals("answered") || row.outcome().equals("empty")))
                .forEach(row -> byDay.merge(row.day(), row.count(), Long::sum));
        List<Bar> bars = new ArrayList<>();
        byDay.forEach((day, count) -> bars.add(bar(Integer.toString(day.getDayOfMonth()), count)));
        series.put(Series.DAYS, bars);
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
        series.put(Series.HOURS, bars);
    }

    private @Nullable Map<String, Long> of(String measure) {
        return usage.counts() == null ? null : usage.counts().get(measure);
    }

    private void counted(Series what, String measure, UnaryOperator<String> label) {
        @Nullable Map<String, Long> counts = of(measure);
        if (counts != null) {
            series.put(
                    what,
                    counts.entrySet().stream()
                            .map(count -> bar(label.apply(count.getKey()), count.getValue()))
                            .sorted(MOST_FIRST)
                            .toList());
        }
    }

    /** All seventeen, those that nobody met too. */
    private void items() {
        @Nullable Map<String, Long> counts = of("rule");
        if (counts == null) {
            return;
        }
        Map<Integer, Long> byItem = counts.entrySet().stream()
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
        series.put(Series.ITEMS, bars);
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

    private void held() {
        if (usage.corpus() != null) {
            series.put(
                    Series.HELD,
                    usage.corpus().classes().stream()
                            .map(held -> bar(held.name(), held.works()))
                            .toList());
        }
    }

    private static Bar bar(String label, long value) {
        return new Bar(label, BigDecimal.valueOf(value));
    }

    private static String written(Instant instant) {
        ZonedDateTime time = instant.atZone(UsageFigures.CHINA);
        return OfficialDay.format(time.toLocalDate()) + time.getHour() + "时" + time.getMinute() + "分";
    }

    /** How the numbers came about, for the annex. */
    static List<String> remarks(UsageMonth usage) {
        List<String> remarks = new ArrayList<>();
        YearMonth month = YearMonth.parse(usage.month());
        @Nullable Instant taken = usage.takenAt();
        if (taken != null) {
            remarks.add("系统统计的取数时间：" + written(taken) + "（北京时间）。"
                    + (taken.isBefore(month.plusMonths(1)
                                    .atDay(1)
                                    .atStartOfDay(UsageFigures.CHINA)
                                    .toInstant())
                            ? "取数时本月尚未结束。"
                            : ""));
        }
        if (usage.countedFrom() != null && usage.countedFrom().isAfter(month.atDay(1))) {
            remarks.add("系统自" + OfficialDay.format(usage.countedFrom()) + "起计数，本月此前的用量没有计入。");
        }
        if (usage.lost() != null) {
            remarks.add(usage.lost() == 0 ? "计数没有丢失。" : "因数据库不可用，有" + usage.lost() + "次计数丢失，未计入。");
        }
        long killed = usage.runs() == null
                ? 0
                : usage.runs().stream()
                        .filter(run -> run.end().equals("killed"))
                        .count();
        if (killed > 0) {
            remarks.add("服务有" + killed + "次非正常停止，每次停止前至多15秒的计数没有计入。");
        }
        return remarks;
    }
}
