package org.mingfa.forms;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;

/**
 * A form with what is in its cells; what was not said has no value. Immutable.
 *
 * @param values by id: String, BigDecimal, LocalDate, the code of a choice, a list of codes, a list of rows by column
 */
public record FilledForm(Form form, Map<String, Object> values) {

    public FilledForm {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Reads cells as JSON gives them.
     *
     * @throws org.mingfa.risk.facts.InvalidAnswersException naming every cell that the form has not, or that cannot be read
     */
    public static FilledForm read(Form form, Map<?, ?> cells) {
        CellReading reading = new CellReading();
        Map<String, Object> values = reading.read(form.cells(), cells, "/cells");
        reading.check();
        return new FilledForm(form, values);
    }

    public Optional<Object> find(String id) {
        return Optional.ofNullable(values.get(id));
    }

    /** The amount of a cell, or what the column of a table ({@code table.column}) comes to, where there is any. */
    Optional<BigDecimal> findAmount(String id) {
        int dot = id.indexOf('.');
        return dot < 0
                ? find(id).map(BigDecimal.class::cast)
                : rows(id.substring(0, dot)).stream()
                        .flatMap(row -> Optional.ofNullable(row.get(id.substring(dot + 1))).stream())
                        .map(BigDecimal.class::cast)
                        .reduce(BigDecimal::add);
    }

    /** The rows of a table or of parties; none where it is empty. */
    @SuppressWarnings("unchecked") // as CellReading makes them
    List<Map<String, Object>> rows(String id) {
        return (List<Map<String, Object>>) values.getOrDefault(id, List.of());
    }

    /** The cells as JSON: numbers as text, days as ISO text, choices as codes. */
    public Map<String, Object> written() {
        return written(values);
    }

    private static Map<String, Object> written(Map<String, Object> values) {
        Map<String, Object> written = new LinkedHashMap<>();
        values.forEach((id, value) -> written.put(
                id,
                switch (value) {
                    case List<?> list -> list.stream().map(FilledForm::item).toList();
                    case BigDecimal number -> number.toPlainString();
                    default -> value.toString();
                }));
        return written;
    }

    @SuppressWarnings("unchecked") // a row as CellReading makes it
    private static Object item(Object item) {
        return item instanceof Map<?, ?> row ? written((Map<String, Object>) row) : item;
    }

    /** How many parties of these sides there are. */
    int parties(Set<String> sides) {
        return form.cells().values().stream()
                .filter(cell -> sides.contains(cell.side()))
                .mapToInt(cell -> rows(cell.id()).size())
                .sum();
    }

    /** What the form answers of its interview's questions. */
    public CaseFacts facts(FactBook book) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (Cell cell : form.cells().values()) {
            if (cell.fill() instanceof Cell.Fill.Fact(String key)) {
                find(cell.id()).filter(value -> holds(book.get(key), cell)).ifPresent(value -> told.put(key, value));
            }
            if (cell.fill() instanceof Cell.Fill.Rows(List<Map<String, String>> templates)) {
                rowFacts(cell, templates).forEach(told::put);
            }
        }
        Form.Interview interview = form.interview();
        if (interview != null && interview.dispute() != null) {
            told.put("dispute", interview.dispute());
        }
        Map<String, Object> written = new LinkedHashMap<>();
        told.forEach((key, value) -> written.put(
                key,
                book.get(key).type() instanceof AnswerType.Percent
                        ? CellReading.percent(value)
                        : value instanceof BigDecimal number ? number.toPlainString() : value.toString()));
        return book.read(written);
    }

    /** Words of a choice that a text repeats are no answer to it. */
    private static boolean holds(FactDefinition fact, Cell cell) {
        return switch (cell.type()) {
            case AMOUNT, NUMBER, PERCENT, DATE -> true;
            case CHOICE ->
                fact.options().isEmpty()
                        || fact.options().keySet().containsAll(cell.options().keySet());
            default -> false;
        };
    }

    /** The first row of the template's fixed columns tells its facts; a template that fixes none fits every row, and tells nothing. */
    private Map<String, Object> rowFacts(Cell cell, List<Map<String, String>> templates) {
        Map<String, Object> told = new LinkedHashMap<>();
        for (Map<String, String> template : templates) {
            if (facts(template).count() == template.size()) {
                continue;
            }
            rows(cell.id()).stream()
                    .filter(row -> template.entrySet().stream()
                            .filter(column -> !column.getValue().startsWith("fact:"))
                            .allMatch(column -> column.getValue().equals(row.get(column.getKey()))))
                    .findFirst()
                    .ifPresent(row -> facts(template)
                            .forEach(column -> Optional.ofNullable(row.get(column.getKey()))
                                    .ifPresent(
                                            value -> told.put(column.getValue().substring("fact:".length()), value))));
        }
        return told;
    }

    private static Stream<Map.Entry<String, String>> facts(Map<String, String> template) {
        return template.entrySet().stream().filter(column -> column.getValue().startsWith("fact:"));
    }
}
