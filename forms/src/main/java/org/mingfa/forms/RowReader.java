package org.mingfa.forms;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.mingfa.forms.Form.Row;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleBook;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.version.Law;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/** Reads the rows of one form with their cells; no two cells have one id. */
final class RowReader {

    private static final Set<String> SIDES = Set.of("plaintiff", "defendant", "third_party", "applicant");

    private final List<String> rules;
    private final Set<String> ids = new HashSet<>();

    RowReader(RuleBook rules) {
        this.rules = rules.rules().stream().map(Rule::id).toList();
    }

    Row read(YamlMap map) {
        map.onlyKeys("number", "label", "required", "cells", "law", "risks");
        List<Cell> cells = map.getList("cells").stream()
                .map(node -> cell(node.asMap(), ids))
                .toList();
        if (cells.stream().skip(1).anyMatch(cell -> cell.label().isEmpty())) {
            throw map.keyPlace("cells").flaw(FlawCode.R011, "一行里除了第一个栏位，每个栏位都要有 label：读回来要靠它分开");
        }
        if (cells.size() > 1 && cells.stream().anyMatch(cell -> cell.type() == Cell.Type.PARTY)) {
            throw map.keyPlace("cells").flaw(FlawCode.R013, "当事人（party）要单独占一行");
        }
        for (int i = 1; i < cells.size(); i++) {
            Cell.Type before = cells.get(i - 1).type();
            if (cells.get(i).type() == Cell.Type.TABLE && !before.isChoice() && !before.isList()) {
                throw map.keyPlace("cells").flaw(FlawCode.R013, "表（table）不能写在文字、数字、日期的后面：读回来时会算进前一个栏位");
            }
        }
        return new Row(
                map.find("number").map(node -> node.asText().integer()).orElse(0),
                map.getText("label"),
                map.flag("required"),
                cells,
                laws(map),
                map.findList("risks").stream()
                        .map(node -> node.asText().oneOf(rules))
                        .toList());
    }

    /** The articles that stand behind what the map says. */
    static List<String> laws(YamlMap map) {
        return map.findList("law").stream().map(node -> law(node.asMap())).toList();
    }

    private static String law(YamlMap map) {
        map.onlyKeys("law", "article", "version");
        if (Law.find(map.getText("law")).isEmpty()) {
            throw map.keyPlace("law").flaw(FlawCode.R015, "法律表里没有 \"" + map.getText("law") + "\"");
        }
        String version = map.findText("version").map(text -> "（" + text + "）").orElse("");
        return "《" + map.getText("law") + "》" + version + "第"
                + ChineseNumeral.format(map.get("article").asText().integer()) + "条";
    }

    private static Cell cell(YamlMap map, Set<String> taken) {
        map.onlyKeys("id", "type", "label", "unit", "options", "columns", "fill", "offer", "sum", "side");
        Cell.Type type = Cell.Type.valueOf(
                map.get("type").asText().oneOf(Cell.Type.words()).toUpperCase(Locale.ROOT));
        return new Cell(
                free(map.get("id").asText(), taken),
                type,
                map.findText("label").orElse(""),
                map.findText("unit").orElse(unit(type)),
                type.isChoice() ? options(map.getMap("options")) : new LinkedHashMap<>(),
                type.isList() ? columns(map) : List.of(),
                map.find("fill").map(RowReader::fill).orElse(null),
                map.findList("sum").stream().map(node -> node.asText().text()).toList(),
                map.find("side").map(node -> node.asText().oneOf(SIDES)).orElse(""),
                map.find("offer")
                        .map(node -> node.asText().oneOf(List.of("said")))
                        .isPresent());
    }

    private static String free(YamlText id, Set<String> taken) {
        if (!taken.add(id.text())) {
            throw id.place().flaw(FlawCode.R014, "栏位 \"" + id.text() + "\" 重复");
        }
        return id.text();
    }

    private static String unit(Cell.Type type) {
        return switch (type) {
            case AMOUNT -> "元";
            case PERCENT -> "%";
            default -> "";
        };
    }

    /** Boxes are read back by the words before them. */
    private static SequencedMap<String, String> options(YamlMap map) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        map.entries().forEach((code, label) -> {
            String words = label.asText().text();
            if (words.isBlank() || words.chars().anyMatch(Character::isWhitespace)) {
                throw label.place().flaw(FlawCode.R013, "选项不能是空的，也不能有空格");
            }
            options.put(code, words);
        });
        return options;
    }

    private static List<Cell> columns(YamlMap map) {
        Set<String> own = new HashSet<>();
        return map.getList("columns").stream()
                .map(node -> {
                    Cell column = cell(node.asMap(), own);
                    if (column.type().isList() || column.label().isEmpty()) {
                        throw node.place().flaw(FlawCode.R013, "表的每一栏要有 label，且不能再是表");
                    }
                    return column;
                })
                .toList();
    }

    private static Cell.Fill fill(YamlNode node) {
        if (!(node instanceof YamlText text)) {
            return new Cell.Fill.Rows(
                    node.asList().stream().map(row -> texts(row.asMap())).toList());
        }
        String what = text.text();
        if (what.startsWith("fact:")) {
            return new Cell.Fill.Fact(what.substring("fact:".length()));
        }
        if (what.startsWith("calc:")) {
            return new Cell.Fill.Calculated(figure(text, what.substring("calc:".length())));
        }
        return switch (what) {
            case "as_of" -> new Cell.Fill.Today();
            default ->
                throw text.place().flaw(FlawCode.R015, "不认识的 fill \"" + what + "\"；可用的有：as_of、fact:事项、calc:计算.结果");
        };
    }

    /** ledger.principal. */
    static Form.Figure figure(YamlText text, String written) {
        int dot = written.indexOf('.');
        if (dot < 1 || dot == written.length() - 1) {
            throw text.place().flaw(FlawCode.R013, "\"" + written + "\" 应写成 计算.结果");
        }
        return new Form.Figure(written.substring(0, dot), written.substring(dot + 1));
    }

    static Map<String, String> texts(YamlMap map) {
        Map<String, String> texts = new LinkedHashMap<>();
        map.entries().forEach((key, node) -> texts.put(key, node.asText().text()));
        return texts;
    }

    /** Of a row of the complaint: whether it is contested, and why. */
    Row answer(int number, Row asked, YamlNode node) {
        String id = asked.cells().getFirst().id();
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("true", "有");
        options.put("false", "无");
        return new Row(
                number,
                asked.label(),
                false,
                List.of(
                        plain(DisputeList.contested(id), Cell.Type.CHOICE, "有无异议", options, node),
                        plain(DisputeList.reason(id), Cell.Type.TEXT, "事实和理由", new LinkedHashMap<>(), node)),
                List.of(),
                List.of());
    }

    private Cell plain(String id, Cell.Type type, String label, SequencedMap<String, String> options, YamlNode node) {
        String free = free(new YamlText(node.place(), id), ids);
        return new Cell(free, type, label, "", options, List.of(), null, List.of(), "", false);
    }
}
