package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.forms.Form.Check;
import org.mingfa.forms.FormCheck.Level;
import org.mingfa.risk.facts.CaseFacts;

/** Of every form each sum, each order of days and each table of single rows: quiet on good cells, and heard on spoilt ones. */
class EveryCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    /**
     * A check of a form.
     *
     * @param good cells that agree
     * @param spoilt cells that do not
     * @param row where it is said
     */
    private record Example(Form form, Map<String, Object> good, Map<String, Object> spoilt, String row, String says) {
        @Override
        public String toString() {
            return form.paper().label() + " " + form.kind() + " " + row + " " + says;
        }
    }

    static Stream<Example> examples() {
        return FormCatalogueTest.CATALOGUE.all().stream()
                .flatMap(form ->
                        Stream.concat(sums(form), form.checks().stream().flatMap(check -> examples(form, check))));
    }

    /** Without each of its parts in turn: none is left out of the sum. */
    private static Stream<Example> sums(Form form) {
        return form.cells().values().stream()
                .filter(cell -> !cell.sum().isEmpty())
                .flatMap(cell -> cell.sum().stream().map(part -> {
                    String row = form.findRow(cell.id()).orElseThrow().heading();
                    Map<String, Object> good = new LinkedHashMap<>(Map.of(part, "70", cell.id(), "70"));
                    Map<String, Object> spoilt = new LinkedHashMap<>(Map.of(part, "70", cell.id(), "71"));
                    return new Example(form, good, spoilt, row, "写的是 71.00 元，各项相加是 70.00 元");
                }));
    }

    private static Stream<Example> examples(Form form, Check check) {
        return switch (check) {
            case Check.Order(List<String> days, String say) -> orders(form, days, say);
            case Check.Once(String table, String say) -> Stream.of(twice(form, table, say));
            case Check.AtMost most -> Stream.of(); // FormCheckTest: the loan, whose ledger they need
            case Check.Same same -> Stream.of(); // LoanSumsTest
            case Check.Equal equal -> Stream.of(); // likewise
            case Check.AddUp sum -> Stream.of(adding(form, sum));
            case Check.Tell tell -> Stream.of(); // FormStoryTest and FormCheckTest
        };
    }

    private static Stream<Example> orders(Form form, List<String> days, String say) {
        List<Example> pairs = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            Map<String, Object> good = Map.of(days.get(i - 1), "2026-01-01", days.get(i), "2026-01-02");
            Map<String, Object> spoilt = Map.of(days.get(i - 1), "2026-01-02", days.get(i), "2026-01-01");
            pairs.add(new Example(
                    form, good, spoilt, form.findRow(days.get(i)).orElseThrow().heading(), say));
        }
        return pairs.stream();
    }

    private static Example adding(Form form, Check.AddUp sum) {
        Map<String, Object> good = new LinkedHashMap<>();
        sum.parts().forEach(part -> amount(form, part, good));
        Map<String, Object> spoilt = new LinkedHashMap<>(good);
        good.put(sum.to(), String.valueOf(70 * sum.parts().size()));
        spoilt.put(sum.to(), "71");
        return new Example(
                form, good, spoilt, form.findRow(sum.to()).orElseThrow().heading(), sum.say());
    }

    /** 70 in a cell or in the column of a table. */
    private static void amount(Form form, String id, Map<String, Object> cells) {
        String[] parts = id.split("\\.", 2);
        cells.put(parts[0], parts.length == 1 ? "70" : List.of(Map.of(parts[1], "70")));
    }

    private static Example twice(Form form, String table, String say) {
        Map<String, Object> row = new LinkedHashMap<>();
        form.cells().get(table).columns().forEach(column -> row.put(column.id(), value(column)));
        Map<String, Object> other = new LinkedHashMap<>(row);
        other.put(
                form.cells().get(table).columns().stream()
                        .filter(column -> column.type() == Cell.Type.DATE)
                        .findFirst()
                        .orElseThrow()
                        .id(),
                "2026-01-02");
        return new Example(
                form,
                Map.of(table, List.of(row, other)),
                Map.of(table, List.of(row, row)),
                form.findRow(table).orElseThrow().heading(),
                say);
    }

    private static Object value(Cell column) {
        return switch (column.type()) {
            case DATE -> "2026-01-01";
            case CHOICE -> column.options().keySet().iterator().next();
            case TEXT -> "字";
            default -> "70";
        };
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isQuietOnGoodCellsAndHeardOnSpoiltOnes(Example example) {
        assertThat(errors(example, example.good())).noneMatch(error -> error.startsWith(start(example)));
        assertThat(errors(example, example.spoilt())).anyMatch(error -> error.startsWith(start(example)));
    }

    private static String start(Example example) {
        return example.row() + " " + example.says();
    }

    private static List<String> errors(Example example, Map<String, Object> cells) {
        return new FormCheck(FormCatalogueTest.ENGINE)
                .check(FilledForm.read(example.form(), cells), CaseFacts.NONE, DAY).stream()
                        .filter(finding -> finding.level() == Level.ERROR || finding.level() == Level.WARNING)
                        .map(finding -> finding.row() + " " + finding.message())
                        .toList();
    }

    @Test
    void thereAreChecksOfEachKind() {
        assertThat(examples().count()).isGreaterThan(100);
        assertThat(examples().map(Example::says)).anyMatch(says -> says.contains("同一期只能写一次"));
    }
}
