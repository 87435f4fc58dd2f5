package org.mingfa.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingfa.forms.Form.Row;
import org.mingfa.forms.FormCheck.FormFinding;
import org.mingfa.reports.HowMade;
import org.mingfa.reports.document.Block;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Block.Table;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.document.TextRun.Mark;
import org.mingfa.reports.document.TextStyle;

/**
 * A filled form as a document: a table for each block, a row for each row, tables of the person below. A draft says what is
 * still to be filled, and shows beside each row the law, the steps and the findings; the print has the cells alone.
 */
public final class FormPaper {

    /** Before the heading of a table of the person, which stands below its block. */
    static final String ATTACHED = "附表：";

    static final String NUMBER = "序号";
    static final String CONTENT = "内容";
    static final String NOTES = "提示与依据（仅草稿有）";

    private static final double NUMBER_SHARE = 0.08;
    private static final HowMade HOW_MADE = new HowMade("计算机把本人填写的内容和算得的数排进表格，没有增添事实和理由", null, null);

    private final FilledForm form;
    private final Map<String, List<String>> notes;
    private final boolean draft;

    private FormPaper(FilledForm form, Map<String, List<String>> notes, boolean draft) {
        this.form = form;
        this.notes = notes;
        this.draft = draft;
    }

    /** To be handed in: empty cells stay empty. */
    public static Document print(FilledForm form, LocalDate made) {
        return document(form, false, made);
    }

    static Document document(FilledForm form, boolean draft, LocalDate made) {
        return new FormPaper(form, Map.of(), draft).write(made);
    }

    /** To be looked through by the person. */
    public static Document draft(FormFilling.FillingResult filling, List<FormFinding> findings, LocalDate made) {
        Map<String, List<String>> notes = new LinkedHashMap<>();
        filling.notes().forEach((cell, lines) -> notes.put(cell, new ArrayList<>(lines)));
        findings.forEach(finding -> notes.computeIfAbsent(finding.cell(), id -> new ArrayList<>())
                .add(finding.level().label() + "：" + finding.message()));
        return new FormPaper(filling.form(), notes, true).write(made);
    }

    private Document write(LocalDate made) {
        DocumentBuilder document = new DocumentBuilder(title(), made);
        document.foot((draft ? "草稿，不要提交。" : "") + form.form().source().note());
        boolean ofCourt = !form.form().notes().isEmpty();
        if (ofCourt) {
            document.form();
        }
        official(document);
        for (Form.Block block : form.form().blocks()) {
            if (block.printed().isEmpty() && !isUnusedAnnex(block)) {
                document.add(new Table(columns(block), rows(block), true, cells()));
                attached(document, block);
                document.add(Block.Paragraph.of(ofCourt ? TextStyle.FIGURE : TextStyle.BODY, ""));
            }
        }
        form.form().blocks().stream()
                .filter(block -> !block.printed().isEmpty())
                .forEach(block -> attached(document, block));
        if (ofCourt) {
            document.add(Block.Paragraph.of(TextStyle.FIGURE, HowMade.LABEL + "：" + HOW_MADE.sentence()));
        } else {
            HOW_MADE.write(document);
        }
        return document.build();
    }

    /** What is ours behind a paper of the court is left out where nobody needs it. */
    private boolean isUnusedAnnex(Form.Block block) {
        return block.rows().stream().allMatch(this::isUnused);
    }

    private boolean isUnused(Row row) {
        return !form.form().notes().isEmpty()
                && row.cells().stream().noneMatch(cell -> form.values().containsKey(cell.id()));
    }

    /** The cause stands in a line of its own. */
    private List<String> title() {
        String title = form.form().title();
        int cause = title.lastIndexOf('（');
        return form.form().notes().isEmpty() || cause < 0
                ? List.of(title)
                : List.of(title.substring(0, cause), title.substring(cause));
    }

    /** What the court's paper has, in its order: notes, tables, who signs. What is ours stands behind it. */
    private void official(DocumentBuilder document) {
        List<String> notes = form.form().notes();
        if (!notes.isEmpty()) {
            List<List<Block.Cell>> rows =
                    List.of(Block.Cell.row(List.of(String.join("\n", notes.subList(1, notes.size())))));
            document.add(new Table(List.of(new Column(notes.getFirst(), 1)), rows, true, TextStyle.FIGURE));
        }
        for (Form.Block block : form.form().blocks()) {
            if (block.title().equals(Form.SIGNED) && !block.printed().isEmpty()) {
                document.signed(block.printed().stream()
                        .map(row -> row.columns().getFirst().print(form.values(), draft))
                        .toArray(String[]::new));
            } else if (!block.printed().isEmpty()) {
                document.add(Block.Paragraph.of(TextStyle.FIGURE, ""));
                new OfficialTables(form, draft, this::notes).write(block).forEach(document::add);
            }
        }
    }

    private void attached(DocumentBuilder document, Form.Block block) {
        block.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.type() == Cell.Type.TABLE)
                .forEach(cell -> attach(document, cell));
    }

    private List<Column> columns(Form.Block block) {
        return draft
                ? List.of(new Column(block.title(), 0.22), new Column(CONTENT, 0.45), new Column(NOTES, 0.33))
                : List.of(new Column(block.title(), 0.28), new Column(CONTENT, 0.72));
    }

    private List<List<Block.Cell>> rows(Form.Block block) {
        return block.rows().stream()
                .filter(row -> draft || !isUnused(row))
                .flatMap(this::rows)
                .toList();
    }

    /** One for a row, but one for each party. */
    private Stream<List<Block.Cell>> rows(Row row) {
        if (row.cells().getFirst().type() != Cell.Type.PARTY) {
            return Stream.of(row(row.heading(), content(row.cells(), form.values()), notes(row)));
        }
        Cell party = row.cells().getFirst();
        List<Map<String, Object>> parties = form.rows(party.id());
        return IntStream.range(0, Math.max(1, parties.size()))
                .mapToObj(i -> row(
                        parties.size() > 1 ? party.label() + (i + 1) : row.heading(),
                        content(party.columns(), i < parties.size() ? parties.get(i) : Map.of()),
                        i == 0 ? notes(row) : ""));
    }

    private List<Block.Cell> row(String heading, List<TextRun> content, String beside) {
        Block.Cell label = Block.Cell.of(TextRun.plain(heading));
        return draft
                ? List.of(label, new Block.Cell(content), Block.Cell.of(TextRun.plain(beside)))
                : List.of(label, new Block.Cell(content));
    }

    private List<TextRun> content(List<Cell> cells, Map<String, Object> values) {
        List<TextRun> runs = new ArrayList<>();
        for (Cell cell : cells) {
            String before = runs.isEmpty() ? "" : "\n";
            if (cell.type() == Cell.Type.TABLE) {
                runs.add(TextRun.plain(before + "见" + ATTACHED + cell.label()));
                continue;
            }
            runs.add(TextRun.plain(before + CellText.line(cell, values)));
            if (draft && !values.containsKey(cell.id())) {
                runs.add(new TextRun(Mark.MISSING, CellReading.MISSING));
            }
        }
        return runs;
    }

    private String notes(Row row) {
        List<String> lines = new ArrayList<>();
        if (!row.law().isEmpty()) {
            lines.add("依据：" + String.join("、", row.law()));
        }
        row.cells().forEach(cell -> lines.addAll(notes.getOrDefault(cell.id(), List.of())));
        return String.join("\n", lines);
    }

    /** How wide a column is among others: a whole day stands in one line, and 200 rows on half the pages. */
    private static double weight(Cell column) {
        return switch (column.type()) {
            case DATE -> 1.5;
            case CHOICE, NUMBER, PERCENT -> 0.7;
            default -> 1;
        };
    }

    private void attach(DocumentBuilder document, Cell table) {
        heading(document, ATTACHED + table.label());
        double share = (1 - NUMBER_SHARE)
                / table.columns().stream().mapToDouble(FormPaper::weight).sum();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(NUMBER, NUMBER_SHARE));
        table.columns().forEach(column -> columns.add(new Column(column.label(), share * weight(column))));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Map<String, Object> row : form.rows(table.id())) {
            List<Block.Cell> cells = new ArrayList<>();
            cells.add(Block.Cell.of(TextRun.plain(String.valueOf(rows.size() + 1))));
            for (Cell column : table.columns()) {
                Object value = row.get(column.id());
                cells.add(Block.Cell.of(TextRun.plain(value == null ? "" : CellText.shown(column, value))));
            }
            rows.add(cells);
        }
        if (rows.isEmpty()) {
            rows.add(Block.Cell.row(Collections.nCopies(columns.size(), ""))); // to be written on by hand
        }
        document.add(new Table(columns, rows, false, cells()));
    }

    /** Behind a paper of the court its pages count. */
    private void heading(DocumentBuilder document, String words) {
        if (form.form().notes().isEmpty()) {
            document.part(words);
        } else {
            document.add(new Block.Paragraph(TextStyle.CELL_HEAD, List.of(TextRun.plain(words)), 0, true));
        }
    }

    /** As small as the paper of the court that they stand behind. */
    private TextStyle cells() {
        return form.form().notes().isEmpty() ? TextStyle.CELL : TextStyle.FIGURE;
    }
}
