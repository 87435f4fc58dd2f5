package org.mingfa.risk.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/** Reads one file of legal values: title, unit, and dated entries with their sources. */
final class LawFileReader {

    private static final List<String> UNITS = List.of("期间", "元", "元区间", "比例", "数目", "日期", "分档", "名单", "对照表", "规则");

    private final String name;

    LawFileReader(String name) {
        this.name = name;
    }

    /** The dated entries in the order of their dates. */
    List<DatedValue> read(YamlMap file) {
        file.onlyKeys("title", "unit", "values", "note");
        String title = file.getText("title");
        String unit = file.get("unit").asText().oneOf(UNITS);
        List<DatedValue> values = new ArrayList<>();
        List<YamlNode> entries = file.getList("values");
        for (int i = 0; i < entries.size(); i++) {
            YamlMap entry = entries.get(i).asMap();
            @Nullable YamlMap next = i + 1 < entries.size() ? entries.get(i + 1).asMap() : null;
            values.add(entry(title, unit, entry, until(entry, next)));
        }
        return List.copyOf(values);
    }

    /** The end of an entry: its own, else the day on which the next begins. */
    private static @Nullable LocalDate until(YamlMap entry, @Nullable YamlMap next) {
        LocalDate from = entry.getDate("from");
        @Nullable LocalDate until = entry.findDate("until").orElse(null);
        @Nullable LocalDate follows = next == null ? null : next.getDate("from");
        boolean overlap = until != null && follows != null && until.isAfter(follows);
        if (overlap || (follows != null && !follows.isAfter(from)) || (until != null && !until.isAfter(from))) {
            throw entry.keyPlace("from").flaw(FlawCode.R016, "各时段须按日期先后排列且互不重叠");
        }
        return until != null ? until : follows;
    }

    private DatedValue entry(String title, String unit, YamlMap entry, @Nullable LocalDate until) {
        entry.onlyKeys("from", "until", "value", "source", "note", "unverified", "alternative");
        return new DatedValue(
                name,
                title,
                value(unit, entry.get("value")),
                entry.getDate("from"),
                until,
                SourceReader.read(entry.getList("source")),
                entry.findText("note").orElse(null),
                entry.flag("unverified"),
                entry.find("alternative")
                        .map(node -> alternative(unit, node.asMap()))
                        .orElse(null));
    }

    private DatedValue.Alternative alternative(String unit, YamlMap map) {
        map.onlyKeys("value", "reading", "source");
        return new DatedValue.Alternative(
                value(unit, map.get("value")), map.getText("reading"), SourceReader.read(map.getList("source")));
    }

    private static LegalValue value(String unit, YamlNode node) {
        return switch (unit) {
            case "期间" -> new LegalValue.Span(period(node.asText()));
            case "元" -> new LegalValue.Money(node.asText().number());
            case "元区间" -> range(node.asMap());
            case "比例" -> new LegalValue.Share(ratio(node.asText()));
            case "数目" -> new LegalValue.Count(node.asText().integer());
            case "日期" -> new LegalValue.Day(node.asText().date());
            case "分档" -> brackets(node);
            case "名单" -> new LegalValue.Names(names(node));
            case "对照表" -> rows(node.asMap());
            case "规则" -> new LegalValue.Rule(node.asText().text());
            default -> throw new IllegalStateException(unit);
        };
    }

    private static LegalPeriod period(YamlText text) {
        return LegalPeriod.find(text.text())
                .orElseThrow(() -> text.place().flaw(FlawCode.R013, "\"" + text.text() + "\" 不是期间（如 3年、6个月、15日）"));
    }

    private static LegalRatio ratio(YamlText text) {
        return LegalRatio.find(text.text())
                .orElseThrow(() -> text.place().flaw(FlawCode.R013, "\"" + text.text() + "\" 不是比例（如 2.5%、1/3、4倍）"));
    }

    private static LegalValue range(YamlMap map) {
        map.onlyKeys("min", "max");
        BigDecimal min = map.getNumber("min");
        BigDecimal max = map.getNumber("max");
        if (min.compareTo(max) > 0) {
            throw map.place().flaw(FlawCode.R013, "区间的 min 大于 max");
        }
        return new LegalValue.MoneyRange(min, max);
    }

    private static LegalValue brackets(YamlNode node) {
        List<BracketTable.Bracket> brackets = new ArrayList<>();
        for (YamlNode item : node.asList()) {
            YamlMap map = item.asMap().onlyKeys("up_to", "flat", "rate");
            @Nullable
            BigDecimal upTo = map.find("up_to").map(n -> n.asText().number()).orElse(null);
            @Nullable
            BigDecimal flat = map.find("flat").map(n -> n.asText().number()).orElse(null);
            @Nullable
            LegalRatio rate = map.find("rate").map(n -> ratio(n.asText())).orElse(null);
            if ((flat == null) == (rate == null)) {
                throw map.place().flaw(FlawCode.R013, "每一档须写 flat 或 rate 之一");
            }
            brackets.add(new BracketTable.Bracket(upTo, flat, rate));
        }
        try {
            return new LegalValue.Brackets(new BracketTable(brackets));
        } catch (IllegalArgumentException e) {
            throw node.place().flaw(FlawCode.R013, "各档的 up_to 须递增，只有末档可以不写");
        }
    }

    private static Set<String> names(YamlNode node) {
        Set<String> names = new LinkedHashSet<>();
        node.asList().forEach(item -> names.add(item.asText().text()));
        return names;
    }

    private static LegalValue rows(YamlMap map) {
        Map<String, String> rows = new LinkedHashMap<>();
        map.entries().forEach((key, node) -> rows.put(key, node.asText().text()));
        return new LegalValue.Rows(rows);
    }
}
