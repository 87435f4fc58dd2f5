package org.mingfa.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.Row;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleBook;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.version.LawTable;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/** Reads the rows of one form with their cells; no two cells have one id. */
final class RowReader {

    private static final Set<String> SIDES = Set.of("plaintiff", "defendant", "third_party", "applicant");

    private static final RecordBinder ARTICLES = new RecordBinder();

    /** An article that stands behind a row or a paper. */
    private record Article(
            YamlText law, int article, @Nullable String version) {

        String label() {
            if (LawTable.find(law.text()).isEmpty()) {
                throw law.place().flaw(FlawCode.R015, "法律表里没有 \"" + law.text() + "\"");
            }
            return "《" + law.text() + "》" + (version == null ? "" : "（" + version + "）") + "第"
                    + ChineseNumeral.format(article) + "条";
        }
    }

    private final RecordBinder binder = new RecordBinder();
    private final Set<String> ids = new HashSet<>();

    RowReader(RuleBook book) {
        List<String> rules = book.rules().stream().map(Rule::id).toList();
        binder.reading(Row.class, "law", RowReader::law)
                .reading(Row.class, "risks", node -> node.asText().oneOf(rules))
                .reading(Cell.class, "options", node -> options(node.asMap()))
                .reading(Cell.class, "side", node -> side(node.asText()))
                .reading(
                        Cell.class,
                        "offersSentence",
                        node -> !node.asText().oneOf(List.of("said", "false")).equals("false"))
                .reading(
                        CellFill.class,
                        "offersSentence",
                        node -> !node.asText().oneOf(List.of("said", "false")).equals("false"))
                .reading(RowFill.class, "law", RowReader::law)
                .reading(RowFill.class, "risks", node -> node.asText().oneOf(rules))
                .reading(Cell.Fill.class, RowReader::fill);
    }

    Row read(YamlMap map) {
        Row row = binder.bind(map, Row.class);
        List<YamlNode> cells = map.getList("cells");
        for (int i = 0; i < cells.size(); i++) {
            take(row.cells().get(i).id(), cells.get(i));
        }
        return row;
    }

    private void take(String id, YamlNode where) {
        if (!ids.add(id)) {
            throw where.place().flaw(FlawCode.R014, "栏位 \"" + id + "\" 重复");
        }
    }

    static String law(YamlNode node) {
        return ARTICLES.bind(node, Article.class).label();
    }

    private static String side(YamlText text) {
        return text.text().isEmpty() ? "" : text.oneOf(SIDES);
    }

    /** Boxes are read back by the words before them. */
    private static SequencedMap<String, String> options(YamlMap map) {
        map.entries().values().forEach(label -> {
            String words = label.asText().text();
            if (words.isBlank() || words.chars().anyMatch(Character::isWhitespace)) {
                throw label.place().flaw(FlawCode.R013, "选项不能是空的，也不能有空格");
            }
        });
        return map.texts();
    }

    private static Cell.Fill fill(YamlNode node) {
        if (node instanceof YamlMap map) {
            return new Cell.Fill.Lines(map.onlyKeys("lines").getMap("lines").texts());
        }
        if (!(node instanceof YamlText text)) {
            return new Cell.Fill.Rows(node.asList().stream()
                    .<Map<String, String>>map(row -> row.asMap().texts())
                    .toList());
        }
        String what = text.text();
        if (what.startsWith("fact:")) {
            return new Cell.Fill.Fact(what.substring("fact:".length()));
        }
        if (what.startsWith("calc:")) {
            return new Cell.Fill.FromCalculation(figure(text, what.substring("calc:".length())));
        }
        return switch (what) {
            case "as_of" -> new Cell.Fill.Today();
            default ->
                throw text.place().flaw(FlawCode.R015, "不认识的 fill \"" + what + "\"；可用的有：as_of、fact:事项、calc:计算.结果");
        };
    }

    /** ledger.principal. */
    static Form.FigureReference figure(YamlText text, String written) {
        int dot = written.indexOf('.');
        if (dot < 1 || dot == written.length() - 1) {
            throw text.place().flaw(FlawCode.R013, "\"" + written + "\" 应写成 计算.结果");
        }
        return new Form.FigureReference(written.substring(0, dot), written.substring(dot + 1));
    }

    /**
     * What fills a row of an official paper.
     *
     * @param block which block it stands in; null where no other block has such a row
     * @param row its label without the number
     * @param cells its places in their order
     */
    record RowFill(
            @Nullable YamlText block,
            YamlText row,
            boolean required,
            @OrElse List<CellFill> cells,
            @OrElse List<String> law,
            @OrElse List<String> risks) {}

    /**
     * What fills a place of an official paper, and under which name.
     *
     * @param at which place of the row, counted from 1; 0 for the one after the place before
     * @param options the codes of its boxes in their order; empty where they keep those that all papers share
     */
    record CellFill(
            String id,
            @OrElse("0") int at,
            Cell.@Nullable Type type,
            @OrElse String label,
            @OrElse List<String> options,
            @OrElse List<Cell> columns,
            Cell.@Nullable Fill fill,
            @OrElse List<String> sum,
            @AtKey("offer") boolean offersSentence) {}

    RowFill readFill(YamlMap map) {
        return binder.bind(map, RowFill.class);
    }

    /** The row with what fills its places. */
    Row fill(Row row, RowFill fill) {
        List<Cell> cells = new ArrayList<>(row.cells());
        int at = 0;
        for (CellFill one : fill.cells()) {
            at = one.at() == 0 ? at + 1 : one.at();
            if (at > cells.size()) {
                throw fill.row().place().flaw(FlawCode.R013, "这一行只有 " + cells.size() + " 处可以填写");
            }
            Cell place = cells.get(at - 1);
            take(one.id(), fill.row());
            cells.set(
                    at - 1,
                    new Cell(
                            one.id(),
                            one.type() == null ? place.type() : one.type(),
                            one.label().isEmpty() ? place.label() : one.label(),
                            "",
                            codes(place, one, fill.row()),
                            one.columns(),
                            one.fill(),
                            one.sum(),
                            place.side(),
                            one.offersSentence()));
        }
        return new Row(row.number(), row.label(), fill.required(), cells, fill.law(), fill.risks());
    }

    private static SequencedMap<String, String> codes(Cell place, CellFill fill, YamlText row) {
        if (fill.options().isEmpty()) {
            return place.options();
        }
        if (fill.options().size() != place.options().size()) {
            throw row.place()
                    .flaw(FlawCode.R013, fill.id() + " 有 " + place.options().size() + " 个框：" + place.options());
        }
        SequencedMap<String, String> codes = new LinkedHashMap<>();
        List<String> words = List.copyOf(place.options().values());
        for (int i = 0; i < words.size(); i++) {
            codes.put(fill.options().get(i), words.get(i));
        }
        return codes;
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
        take(id, node);
        return new Cell(id, type, label, "", options, List.of(), null, List.of(), "", false);
    }
}
