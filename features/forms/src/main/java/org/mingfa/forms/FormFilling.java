package org.mingfa.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;

/**
 * Fills a form from what is there: what was typed, other papers of the case, answers, calculations. What a person typed is never
 * replaced; what nobody said stays empty. A sentence told elsewhere fills nothing: it is no answer to a row.
 */
public final class FormFilling {

    /** A sum needs a calculation, and that one another: more steps than any form has. */
    private static final int MOST_ROUNDS = 5;

    private final RiskEngine engine;

    public FormFilling(RiskEngine engine) {
        this.engine = engine;
    }

    /**
     * What is there to fill a form.
     *
     * @param typed cells by id, as JSON gives them
     * @param other a paper of the same case, whose cells of the same name pass over, or null
     */
    public record Sources(Map<String, ?> typed, @Nullable FilledForm other, CaseFacts facts, LocalDate asOf) {}

    /**
     * A filled form with what a draft shows beside its rows.
     *
     * @param notes by the id of a cell: how it was calculated, or why it was not
     */
    public record FillingResult(FilledForm form, Map<String, List<String>> notes) {}

    /** @throws org.mingfa.risk.facts.InvalidAnswersException naming every typed cell that cannot be read */
    public FillingResult fill(Form form, Sources sources) {
        CellReading reading = new CellReading();
        Map<String, Object> values = new LinkedHashMap<>();
        passOver(form, sources.other(), values);
        values.putAll(reading.read(form.cells(), sources.typed(), "/cells"));
        reading.check();
        Sources told = new Sources(
                sources.typed(), sources.other(), told(new FilledForm(form, values), sources), sources.asOf());
        for (Cell cell : form.cells().values()) {
            if (!values.containsKey(cell.id()) && cell.fill() != null) {
                fillValue(cell, told, reading).ifPresent(value -> values.put(cell.id(), value));
            }
        }
        reading.check();
        return calculate(form, values, told);
    }

    /**
     * What was told, as far as it has sense beside the other answers and is known to the day, and what was typed in its place: a sum
     * that is corrected in one cell stands in no other as it was.
     */
    private CaseFacts told(FilledForm typed, Sources sources) {
        CaseFacts all = together(typed, sources.facts(), engine.facts());
        Form.Interview interview = typed.form().interview();
        if (interview == null) {
            return all;
        }
        FactValuation values =
                new CaseContext(interview.stage(), interview.role(), sources.asOf(), all).valuation(engine.facts());
        CaseFacts sensible = all;
        for (String key : all.values().keySet()) {
            boolean senseless = values.applicability(key).truth() == Truth.FALSE;
            sensible = senseless || all.latest().containsKey(key) ? sensible.without(key) : sensible;
        }
        return sensible;
    }

    private static void passOver(Form form, @Nullable FilledForm other, Map<String, Object> values) {
        if (other == null) {
            return;
        }
        Map<String, Cell> others = other.form().cells();
        Map<String, Object> same = new LinkedHashMap<>();
        form.cells().forEach((id, cell) -> {
            String there = others.containsKey(id) ? id : own(cell, other.form());
            Cell twin = others.get(there);
            Object written = other.written().get(there);
            if (twin != null && twin.type() == cell.type() && written != null) {
                same.put(id, matching(cell, written));
            }
        });
        values.putAll(FilledForm.read(form, same).values());
    }

    /** An applicant may be either side: whoever made the other paper. */
    private static String own(Cell cell, Form other) {
        Form.Interview interview = other.interview();
        boolean defends = interview != null && interview.role() == Role.DEFENDANT;
        return cell.side().equals("applicant")
                ? cell.id().replace("applicant", defends ? "defendant" : "plaintiff")
                : cell.id();
    }

    /** Rows keep the columns that this form has. */
    private static Object matching(Cell cell, Object written) {
        if (!cell.type().isList()) {
            return written;
        }
        List<String> columns = cell.columns().stream().map(Cell::id).toList();
        return ((List<?>) written)
                .stream()
                        .map(row -> {
                            Map<Object, Object> kept = new LinkedHashMap<>((Map<?, ?>) row);
                            kept.keySet().retainAll(columns);
                            return kept;
                        })
                        .toList();
    }

    private Optional<Object> fillValue(Cell cell, Sources sources, CellReading reading) {
        return switch (Objects.requireNonNull(cell.fill())) {
            case Cell.Fill.Fact(String key) ->
                sources.facts().find(key).flatMap(value -> answer(cell, key, value, reading));
            case Cell.Fill.Today t -> reading.read(cell, sources.asOf().toString(), "");
            case Cell.Fill.Rows(List<Map<String, String>> templates) -> rows(cell, templates, sources, reading);
            case Cell.Fill.FromCalculation c -> Optional.empty();
            case Cell.Fill.Lines lines -> Optional.empty();
        };
    }

    /** An answer that has no place in the cell leaves it empty: a choice of other options is not translated. */
    private Optional<Object> answer(Cell cell, String key, Object value, CellReading reading) {
        String pointer = FactBook.pointer(key);
        if (cell.type().isChoice()) {
            return cell.options().containsKey(value.toString())
                    ? reading.read(cell, value.toString(), pointer)
                    : Optional.empty();
        }
        if (cell.type() == Cell.Type.TEXT) {
            return reading.read(cell, engine.facts().get(key).show(value), pointer);
        }
        return reading.read(
                cell, value instanceof BigDecimal number ? number.toPlainString() : value.toString(), pointer);
    }

    private static Optional<Object> rows(
            Cell cell, List<Map<String, String>> templates, Sources sources, CellReading reading) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, String> template : templates) {
            Map<String, Object> row = new LinkedHashMap<>();
            template.forEach((column, from) -> {
                Optional<?> value = from.startsWith("fact:")
                        ? sources.facts().find(from.substring("fact:".length()))
                        : Optional.of(from);
                value.ifPresent(one ->
                        row.put(column, one instanceof BigDecimal number ? number.toPlainString() : one.toString()));
            });
            if (row.size() == template.size()) {
                rows.add(row);
            }
        }
        return reading.read(cell, rows, "/facts");
    }

    /** Sums and calculations again and again, until what one gives the other no longer changes it. */
    private FillingResult calculate(Form form, Map<String, Object> given, Sources sources) {
        Map<String, Object> values = given;
        Map<String, List<String>> notes = new LinkedHashMap<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            notes.clear();
            Map<String, Object> next = new LinkedHashMap<>(given);
            calculated(new FilledForm(form, values), sources, notes).forEach(next::putIfAbsent);
            if (next.equals(values)) {
                break;
            }
            values = next;
        }
        return new FillingResult(new FilledForm(form, inOrder(form, values)), notes);
    }

    private Map<String, Object> calculated(FilledForm now, Sources sources, Map<String, List<String>> notes) {
        FormCalculations calculations = new FormCalculations(
                engine.calculators(), together(now, sources.facts(), engine.facts()), sources.asOf());
        Map<String, FormCalculations.CalculationOutcome> outcomes = new LinkedHashMap<>();
        Map<String, Object> found = new LinkedHashMap<>();
        for (Cell cell : now.form().cells().values()) {
            if (cell.fill() instanceof Cell.Fill.FromCalculation(Form.FigureReference figure)) {
                FormCalculations.CalculationOutcome outcome = outcomes.get(figure.calculation());
                if (outcome == null) {
                    outcome = calculations.calculate(now, figure.calculation());
                    outcomes.put(figure.calculation(), outcome);
                    notes.put(cell.id(), outcome.notes());
                }
                outcome.find(figure.name())
                        .flatMap(value -> figure(cell, value, notes))
                        .ifPresent(value -> found.put(cell.id(), value));
            } else if (cell.fill() instanceof Cell.Fill.Lines(Map<String, String> cells)) {
                lines(now, cells).ifPresent(text -> found.put(cell.id(), text));
            } else if (!cell.sum().isEmpty()) {
                SumParts parts = new SumParts(now, cell);
                if (parts.findAwaited().isEmpty()) {
                    parts.findSum().ifPresent(value -> found.put(cell.id(), value));
                }
            }
        }
        return found;
    }

    private static Optional<Object> lines(FilledForm form, Map<String, String> cells) {
        Map<String, Cell> all = form.form().cells();
        List<String> lines = new ArrayList<>();
        cells.forEach((label, id) -> form.find(id)
                .ifPresent(
                        value -> lines.add(label + "：" + CellText.shown(Objects.requireNonNull(all.get(id)), value))));
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    /** A figure that the cell cannot hold, e.g. steps of many pages, is said beside it. */
    private static Optional<Object> figure(Cell cell, Object found, Map<String, List<String>> notes) {
        CellReading reading = new CellReading();
        Optional<Object> value = reading.read(cell, found, cell.label());
        try {
            reading.check();
        } catch (InvalidAnswersException unfit) {
            notes.put(cell.id(), List.of("算出的结果没有填入：" + unfit.detail()));
        }
        return value;
    }

    /** What was told, and what the form says beyond it. */
    static CaseFacts together(FilledForm form, CaseFacts told, FactBook book) {
        CaseFacts all = told;
        for (Map.Entry<String, Object> fact : form.facts(book).values().entrySet()) {
            all = all.with(fact.getKey(), fact.getValue());
        }
        return all;
    }

    private static Map<String, Object> inOrder(Form form, Map<String, Object> values) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        form.cells().keySet().stream()
                .filter(values::containsKey)
                .forEach(id -> ordered.put(id, Objects.requireNonNull(values.get(id))));
        return ordered;
    }
}
