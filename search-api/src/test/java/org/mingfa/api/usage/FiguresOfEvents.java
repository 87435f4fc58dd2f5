package org.mingfa.api.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingfa.api.usage.Traffic.Event;

/** The figures of a period straight from the list of what was asked, by no line of the product. */
final class FiguresOfEvents {

    private static final List<Integer> STEPS = List.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000);

    private final List<Event> events;
    private final LocalDate first;
    private final LocalDate last;

    FiguresOfEvents(List<Event> all, LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
        this.events = all.stream()
                .filter(event -> !day(event).isBefore(first) && !day(event).isAfter(last))
                .toList();
    }

    private static LocalDate day(Event event) {
        return event.at().atZone(SetClock.CHINA).toLocalDate();
    }

    private static boolean isSearch(Event event) {
        return event.endpoint().endsWith("/v1/search");
    }

    private static boolean isFound(Event event) {
        return isSearch(event) && event.status() == 200;
    }

    private static boolean isOfUsers(Event event) {
        return !event.endpoint().contains("operations");
    }

    private long count(Predicate<Event> which) {
        return events.stream().filter(which).count();
    }

    private long answered(String endpoint) {
        return count(
                event -> event.endpoint().equals(endpoint) && event.outcome().equals("answered"));
    }

    private long noted(UsageMeasure measure, String subject) {
        return events.stream()
                .flatMap(event -> event.notes().stream())
                .filter(note -> note.measure() == measure && note.subject().equals(subject))
                .count();
    }

    /** Every figure that the service answers for, by its id, as it must be shown. */
    Map<String, String> shown(int judgements, int useful) {
        long searches = count(FiguresOfEvents::isFound);
        long empty = count(event -> isSearch(event) && event.outcome().equals("empty"));
        Map<String, String> figures = new TreeMap<>();
        figures.put("P4", availability());
        figures.put("P5", slowest() + "毫秒");
        figures.put("P6", "2次");
        figures.put("P6.1", minutes() + "分钟");
        figures.put("P6.2", count(event -> event.status() == 500) + "次");
        figures.put("S5.1", searches + "次");
        figures.put("S5.2", empty + "次");
        figures.put("S5.3", share(empty, searches));
        figures.put("S5.4", noted(UsageMeasure.ANSWERED, "none") + "次");
        figures.put("S5.5", count(event -> event.endpoint().contains("/articles/")) + "次");
        figures.put("S5.6", answered("POST /v1/citations:verify") + "次");
        figures.put("S5.7", "15件");
        figures.put("S5.14", "0件");
        figures.put("S5.8", "12件");
        figures.put("S5.9", "10天");
        figures.put("S5.10", judgements + "条");
        figures.put("S5.11", share(useful, judgements));
        figures.put("S5.12", answered("POST /v1/cases:similar") + "次");
        figures.put("S5.13", answered("POST /v1/cases:similar-report") + "份");
        figures.put("S6.1", answered("POST /v1/risk/assessments") + "次");
        figures.put("S6.2", noted(UsageMeasure.ASSESSMENT, "finished") + "次");
        figures.put(
                "S6.3",
                Traffic.RULES.stream()
                                .mapToLong(rule -> noted(UsageMeasure.RULE, rule))
                                .sum() + "条次");
        figures.put("S6.4", answered("POST /v1/risk/notices") + "份");
        figures.put("S6.5", answered("POST /v1/calculators/{name}") + "次");
        figures.put("S6.6", count(event -> isOfUsers(event) && event.outcome().equals("refused")) + "次");
        return figures;
    }

    private static String share(long part, long whole) {
        return new BigDecimal(100.0 * part / whole).setScale(2, RoundingMode.HALF_UP) + "%";
    }

    private static Duration away() {
        return Duration.between(TwoMonths.STOPPED, TwoMonths.BACK)
                .plus(Duration.between(TwoMonths.KILLED, TwoMonths.AGAIN));
    }

    private static String minutes() {
        return new BigDecimal(away().toSeconds() / 120.0)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String availability() {
        long all = (last.toEpochDay() - first.toEpochDay() + 1) * 86_400;
        return share(all - away().toSeconds(), all);
    }

    /** The step in which the search of the ninety-fifth hundredth is, by sorting all of them. */
    private int slowest() {
        int[] sorted = events.stream()
                .filter(FiguresOfEvents::isSearch)
                .mapToInt(Event::millis)
                .sorted()
                .toArray();
        int rank = (int) Math.ceil(sorted.length * 0.95) - 1;
        return STEPS.stream().filter(step -> sorted[rank] <= step).findFirst().orElseThrow();
    }

    /** The tables of the report, by heading: rows as they must stand there. */
    Map<String, List<List<String>>> tables() {
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        long judges = noted(UsageMeasure.ROLE, "judge");
        tables.put(
                "使用者的身份",
                rows(Map.of(
                        "法官",
                        judges,
                        "系统管理员",
                        noted(UsageMeasure.ROLE, "operator"),
                        "未登录（当事人等）",
                        count(FiguresOfEvents::isOfUsers) - judges)));
        tables.put(
                "已登录者的使用（按法院）",
                rows(Traffic.COURTS.stream()
                        .collect(Collectors.toMap(court -> court, court -> noted(UsageMeasure.COURT, court)))));
        return tables;
    }

    /** Those of the monthly report alone. */
    Map<String, List<List<String>>> monthlyTables() {
        Map<String, List<List<String>>> tables = tables();
        tables.put(
                "检索的范围",
                rows(Map.of(
                        "不限", noted(UsageMeasure.TYPE, "all"),
                        "法律、法规、规章", noted(UsageMeasure.TYPE, "statute"),
                        "案例", noted(UsageMeasure.TYPE, "case"))));
        tables.put(
                "诉讼计算",
                rows(Map.of(
                        "案件受理费", noted(UsageMeasure.CALCULATOR, "court_fee"),
                        "诉讼时效", noted(UsageMeasure.CALCULATOR, "limitation"))));
        tables.put("没有查到的事项（法律用语，五次以上）", rows(Map.of("盗窃罪", noted(UsageMeasure.UNMET, "盗窃罪"))));
        tables.put(
                "未予办理的请求",
                rows(events.stream()
                        .flatMap(event -> event.notes().stream())
                        .filter(note -> note.measure() == UsageMeasure.REFUSAL)
                        .collect(Collectors.groupingBy(note -> note.subject(), Collectors.counting()))));
        return tables;
    }

    private static List<List<String>> rows(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(row -> List.of(row.getKey(), row.getValue().toString()))
                .toList();
    }

    /** Of the seventeen items those that our rules belong to. */
    Map<String, String> items() {
        return Map.of(
                "4.超过诉讼时效", Long.toString(noted(UsageMeasure.RULE, "R-LIM-01")),
                "6.不按时交纳诉讼费用", Long.toString(noted(UsageMeasure.RULE, "R-FEE-02")),
                "17.不履行生效法律文书确定义务", Long.toString(noted(UsageMeasure.RULE, "R-ENF-07")),
                "十七项以外的提示", Long.toString(noted(UsageMeasure.RULE, "R-ONL-01")));
    }

    /** Searches of each day. */
    List<Long> days() {
        List<Long> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate one = day;
            days.add(count(event -> isFound(event) && day(event).equals(one)));
        }
        return days;
    }

    /** Searches of each hour of the day. */
    List<Long> hours() {
        long[] hours = new long[24];
        events.stream()
                .filter(FiguresOfEvents::isFound)
                .forEach(event -> hours[event.at().atZone(SetClock.CHINA).getHour()]++);
        return Arrays.stream(hours).boxed().toList();
    }

    long requestsOfUsers() {
        return count(FiguresOfEvents::isOfUsers);
    }
}
