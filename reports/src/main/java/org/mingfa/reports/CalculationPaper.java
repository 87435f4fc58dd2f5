package org.mingfa.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.facts.ValueText;

/**
 * A calculation on paper: its figures, its rows, how they follow, the provisions with their versions, and what was assumed. Two
 * accounts of one matter stand below each other, each under whose it is.
 */
public final class CalculationPaper {

    private static final String NOTHING = "0.00";

    private final CalculatorDescription calculator;
    private final CalculationResult result;

    public CalculationPaper(CalculatorDescription calculator, CalculationResult result) {
        this.calculator = calculator;
        this.result = result;
    }

    /** The rows of a result as a table: what the columns are called, then the cells. */
    public record Table(List<String> head, List<List<String>> rows) {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Every list of rows by the name of the account that it belongs to; empty where there is one account. */
    public SequencedMap<String, Table> tables() {
        SequencedMap<String, Table> tables = new LinkedHashMap<>();
        accounts().forEach((name, figures) -> rows(figures).values().forEach(rows -> tables.put(name, table(rows))));
        return tables;
    }

    /**
     * The paper.
     *
     * @param made the day on which it is made
     */
    public Document document(LocalDate made) {
        DocumentBuilder document = new DocumentBuilder(List.of(calculator.title()), made).landscape();
        accounts().forEach((name, figures) -> account(document, name, figures));
        document.section("怎样算的");
        int step = 1;
        for (String line : result.explain()) {
            document.body(step++ + "." + line);
        }
        document.section("依据");
        document.body("按" + OfficialDay.format(result.asOf()) + "的法律：" + BasisLine.of(result.basis()));
        if (!result.assumptions().isEmpty()) {
            document.section("前提和保留");
            result.assumptions().forEach(document::body);
        }
        document.body(CalculationResult.NOTICE);
        new HowMade("计算机按事先写定的算法，用填写的数和日期计算", result.asOf(), null).write(document);
        return document.signed("计算日期：" + OfficialDay.format(made)).build();
    }

    /** The figures of the one account, or of each by whose it is. */
    private SequencedMap<String, Figure.Parts> accounts() {
        SequencedMap<String, Figure.Parts> accounts = new LinkedHashMap<>();
        result.figures().parts().forEach((name, figure) -> {
            if (figure instanceof Figure.Parts parts && !rows(parts).isEmpty()) {
                accounts.put(label(name), parts);
            }
        });
        if (accounts.isEmpty()) {
            accounts.put("", result.figures());
        }
        return accounts;
    }

    private void account(DocumentBuilder document, String name, Figure.Parts figures) {
        document.section(name.isEmpty() ? "结果" : name);
        List<List<String>> lines = calculator.figures().sequencedEntrySet().stream()
                .flatMap(label -> Stream.ofNullable(figures.parts().get(label.getKey()))
                        .filter(figure -> !(figure instanceof Figure.Rows))
                        .map(figure -> List.of(label.getValue(), written(figure))))
                .toList();
        if (!lines.isEmpty()) {
            document.table(List.of(new Column("项目", 0.6), new Column("数额", 0.4)), lines);
        }
        rows(figures).forEach((of, rows) -> {
            Table table = withoutNothing(table(rows));
            document.part(label(of));
            document.table(columns(table), table.rows());
        });
    }

    /** Without the columns in which nothing ever stands: a page has room for few. */
    private static Table withoutNothing(Table table) {
        List<Integer> kept = IntStream.range(0, table.head().size())
                .filter(i -> table.rows().stream().anyMatch(row -> !row.get(i).equals(NOTHING)))
                .boxed()
                .toList();
        return new Table(
                kept.stream().map(table.head()::get).toList(),
                table.rows().stream()
                        .map(row -> kept.stream().map(row::get).toList())
                        .toList());
    }

    /** As wide as what stands in them. */
    private static List<Column> columns(Table table) {
        List<Double> widths = IntStream.range(0, table.head().size())
                .mapToObj(i -> Stream.concat(
                                Stream.of(table.head().get(i)),
                                table.rows().stream().map(row -> row.get(i)))
                        .mapToDouble(CalculationPaper::width)
                        .max()
                        .orElseThrow())
                .toList();
        double all = widths.stream().mapToDouble(Double::doubleValue).sum();
        return IntStream.range(0, widths.size())
                .mapToObj(i -> new Column(table.head().get(i), widths.get(i) / all))
                .toList();
    }

    /** In Chinese characters, with the margins of a cell; a digit is half of one. */
    private static double width(String text) {
        return 1 + text.chars().mapToDouble(c -> c < 128 ? 0.55 : 1).sum();
    }

    /** Rows whose figures have names; those of others stand in the steps. */
    private SequencedMap<String, Figure.Rows> rows(Figure.Parts figures) {
        SequencedMap<String, Figure.Rows> named = new LinkedHashMap<>();
        figures.parts().forEach((name, figure) -> {
            if (figure instanceof Figure.Rows rows
                    && !rows.rows().isEmpty()
                    && !named(rows).isEmpty()) {
                named.put(name, rows);
            }
        });
        return named;
    }

    private List<String> named(Figure.Rows rows) {
        return rows.rows().getFirst().parts().keySet().stream()
                .filter(calculator.figures()::containsKey)
                .toList();
    }

    private Table table(Figure.Rows rows) {
        List<String> names = named(rows);
        List<List<String>> cells = new ArrayList<>();
        for (Figure.Parts row : rows.rows()) {
            Map<String, Figure> parts = row.parts();
            cells.add(names.stream()
                    .map(name -> parts.containsKey(name) ? cell(parts.get(name)) : "")
                    .toList());
        }
        return new Table(names.stream().map(this::label).toList(), cells);
    }

    private String label(String name) {
        return calculator.figures().getOrDefault(name, name);
    }

    /** Yuan without the unit and days in figures: anything longer would widen every column. */
    private String cell(Figure figure) {
        return figure instanceof Figure.Money || figure instanceof Figure.Day
                ? String.valueOf(figure.written())
                : written(figure);
    }

    private String written(Figure figure) {
        return switch (figure) {
            case Figure.Money money -> money.written() + " 元";
            case Figure.Day(LocalDate day) -> OfficialDay.format(day);
            case Figure.Flag flag -> ValueText.of(flag.holds(), null);
            case Figure.Word(String word) -> calculator.words().getOrDefault(word, word);
            case Figure.Parts(Map<String, Figure> parts) ->
                parts.entrySet().stream()
                        .map(part -> label(part.getKey()) + " " + written(part.getValue()))
                        .collect(Collectors.joining("；"));
            default -> String.valueOf(figure.written());
        };
    }
}
