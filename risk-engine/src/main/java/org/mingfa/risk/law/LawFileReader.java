package org.mingfa.risk.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.yaml.FilePosition;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/** Reads one file of legal values: title, unit, and dated entries with their sources. */
final class LawFileReader {

    private static final List<String> UNITS = List.of("期间", "元", "元区间", "比例", "数目", "日期", "分档", "名单", "对照表", "规则");

    private static final RecordBinder VALUES = new RecordBinder()
            .reading(LegalPeriod.class, node -> period(node.asText()))
            .reading(LegalRatio.class, node -> ratio(node.asText()));

    private record LawFile(
            String title,
            YamlText unit,
            List<YamlNode> values,
            @Nullable String note) {}

    private record ValueEntry(
            LocalDate from,
            @Nullable LocalDate until,
            LegalValue value,
            List<Source> source,
            @Nullable String note,
            boolean unverified,
            DatedValue.@Nullable Alternative alternative,
            FilePosition place) {}

    private final String name;

    LawFileReader(String name) {
        this.name = name;
    }

    /** The dated entries in the order of their dates. */
    List<DatedValue> read(YamlMap map) {
        LawFile file = VALUES.bind(map, LawFile.class);
        String unit = file.unit().oneOf(UNITS);
        List<ValueEntry> entries = LegalSourceEntry.binder()
                .reading(LegalValue.class, node -> value(unit, node))
                .bindAll(file.values(), ValueEntry.class);
        List<DatedValue> values = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ValueEntry entry = entries.get(i);
            values.add(new DatedValue(
                    name,
                    file.title(),
                    entry.value(),
                    entry.from(),
                    until(entry, i + 1 < entries.size() ? entries.get(i + 1).from() : null),
                    entry.source(),
                    entry.note(),
                    entry.unverified(),
                    entry.alternative()));
        }
        return List.copyOf(values);
    }

    /** The end of an entry: its own, else the day on which the next begins. */
    private static @Nullable LocalDate until(ValueEntry entry, @Nullable LocalDate follows) {
        LocalDate until = entry.until();
        boolean overlap = until != null && follows != null && until.isAfter(follows);
        if (overlap
                || (follows != null && !follows.isAfter(entry.from()))
                || (until != null && !until.isAfter(entry.from()))) {
            throw entry.place().flaw(FlawCode.R016, "各时段须按日期先后排列且互不重叠");
        }
        return until != null ? until : follows;
    }

    private static LegalValue value(String unit, YamlNode node) {
        return switch (unit) {
            case "期间" -> new LegalValue.Span(period(node.asText()));
            case "元" -> new LegalValue.Money(node.asText().number());
            case "元区间" -> VALUES.bind(node, LegalValue.MoneyRange.class);
            case "比例" -> new LegalValue.Share(ratio(node.asText()));
            case "数目" -> new LegalValue.Count(node.asText().integer());
            case "日期" -> new LegalValue.Day(node.asText().date());
            case "分档" -> brackets(node);
            case "名单" -> new LegalValue.Names(new LinkedHashSet<>(VALUES.bindAll(node.asList(), String.class)));
            case "对照表" -> new LegalValue.Rows(node.asMap().texts());
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

    private static LegalValue brackets(YamlNode node) {
        List<BracketTable.Bracket> brackets = VALUES.bindAll(node.asList(), BracketTable.Bracket.class);
        try {
            return new LegalValue.Brackets(new BracketTable(brackets));
        } catch (IllegalArgumentException e) {
            throw node.place().flaw(FlawCode.R013, "各档的 up_to 须递增，只有末档可以不写");
        }
    }
}
