package org.mingfa.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.Block;
import org.mingfa.forms.Form.PrintedRow;
import org.mingfa.forms.Form.Row;
import org.mingfa.forms.OfficialPaper.Section;
import org.mingfa.forms.OfficialPaper.Words;

/** Makes the blocks of a form out of the words of an official paper. For one paper. */
final class OfficialBlocks {

    private static final Pattern NUMBERED = Pattern.compile("(\\d+)\\.(.+)", Pattern.DOTALL);
    private static final Pattern PARTY = Pattern.compile("^(?:有□\\n)?(?:(?:身份|类型)：.*|姓名：|名称：)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(诉讼请求|关联案件信息)\\n(.*)", Pattern.DOTALL);
    private static final Pattern PLAIN_EVIDENCE = Pattern.compile("(?:\\d+\\.)?证据清单(?:（.*可另附页）)?");

    /** Whose side a party of this name is on, and the id of its people; those of organizations end in _orgs. */
    private static final Map<String, String> SIDES = Map.ofEntries(
            Map.entry("原告", "plaintiff"),
            Map.entry("自诉人", "plaintiff"),
            Map.entry("申请执行人", "plaintiff"),
            Map.entry("被告", "defendant"),
            Map.entry("被告人", "defendant"),
            Map.entry("答辩人", "defendant"),
            Map.entry("被执行人", "defendant"),
            Map.entry("赔偿义务机关", "defendant"),
            Map.entry("第三人", "third_party"),
            Map.entry("申请人", "applicant"),
            Map.entry("异议申请人", "applicant"),
            Map.entry("复议申请人", "applicant"),
            Map.entry("赔偿请求人", "applicant"));

    /** The columns of a party that all papers share, by their labels. */
    private static final Map<String, String> COLUMNS = columns();

    private final OfficialPaper paper;
    private final Cell evidence;
    private final Set<String> ids = new HashSet<>();
    private final List<Block> blocks = new ArrayList<>();
    private int places;

    /** @param evidence the table that every paper has for 证据清单 */
    OfficialBlocks(OfficialPaper paper, Cell evidence) {
        this.paper = paper;
        this.evidence = evidence;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        String[] pairs = {
            "姓名",
            "name",
            "名称",
            "name",
            "性别",
            "sex",
            "出生日期",
            "born",
            "民族",
            "nation",
            "工作单位",
            "employer",
            "单位",
            "employer",
            "职务",
            "position",
            "联系电话",
            "phone",
            "住所地（户籍所在地）",
            "domicile",
            "住所地（主要办事机构所在地）",
            "domicile",
            "住所地",
            "domicile",
            "经常居住地",
            "residence",
            "证件类型",
            "document",
            "证件号码",
            "document_number",
            "注册地/登记地",
            "registered",
            "法定代表人/负责人",
            "head",
            "统一社会信用代码",
            "code",
            "类型",
            "form",
            "所有制性质",
            "ownership",
            "代理权限",
            "powers",
            "身份",
            "capacity",
            "开户名",
            "account_holder",
            "开户行",
            "bank",
            "银行账号",
            "account_number"
        };
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put(pairs[i], pairs[i + 1]);
        }
        return columns;
    }

    List<Block> read() {
        paper.sections().forEach(this::section);
        paper.after().stream().filter(line -> !line.contains("签字")).forEach(this::note);
        Stream<String> late = paper.after().stream().filter(line -> line.contains("签字"));
        List<PrintedRow> signed = Stream.concat(late, paper.signature().stream())
                .map(line -> line.contains("日期") || line.contains("时间")
                        ? signed(line, Cell.Type.DATE)
                        : signed(line, Cell.Type.TEXT))
                .toList();
        blocks.add(block(Form.SIGNED, signed));
        return blocks;
    }

    /** Words below a block that belong to it. */
    private void note(String words) {
        Block last = blocks.removeLast();
        List<PrintedRow> printed = new ArrayList<>(last.printed());
        printed.add(new PrintedRow(null, List.of(RowText.of(words)), null));
        blocks.add(block(last.title(), printed));
    }

    private void section(Section section) {
        String title = section.title();
        if (section.rows().isEmpty()) {
            note(title);
            return;
        }
        boolean list = section.rows().stream().anyMatch(row -> row.cells() != null && row.label() == null);
        List<PrintedRow> rows = new ArrayList<>();
        for (Words words : section.rows()) {
            Matcher heading = HEADING.matcher(Objects.requireNonNullElse(words.text(), ""));
            if (words.label() == null && heading.matches()) {
                blocks.add(block(title, rows));
                rows = new ArrayList<>();
                title = heading.group(1);
                rows.add(new PrintedRow(null, List.of(RowText.of(heading.group(2))), null));
            } else {
                rows.add(row(words, title, list));
            }
        }
        blocks.add(block(title, rows));
    }

    private static Block block(String title, List<PrintedRow> printed) {
        return new Block(
                title,
                printed.stream().flatMap(row -> Stream.ofNullable(row.row())).toList(),
                printed);
    }

    private PrintedRow row(Words words, String title, boolean list) {
        String text = Objects.requireNonNullElse(words.text(), "");
        if (words.label() == null && words.cells() != null) {
            return listed(words.cells());
        }
        if (words.label() == null) {
            return full(text, title, list);
        }
        if (PARTY.matcher(text).lookingAt()) {
            return party(words.label(), text);
        }
        if (text.isEmpty() && PLAIN_EVIDENCE.matcher(words.label()).matches() && ids.add(evidence.id())) {
            RowText place = new RowText(List.of(new RowText.Piece.Gap(evidence, false)));
            return printed(RowText.of(words.label()), List.of(place), words.label());
        }
        RowText head = new OfficialText(prefix()).read(words.label(), false);
        return printed(
                boxesAlone(head, words.label()), List.of(new OfficialText(prefix()).read(text, true)), words.label());
    }

    /** A label has boxes, but no gaps. */
    private static RowText boxesAlone(RowText head, String label) {
        return head.pieces().stream().anyMatch(RowText.Piece.Gap.class::isInstance) ? RowText.of(label) : head;
    }

    /** Of a list: a cell without words is written into. The first line of a list names its columns. */
    private PrintedRow listed(List<String> cells) {
        boolean names =
                cells.stream().noneMatch(String::isEmpty) && cells.stream().noneMatch(cell -> cell.contains("："));
        List<RowText> columns = cells.stream()
                .map(cell -> names || cell.equals("〃")
                        ? RowText.of(cell.equals("〃") ? "" : cell)
                        : new OfficialText(prefix()).read(cell.replaceAll(" {3,}", "  "), cell.isEmpty()))
                .toList();
        return printed(
                null,
                columns,
                cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("内容"));
    }

    private PrintedRow full(String text, String title, boolean list) {
        if (text.isEmpty() && PLAIN_EVIDENCE.matcher(title).matches() && ids.add(evidence.id())) {
            return printed(null, List.of(new RowText(List.of(new RowText.Piece.Gap(evidence, false)))), title);
        }
        boolean heading = list && !text.contains(CellText.OPEN) && !text.endsWith("：");
        RowText words = new OfficialText(prefix()).read(text, !heading);
        String first = text.lines().findFirst().orElse("");
        String label = text.startsWith("（")
                ? first.replaceAll("[（）]", "").replaceFirst("；.*", "")
                : text.isEmpty() ? title : first;
        return printed(null, List.of(words), label);
    }

    private String prefix() {
        places++;
        return "o" + paper.n() + "_" + places;
    }

    /** With the row that a person fills; none where there are words alone. */
    private static PrintedRow printed(@Nullable RowText head, List<RowText> columns, String label) {
        List<Cell> cells = Stream.concat(Stream.ofNullable(head), columns.stream())
                .flatMap(text -> text.cells().stream())
                .toList();
        Matcher numbered = NUMBERED.matcher(label);
        boolean number = head != null && numbered.matches();
        Row row = cells.isEmpty()
                ? null
                : new Row(
                        number ? Integer.parseInt(numbered.group(1)) : 0,
                        (number ? numbered.group(2) : label).replace(CellText.OPEN, ""),
                        false,
                        labelled(cells),
                        List.of(),
                        List.of());
        return new PrintedRow(head, columns, row);
    }

    /** Only the first cell of a row may lack a label: a screen shows it beside the cell. */
    private static List<Cell> labelled(List<Cell> cells) {
        List<Cell> labelled = new ArrayList<>();
        for (Cell cell : cells) {
            labelled.add(
                    labelled.isEmpty() || !cell.label().isEmpty() ? cell : cell.labelled("内容" + (labelled.size() + 1)));
        }
        return labelled;
    }

    private PrintedRow party(String label, String text) {
        String name = label.replaceFirst("（.*", "");
        boolean person = text.contains("姓名：");
        String side = SIDES.getOrDefault(name, "");
        String id = side.isEmpty()
                ? name.contains("代理人") ? "agents" : prefix()
                : switch (side) {
                    case "third_party" -> person ? "third_parties" : "third_party_orgs";
                    default -> person ? side + "s" : side + "_orgs";
                };
        Set<String> used = new HashSet<>();
        RowText columns = new OfficialText("c").read(text, true).map(cell -> column(cell, used));
        Cell party = new Cell(
                ids.add(id) ? id : prefix(),
                Cell.Type.PARTY,
                person ? name : name + "单位",
                "",
                new LinkedHashMap<>(),
                labelled(columns.cells()).stream().map(OfficialBlocks::named).toList(),
                null,
                List.of(),
                side,
                false);
        Row row = new Row(0, label, false, List.of(party), List.of(), List.of());
        return new PrintedRow(RowText.of(label), List.of(columns), row);
    }

    private static Cell named(Cell column) {
        return column.label().isEmpty() ? column.labelled("有无") : column;
    }

    /** By its label, under the name that it has on all papers. */
    private static Cell column(Cell cell, Set<String> used) {
        String known = COLUMNS.get(cell.label());
        Cell named = known == null || !used.add(known) ? cell : cell.called(known);
        return named.id().equals("form") && named.type() == Cell.Type.CHOICES ? named.typed(Cell.Type.CHOICE) : named;
    }

    private PrintedRow signed(String line, Cell.Type type) {
        String id = type == Cell.Type.DATE ? "signed_on" : "signed_by";
        Cell cell = Choices.plain(ids.add(id) ? id : prefix(), type, "");
        RowText text = new RowText(List.of(new RowText.Piece.Words(line), new RowText.Piece.Gap(cell, false)));
        return new PrintedRow(
                null,
                List.of(text),
                new Row(0, line.replaceFirst("：$", ""), false, List.of(cell), List.of(), List.of()));
    }

    /** The block with its cells replaced. */
    static Block map(Block block, UnaryOperator<Row> change) {
        Map<Row, Row> changed = new IdentityHashMap<>();
        block.rows().forEach(row -> changed.put(row, change.apply(row)));
        List<PrintedRow> printed = block.printed().stream()
                .map(row -> row.row() == null ? row : row.with(Objects.requireNonNull(changed.get(row.row()))))
                .toList();
        return block(block.title(), printed);
    }
}
