package org.mingfa.risk.local;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.mingfa.text.problem.NearestName;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/** Reads one file of the operator; anything that cannot be right is refused with its line. */
final class LocalFileReader {

    private static final String SOURCE = "source";
    private static final String CHECKED = "checked";
    private static final int FEWEST_HOLIDAYS = 11;
    private static final int LOWEST_GRADE = 5;
    private static final int HIGHEST_GRADE = 10;
    private static final BigDecimal MOST_RATE = BigDecimal.TEN;
    private static final List<String> CASE_TYPES =
            List.of("divorce", "personality", "ip", "other_nonproperty", "jurisdiction_objection");

    private final YamlMap file;
    private final Set<String> seen = new HashSet<>();

    LocalFileReader(YamlMap file) {
        this.file = file.onlyKeys("values", "note");
    }

    List<LocalRate> rates(ShippedValues shipped) {
        List<LocalRate> rates =
                entries(map -> rate(map.onlyKeys("published", "one_year", "five_years", SOURCE, CHECKED), shipped));
        Set<YearMonth> months = new HashSet<>();
        shipped.rates().keySet().forEach(day -> months.add(YearMonth.from(day)));
        rates.forEach(rate -> months.add(YearMonth.from(rate.published())));
        for (LocalRate rate : rates) {
            YearMonth before = YearMonth.from(rate.published()).minusMonths(1);
            if (!months.contains(before)) {
                throw file.keyPlace("values")
                        .flaw(FlawCode.R011, "有 " + rate.published() + " 的利率，缺少 " + before + " 的：每月一期，不能跳过");
            }
        }
        return rates;
    }

    private LocalRate rate(YamlMap map, ShippedValues shipped) {
        LocalDate published = once(map, "published").date();
        LocalRate rate =
                new LocalRate(published, percent(map, "one_year"), percent(map, "five_years"), provenance(map));
        String known = shipped.rates().get(published);
        if (known != null && !same(known, rate)) {
            throw map.keyPlace("published").flaw(FlawCode.R015, published + " 的利率与随产品发布的 " + known + " 不同，请核对公告后删去这一行");
        }
        return rate;
    }

    private static boolean same(String known, LocalRate rate) {
        String[] both = known.replace("%", "").split(" ", -1);
        return new BigDecimal(both[0]).compareTo(rate.oneYear()) == 0
                && new BigDecimal(both[1]).compareTo(rate.fiveYears()) == 0;
    }

    private static BigDecimal percent(YamlMap map, String key) {
        YamlText text = map.get(key).asText();
        if (!text.text().matches("\\d{1,2}(\\.\\d{1,2})?%")) {
            throw text.place().flaw(FlawCode.R013, "\"" + text.text() + "\" 不是利率（如 3.00%）");
        }
        BigDecimal percent = new BigDecimal(text.text().substring(0, text.text().length() - 1));
        if (percent.signum() == 0 || percent.compareTo(MOST_RATE) > 0) {
            throw text.place().flaw(FlawCode.R013, "利率 " + text.text() + " 不像贷款市场报价利率，请核对公告");
        }
        return percent;
    }

    List<LocalHolidays> holidays(ShippedValues shipped) {
        return entries(map -> holidays(map.onlyKeys("year", "off", "work", SOURCE, CHECKED), shipped));
    }

    private LocalHolidays holidays(YamlMap map, ShippedValues shipped) {
        int year = once(map, "year").integer();
        if (shipped.holidayYears().contains(year)) {
            throw map.keyPlace("year").flaw(FlawCode.R015, year + " 年的安排已随产品发布，请删去这一年");
        }
        SortedMap<LocalDate, String> off = days(map.getList("off"), year);
        SortedMap<LocalDate, String> work = days(map.findList("work"), year);
        if (off.size() < FEWEST_HOLIDAYS) {
            throw map.keyPlace("off").flaw(FlawCode.R013, "放假日只有 " + off.size() + " 天，少于法定节假日，没有写全");
        }
        for (LocalDate day : work.keySet()) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend || off.containsKey(day)) {
                throw map.keyPlace("work").flaw(FlawCode.R013, day + " 不是周末，或者同时写作放假");
            }
        }
        return new LocalHolidays(year, off, work, provenance(map));
    }

    /** Reads 2027-01-01..2027-01-03=元旦 and 2027-02-06=春节. */
    private static SortedMap<LocalDate, String> days(List<YamlNode> nodes, int year) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        for (YamlNode node : nodes) {
            YamlText text = node.asText();
            String day = "\\d{4}-\\d{2}-\\d{2}";
            if (!text.text().matches(day + "(\\.\\." + day + ")?=\\S+")) {
                throw text.place().flaw(FlawCode.R013, "\"" + text.text() + "\" 应写作 2027-01-01..2027-01-03=元旦");
            }
            int equals = text.text().indexOf('=');
            String[] ends = text.text().substring(0, equals).split("\\.\\.", -1);
            LocalDate first = new YamlText(text.place(), ends[0]).date();
            LocalDate last = new YamlText(text.place(), ends[ends.length - 1]).date();
            boolean ofYear = last.getYear() == year || first.getYear() == year;
            if (last.isBefore(first) || last.isAfter(first.plusDays(14)) || !ofYear) {
                throw text.place().flaw(FlawCode.R013, "\"" + text.text() + "\" 的起止日期不对，或者不在 " + year + " 年");
            }
            first.datesUntil(last.plusDays(1))
                    .forEach(one -> days.put(one, text.text().substring(equals + 1)));
        }
        return days;
    }

    List<LocalFigure> figures() {
        return entries(map -> figure(map.onlyKeys("figure", "region", "year", "yuan", SOURCE, CHECKED)));
    }

    private LocalFigure figure(YamlMap map) {
        YamlText label = map.get("figure").asText();
        FigureName name = FigureName.find(label.text())
                .orElseThrow(() -> label.place()
                        .flaw(
                                FlawCode.R015,
                                "不认识的数据 \"" + label.text() + "\""
                                        + NearestName.hint(label.text(), FigureName.labels())));
        String region = map.getText("region");
        int year = map.get("year").asText().integer();
        onlyOnce(map, label.text() + " " + region + " " + year);
        BigDecimal yuan = yuan(map);
        if (year < 2000 || year > 2100 || !name.isPlausible(yuan)) {
            throw map.keyPlace("yuan")
                    .flaw(FlawCode.R013, year + " 年" + name.label() + " " + yuan + " 元不合常理，请核对年份和单位（元）");
        }
        return new LocalFigure(name, region, year, yuan, provenance(map));
    }

    List<LocalFee> fees() {
        return entries(map -> fee(map.onlyKeys("region", "case_type", "from", "yuan", SOURCE, CHECKED)));
    }

    private LocalFee fee(YamlMap map) {
        String type = map.get("case_type").asText().oneOf(CASE_TYPES);
        LocalFee fee = new LocalFee(map.getText("region"), type, map.getDate("from"), yuan(map), provenance(map));
        onlyOnce(map, fee.region() + " " + type + " " + fee.from());
        return fee;
    }

    List<LocalSubsidy> subsidies() {
        return entries(
                map -> subsidy(map.onlyKeys("region", "from", "base", "medical", "employment", SOURCE, CHECKED)));
    }

    private LocalSubsidy subsidy(YamlMap map) {
        String base = map.get("base")
                .asText()
                .oneOf(List.of(LocalSubsidy.Base.REGION.label(), LocalSubsidy.Base.OWN.label()));
        LocalSubsidy subsidy = new LocalSubsidy(
                map.getText("region"),
                map.getDate("from"),
                base.equals(LocalSubsidy.Base.OWN.label()) ? LocalSubsidy.Base.OWN : LocalSubsidy.Base.REGION,
                months(map.getMap("medical")),
                months(map.getMap("employment")),
                provenance(map));
        onlyOnce(map, subsidy.region() + " " + subsidy.from());
        return subsidy;
    }

    private static Map<Integer, Integer> months(YamlMap map) {
        Map<Integer, Integer> months = new HashMap<>();
        map.entries()
                .forEach((grade, node) -> months.put(
                        new YamlText(node.place(), grade).integer(),
                        node.asText().integer()));
        for (int grade = LOWEST_GRADE; grade <= HIGHEST_GRADE; grade++) {
            Integer given = months.get(grade);
            if (given == null || given < 1 || given > 120) {
                throw map.place().flaw(FlawCode.R013, "应写明 5 至 10 级各几个月；" + grade + " 级缺少或者不合常理");
            }
        }
        return months;
    }

    private <T> List<T> entries(Function<YamlMap, T> read) {
        List<T> entries = new ArrayList<>();
        file.getList("values").forEach(node -> entries.add(read.apply(node.asMap())));
        return entries;
    }

    private static BigDecimal yuan(YamlMap map) {
        BigDecimal yuan = map.getNumber("yuan");
        if (yuan.signum() <= 0 || yuan.stripTrailingZeros().scale() > 2) {
            throw map.keyPlace("yuan").flaw(FlawCode.R013, "金额应大于零，最多两位小数");
        }
        return yuan;
    }

    private static Provenance provenance(YamlMap map) {
        return new Provenance(map.getText(SOURCE), map.getDate(CHECKED));
    }

    private YamlText once(YamlMap map, String key) {
        YamlText text = map.get(key).asText();
        onlyOnce(map, text.text());
        return text;
    }

    private void onlyOnce(YamlMap map, String what) {
        if (!seen.add(what)) {
            throw map.place().flaw(FlawCode.R014, what + " 写了两次");
        }
    }
}
