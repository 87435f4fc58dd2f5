package org.mingfa.answers.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.Cell;
import org.mingfa.forms.CellSchema;
import org.mingfa.forms.Form;

/**
 * A form: its blocks with their rows and cells, in the order of the paper.
 *
 * @param schema of its {@code cells} as JSON, in JSON Schema 2020-12
 */
public record FormAnswer(FormList.Entry form, List<BlockAnswer> blocks, Map<String, Object> schema) {

    /** Rows under one heading. */
    public record BlockAnswer(String title, List<RowAnswer> rows) {}

    /** A row; {@code law} is what stands behind it. */
    public record RowAnswer(String label, boolean required, List<CellAnswer> cells, List<String> law) {}

    /**
     * A cell.
     *
     * @param label empty where the row says it
     * @param options code to label of a choice; absent for others
     * @param columns of a table or of a party; absent for others
     * @param filled whether an answer or a calculation fills it
     * @param derived whether a calculation or a sum fills it, so that it follows others; to be changed there
     * @param offersSentence whether a face may offer the sentence in which the person told the case, to be taken by a tap
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CellAnswer(
            String id,
            String type,
            String label,
            String unit,
            @Nullable Map<String, String> options,
            @Nullable List<CellAnswer> columns,
            boolean filled,
            boolean derived,
            boolean offersSentence) {

        static CellAnswer of(Cell cell) {
            return new CellAnswer(
                    cell.id(),
                    cell.type().word(),
                    cell.label(),
                    cell.unit(),
                    cell.options().isEmpty() ? null : cell.options(),
                    cell.columns().isEmpty()
                            ? null
                            : cell.columns().stream().map(CellAnswer::of).toList(),
                    cell.isFilled(),
                    cell.isDerived(),
                    cell.offersSentence());
        }
    }

    static FormAnswer of(Form form) {
        return new FormAnswer(FormList.Entry.of(form), blocks(form), CellSchema.of(form));
    }

    static List<BlockAnswer> blocks(Form form) {
        return form.blocks().stream()
                .map(block -> new BlockAnswer(
                        block.title(),
                        block.rows().stream().map(FormAnswer::row).toList()))
                .toList();
    }

    private static RowAnswer row(Form.Row row) {
        return new RowAnswer(
                row.heading(),
                row.required(),
                row.cells().stream().map(CellAnswer::of).toList(),
                row.law());
    }
}
