package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.assessment.RiskEngine;

/** The table of docs/lab/forms.md: how much of each form is filled before a person types; {@code -Dgolden=update} rewrites it. */
class FormShareTest {

    private static final String BEGIN = "<!-- FormShareTest -->\n";
    private static final String END = "<!-- end -->";

    private static final String HEAD = """
            | paper | kind | no. | source | rows | interview | calculator | share | checks |
            |---|---|---|---|---|---|---|---|---|
            """;

    @Test
    void tableShowsTheShareOfRowsThatAreFilled() throws IOException {
        Path page = Path.of(System.getProperty("mingfa.root"), "docs/lab/forms.md");
        String text = Files.readString(page);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        String table = HEAD
                + FormCatalogue.load(RiskEngine.load()).all().stream()
                        .map(FormShareTest::line)
                        .collect(Collectors.joining());
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(page, text.substring(0, from) + table + text.substring(to));
        }
        assertThat(text.substring(from, to)).isEqualTo(table);
    }

    private static String line(Form form) {
        List<Form.Row> rows = form.rows().toList();
        long told = rows.stream().filter(any(FormShareTest::isTold)).count();
        long calculated = rows.stream().filter(any(FormShareTest::isCalculated)).count();
        long filled = rows.stream()
                .filter(any(cell -> isTold(cell) || isCalculated(cell)))
                .count();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s, %s | %d | %d | %d | %d %% | %d |\n",
                form.paper().label(),
                form.kind(),
                form.number() == 0 ? "–" : form.number(),
                form.source().document(),
                form.source().seen().name().toLowerCase(java.util.Locale.ROOT),
                rows.size(),
                told,
                calculated,
                Math.round(100.0 * filled / rows.size()),
                form.checks().size());
    }

    private static Predicate<Form.Row> any(Predicate<Cell> cells) {
        return row -> row.cells().stream().anyMatch(cells);
    }

    private static boolean isTold(Cell cell) {
        return cell.fill() != null && !(cell.fill() instanceof Cell.Fill.FromCalculation);
    }

    private static boolean isCalculated(Cell cell) {
        return cell.fill() instanceof Cell.Fill.FromCalculation || !cell.sum().isEmpty();
    }
}
