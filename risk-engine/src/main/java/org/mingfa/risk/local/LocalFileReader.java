package org.mingfa.risk.local;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.Inline;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/** Reads one file of the operator; anything that cannot be right is refused with its line. */
final class LocalFileReader {

    private static final int FEWEST_HOLIDAYS = 11;
    private static final Pattern REGION = Pattern.compile("[\\p{IsHan}]{2,20}");
    private static final BigDecimal MOST_RATE = BigDecimal.TEN;
    private static final List<String> CASE_TYPES =
            List.of("divorce", "personality", "ip", "other_nonproperty", "jurisdiction_objection");

    private record ValueFile(
            List<YamlNode> values,
            @Nullable YamlNode note,
            @Inline YamlMap map) {}

    private record HolidaysEntry(
            int year,
            List<YamlText> off,
            @OrElse List<YamlText> work,
            @Inline Provenance provenance,
            @Inline YamlMap map) {}

    private final RecordBinder binder = new RecordBinder()
            .words(FigureName.class, FigureName::label)
            .words(LocalSubsidy.Base.class, LocalSubsidy.Base::label)
            .reading(LocalFigure.class, "region", node -> region(node.asText()))
            .reading(LocalFee.class, "region", node -> region(node.asText()))
            .reading(LocalSubsidy.class, "region", node -> region(node.asText()))
            .reading(LocalRate.class, "oneYear", node -> percent(node.asText()))
            .reading(LocalRate.class, "fiveYears", node -> percent(node.asText()))
            .reading(LocalFee.class, "caseType", node -> node.asText().oneOf(CASE_TYPES))
            .reading(LocalFee.class, "yuan", node -> yuan(node.asText()))
            .reading(LocalFigure.class, "yuan", node -> yuan(node.asText()));
    private final ValueFile file;

    LocalFileReader(YamlMap file) {
        this.file = binder.bind(file, ValueFile.class);
    }

    List<LocalRate> rates(ShippedValues shipped) {
        List<LocalRate> rates =
                entries(LocalRate.class, rate -> rate.published().toString());
        Set<YearMonth> months = new HashSet<>();
        shipped.rates().keySet().forEach(day -> months.add(YearMonth.from(day)));
        rates.forEach(rate -> months.add(YearMonth.from(rate.published())));
        for (int i = 0; i < rates.size(); i++) {
            LocalDate published = rates.get(i).published();
            String known = shipped.rates().get(published);
            if (known != null && !same(known, rates.get(i))) {
                throw file.values()
                        .get(i)
                        .asMap()
                        .keyPlace("published")
                        .flaw(FlawCode.R015, published + " 的利率与随产品发布的 " + known + " 不同，请核对公告后删去这一行");
            }
            YearMonth before = YearMonth.from(published).minusMonths(1);
            if (!months.contains(before)) {
                throw file.map()
                        .keyPlace("values")
                        .flaw(FlawCode.R011, "有 " + published + " 的利率，缺少 " + before + " 的：每月一期，不能跳过");
            }
        }
        return rates;
    }

    private static boolean same(String known, LocalRate rate) {
        String[] both = known.replace("%", "").split(" ", -1);
        return new BigDecimal(both[0]).compareTo(rate.oneYear()) == 0
                && new BigDecimal(both[1]).compareTo(rate.fiveYears()) == 0;
    }

    private static BigDecimal percent(YamlText text) {
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
        return entries(HolidaysEntry.class, entry -> String.valueOf(entry.year())).stream()
                .map(entry -> holidays(entry, shipped))
                .toList();
    }

    private static LocalHolidays holidays(HolidaysEntry entry, ShippedValues shipped) {
        int year = entry.year();
        YamlMap map = entry.map();
        if (shipped.holidayYears().contains(year)) {
            throw map.keyPlace("year").flaw(FlawCode.R015, year + " 年的安排已随产品发布，请删去这一年");
        }
        SortedMap<LocalDate, String> off = days(entry.off(), year);
        SortedMap<LocalDate, String> work = days(entry.work(), year);
        if (off.size() < FEWEST_HOLIDAYS) {
            throw map.keyPlace("off").flaw(FlawCode.R013, "放假日只有 " + off.size() + " 天，少于法定节假日，没有写全");
        }
        for (LocalDate day : work.keySet()) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend || off.containsKey(day)) {
                throw map.keyPlace("work").flaw(FlawCode.R013, day + " 不是周末，或者同时写作放假");
            }
        }
        return new LocalHolidays(year, off, work, entry.provenance());
    }

    /** Reads 2027-01-01..2027-01-03=元旦 and 2027-02-06=春节. */
    private static SortedMap<LocalDate, String> days(List<YamlText> texts, int year) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        for (YamlText text : texts) {
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
        return entries(
                LocalFigure.class, figure -> figure.name().label() + " " + figure.region() + " " + figure.year());
    }

    List<LocalFee> fees() {
        return entries(LocalFee.class, fee -> fee.region() + " " + fee.caseType() + " " + fee.from());
    }

    List<LocalSubsidy> subsidies() {
        return entries(LocalSubsidy.class, subsidy -> subsidy.region() + " " + subsidy.from());
    }

    /** @param name what tells an entry from the others */
    private <T> List<T> entries(Class<T> type, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        List<T> entries = new ArrayList<>();
        for (YamlNode node : file.values()) {
            T entry = binder.bind(node, type);
            if (!seen.add(name.apply(entry))) {
                throw node.place().flaw(FlawCode.R014, name.apply(entry) + " 写了两次");
            }
            entries.add(entry);
        }
        return entries;
    }

    private static String region(YamlText text) {
        if (!REGION.matcher(text.text()).matches()) {
            throw text.place().flaw(FlawCode.R013, "\"" + text.text() + "\" 不是地区的名称（如 浙江省、杭州市、全国）");
        }
        return text.text();
    }

    private static BigDecimal yuan(YamlText text) {
        BigDecimal yuan = text.number();
        if (yuan.signum() <= 0 || yuan.stripTrailingZeros().scale() > 2) {
            throw text.place().flaw(FlawCode.R013, "金额应大于零，最多两位小数");
        }
        return yuan;
    }
}
