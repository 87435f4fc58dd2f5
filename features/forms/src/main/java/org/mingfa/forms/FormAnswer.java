package org.mingfa.forms;

import java.util.List;
import java.util.Map;

/**
 * A form: its blocks with their rows and cells, in the order of the paper.
 *
 * @param schema of its {@code cells} as JSON, in JSON Schema 2020-12
 */
public record FormAnswer(FormList.FormEntry form, List<Form.Block> blocks, Map<String, Object> schema) {

    static FormAnswer of(Form form) {
        return new FormAnswer(FormList.FormEntry.of(form), form.blocks(), CellSchema.of(form));
    }
}
