package org.mingfa.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Form.Block;
import org.mingfa.forms.Form.PrintedRow;
import org.mingfa.forms.Form.Row;
import org.mingfa.risk.facts.AnswerReader;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.text.problem.Refusal;

/** Reads what stands in the tables of an official paper, row after row in their order. For one file. */
final class OfficialReading {

    private final Form form;
    private final Map<String, Object> cells;
    private @Nullable Block block;
    private int next;

    /** How many lines of signatures were read. */
    private int signatures;

    /** Where it was signed in the line before. */
    private @Nullable Cell signed;

    /** @param cells where what is found goes */
    OfficialReading(Form form, Map<String, Object> cells) {
        this.form = form;
        this.cells = cells;
    }

    /** Whether a line of the file is one of the paper: the head of a block, one of its rows, or where it is signed. */
    boolean line(String[] fields) {
        if (goesOn(fields)) {
            return true;
        }
        Optional<Block> begun = findBlock(fields);
        if (begun.isPresent()) {
            block = begun.get();
            next = 0;
            return true;
        }
        return row(fields) || signed(fields);
    }

    /** A further paragraph of who signed. */
    private boolean goesOn(String[] fields) {
        Cell cell = signed;
        signed = null;
        if (cell == null || fields.length > 1 || !fields[0].startsWith(CellText.PARAGRAPH)) {
            return false;
        }
        String more =
                fields[0].replace(RowText.END, "").replace(CellText.WIDE, "").strip();
        cells.computeIfPresent(cell.id(), (id, text) -> text + "\n" + more);
        signed = cell;
        return true;
    }

    private Optional<Block> findBlock(String[] fields) {
        String head = RowText.compact(fields[0]);
        boolean alone = Arrays.stream(fields)
                .skip(1)
                .map(String::strip)
                .allMatch(field -> field.isEmpty() || field.equals(FormPaper.NOTES) || field.equals(FormPaper.CONTENT));
        return form.blocks().stream()
                .filter(one -> alone && one != block && !one.printed().isEmpty())
                .filter(one -> RowText.compact(one.title()).equals(head))
                .findFirst();
    }

    private boolean row(String[] fields) {
        if (block == null) {
            return false;
        }
        List<PrintedRow> rows = block.printed();
        for (int i = next; i < rows.size(); i++) {
            if (fits(rows.get(i), fields)) {
                next = isParty(rows.get(i)) ? i : i + 1;
                take(rows.get(i), fields);
                return true;
            }
        }
        return false;
    }

    private static boolean isParty(PrintedRow row) {
        return row.row() != null && row.row().cells().getFirst().type() == Cell.Type.PARTY;
    }

    private static boolean fits(PrintedRow row, String[] fields) {
        RowText head = row.head();
        if (head != null) {
            return fields.length > 1 && head.matches(fields[0]);
        }
        if (fields.length < row.columns().size()) {
            return false;
        }
        for (int i = 0; i < row.columns().size(); i++) {
            if (!row.columns().get(i).matches(whole(row.columns().get(i), fields[i]))) {
                return false;
            }
        }
        return true;
    }

    /** A value that begins a cell may have lost its mark: spaces at the edges of a cell are no text. */
    private static String whole(RowText text, String field) {
        boolean gap = !text.pieces().isEmpty() && text.pieces().getFirst() instanceof RowText.Piece.Gap;
        return gap && !field.startsWith(CellText.WIDE) ? CellText.WIDE + field : field;
    }

    private void take(PrintedRow row, String[] fields) {
        Row filled = row.row();
        if (filled == null) {
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        int at = 0;
        if (row.head() != null) {
            row.head().read(fields[at++]).ifPresent(values::putAll);
        }
        for (RowText column : row.columns()) {
            String field = whole(column, fields[at++]);
            values.putAll(column.read(field)
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.BAD_INPUT, "「" + filled.heading() + "」这一行的字与表不同，看不出填的是什么；请恢复这一行表上原有的字。")));
        }
        if (isParty(row)) {
            party(filled.cells().getFirst(), values);
        } else {
            filled.cells().forEach(cell -> put(cell, values.get(cell.id())));
        }
    }

    private void put(Cell cell, @Nullable Object value) {
        if (value != null) {
            cells.put(cell.id(), one(cell, value));
        }
    }

    /** Of a choice of one, the box that is ticked. */
    private static Object one(Cell cell, Object value) {
        if (cell.type() != Cell.Type.CHOICE || !(value instanceof List<?> codes)) {
            return value;
        }
        if (codes.size() > 1) {
            throw InvalidAnswersException.of(
                    AnswerReader.pointer("/cells", cell.id()), "勾选了 " + codes.size() + " 项，只能选一项");
        }
        return codes.getFirst();
    }

    @SuppressWarnings("unchecked") // made here
    private void party(Cell party, Map<String, Object> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Cell column : party.columns()) {
            Object value = values.get(column.id());
            if (value != null) {
                row.put(column.id(), one(column, value));
            }
        }
        if (!row.isEmpty()) {
            ((List<Object>) cells.computeIfAbsent(party.id(), id -> new ArrayList<>())).add(row);
        }
    }

    private boolean signed(String[] fields) {
        if (fields.length > 1) {
            return false;
        }
        for (Block one : form.blocks()) {
            if (!one.title().equals(Form.SIGNED)) {
                continue;
            }
            for (int i = signatures; i < one.printed().size(); i++) {
                PrintedRow row = one.printed().get(i);
                Cell cell = Objects.requireNonNull(row.row()).cells().getFirst();
                if (row.columns().getFirst().matches(fields[0])) {
                    signatures = i + 1;
                    row.columns().getFirst().read(fields[0]).ifPresent(values -> put(cell, values.get(cell.id())));
                    signed = cell;
                    return true;
                }
            }
        }
        return false;
    }
}
