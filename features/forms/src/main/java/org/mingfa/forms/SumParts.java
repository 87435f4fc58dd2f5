package org.mingfa.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mingfa.forms.Form.Row;

/** The parts of a cell that adds up others: what is not claimed counts as nothing, what is not known yet holds the sum back. */
record SumParts(FilledForm form, Cell cell) {

    /** Of the parts that are filled; empty where none is. */
    Optional<BigDecimal> findSum() {
        return parts().stream().flatMap(id -> form.findAmount(id).stream()).reduce(BigDecimal::add);
    }

    /** The row that the sum waits for: one that must be filled, or one whose calculation still needs to be told something. */
    Optional<Row> findAwaited() {
        return parts().stream()
                .filter(id -> form.find(id).isEmpty())
                .filter(id -> isOfEmptyRow(id) || isHeldBack(id))
                .findFirst()
                .flatMap(form.form()::findRow);
    }

    private List<String> parts() {
        return cell.sum().stream().distinct().toList();
    }

    /** A row that must be filled, and has none of the parts. */
    private boolean isOfEmptyRow(String part) {
        Row row = form.form().findRow(part).orElseThrow();
        return row.required()
                && row.cells().stream()
                        .map(Cell::id)
                        .filter(cell.sum()::contains)
                        .allMatch(id -> form.find(id).isEmpty());
    }

    private boolean isHeldBack(String part) {
        Cell own = form.form().cells().get(part);
        return own != null
                && own.fill() instanceof Cell.Fill.FromCalculation(Form.FigureReference figure)
                && form.form().lacking(form, figure.calculation()).isPresent();
    }
}
