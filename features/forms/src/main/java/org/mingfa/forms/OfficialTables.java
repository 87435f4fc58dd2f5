package org.mingfa.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingfa.forms.Form.PrintedRow;
import org.mingfa.forms.Form.Row;
import org.mingfa.reports.document.Block;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Block.Table;
import org.mingfa.reports.document.TextRun;
import org.mingfa.reports.document.TextStyle;

/** The tables of a block of an official paper: its title, labels beside what is filled, rows that span it, lists. */
final class OfficialTables {

    /** How many columns a row with a label has. */
    private static final int LABELLED = 2;

    private final FilledForm form;
    private final boolean draft;
    private final Function<Row, String> notes;
    private final List<Table> tables = new ArrayList<>();
    private List<List<Block.Cell>> rows = new ArrayList<>();
    private int width = LABELLED;
    private String title = "";

    /**
     * Tables of one block.
     *
     * @param draft whether a third column has the notes of each row
     */
    OfficialTables(FilledForm form, boolean draft, Function<Row, String> notes) {
        this.form = form;
        this.draft = draft;
        this.notes = notes;
    }

    List<Table> write(Form.Block block) {
        title = block.title();
        for (PrintedRow row : block.printed()) {
            int wanted =
                    row.isFull() ? width : row.head() == null ? row.columns().size() : LABELLED;
            if (wanted != width) {
                end();
                width = wanted;
            }
            add(row);
        }
        end();
        return tables;
    }

    private void add(PrintedRow row) {
        Cell first = row.row() == null ? null : row.row().cells().getFirst();
        if (first == null || first.type() != Cell.Type.PARTY) {
            line(row, form.values());
            return;
        }
        List<Map<String, Object>> parties = form.rows(first.id());
        (parties.isEmpty() ? List.of(Map.<String, Object>of()) : parties).forEach(party -> line(row, party));
    }

    private void line(PrintedRow row, Map<String, Object> values) {
        List<Block.Cell> cells = new ArrayList<>();
        if (row.head() != null) {
            cells.add(cell(row.head(), values));
        }
        row.columns().forEach(column -> cells.add(cell(column, values)));
        String beside = row.row() == null ? "" : notes.apply(row.row());
        if (draft && width == LABELLED) {
            if (row.isFull()) {
                cells.add(Block.Cell.of(TextRun.plain("")));
            }
            cells.add(Block.Cell.of(TextRun.plain(beside)));
        }
        rows.add(cells);
    }

    private Block.Cell cell(RowText text, Map<String, Object> values) {
        return Block.Cell.of(TextRun.plain(text.print(values, draft)));
    }

    private void end() {
        if (!rows.isEmpty() || !title.isEmpty()) {
            tables.add(new Table(columns(), rows, true, TextStyle.FIGURE));
        }
        rows = new ArrayList<>();
        title = "";
    }

    private List<Column> columns() {
        if (width != LABELLED) {
            List<Column> columns = new ArrayList<>(Collections.nCopies(width, new Column("", 1.0 / width)));
            columns.set(0, new Column(title, 1.0 / width));
            return columns;
        }
        return draft
                ? List.of(new Column(title, 0.22), new Column("", 0.48), new Column(FormPaper.NOTES, 0.30))
                : List.of(new Column(title, 0.27), new Column("", 0.73));
    }
}
