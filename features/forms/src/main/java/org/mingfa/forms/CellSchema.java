package org.mingfa.forms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema (2020-12) of the cells of a form, as the product writes them; it reads more ways of writing. */
public final class CellSchema {

    private CellSchema() {}

    public static Map<String, Object> of(Form form) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", form.title());
        schema.putAll(object(form.cells().values()));
        return schema;
    }

    private static Map<String, Object> object(Collection<Cell> cells) {
        Map<String, Object> properties = new LinkedHashMap<>();
        cells.forEach(cell -> properties.put(cell.id(), value(cell)));
        return Map.of("type", "object", "properties", properties, "additionalProperties", false);
    }

    private static Map<String, Object> value(Cell cell) {
        return switch (cell.type()) {
            case TEXT -> Map.of("type", "string");
            case AMOUNT -> Map.of("type", "string", "pattern", "^\\d+\\.\\d{2}$");
            case NUMBER, PERCENT -> Map.of("type", "string", "pattern", "^\\d+(\\.\\d+)?$");
            case DATE -> Map.of("type", "string", "format", "date");
            case CHOICE -> codes(cell);
            case CHOICES -> Map.of("type", "array", "items", codes(cell), "uniqueItems", true);
            case PARTY, TABLE -> Map.of("type", "array", "items", object(cell.columns()));
        };
    }

    private static Map<String, Object> codes(Cell cell) {
        return Map.of("type", "string", "enum", List.copyOf(cell.options().keySet()));
    }
}
