package org.mingfa.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.forms.Form.Check;
import org.mingfa.forms.Form.Row;
import org.mingfa.forms.FormCheck.FormFinding;
import org.mingfa.forms.FormCheck.Level;

/** What of the amounts of a filled form does not add up, was not calculated, or cannot be yet, and which row wants what. */
final class AmountCheck {

    private final FilledForm form;
    private final FormCalculations calculations;

    AmountCheck(FilledForm form, FormCalculations calculations) {
        this.form = form;
        this.calculations = calculations;
    }

    /** What calculations still need, what is empty for it, and sums that differ from their parts. */
    List<FormFinding> find() {
        List<FormFinding> findings = new ArrayList<>();
        form.form().calculations().values().stream()
                .flatMap(calculation -> calculation.needs().stream())
                .flatMap(need -> need.lacking(form).stream())
                .distinct()
                .forEach(lack -> findings.add(finding(Level.ERROR, lack.cell(), lack.ask() + "。")));
        form.form().rows().forEach(row -> empty(row).ifPresent(findings::add));
        form.form().cells().values().stream()
                .filter(cell -> !cell.sum().isEmpty())
                .forEach(cell -> sum(cell).ifPresent(findings::add));
        return findings;
    }

    /** The first cell of a row that a calculation or a sum would fill once it is told what it lacks. */
    private Optional<FormFinding> empty(Row row) {
        return row.cells().stream()
                .filter(cell -> form.find(cell.id()).isEmpty())
                .flatMap(cell -> whyEmpty(cell).stream()
                        .map(why -> finding(
                                row.required() ? Level.ERROR : Level.WARNING,
                                cell.id(),
                                (cell.label().isEmpty() ? row.label() : cell.label()) + "先留空：" + why)))
                .findFirst();
    }

    private Optional<String> whyEmpty(Cell cell) {
        if (cell.fill() instanceof Cell.Fill.FromCalculation(Form.FigureReference figure)) {
            return Optional.of(figure.calculation())
                    .filter(this::isBegun)
                    .map(name -> calculations.calculate(form, name))
                    .filter(outcome -> outcome.result() == null)
                    .map(outcome -> "没有算出" + outcome.title() + "，"
                            + form.form()
                                    .lacking(form, figure.calculation())
                                    .map(Need.Lack::ask)
                                    .orElse("这里的内容还不够；请自己算好填写，不主张的不填")
                            + "。");
        }
        return cell.sum().isEmpty()
                ? Optional.empty()
                : new SumParts(form, cell).findAwaited().map(row -> "「" + row.heading() + "」还空着，没有把它当作零；填好以后再合计。");
    }

    /** A calculation that has needs is always wanted; another one once a cell that it takes is filled by more than the day. */
    private boolean isBegun(String name) {
        Form.Calculation calculation =
                Objects.requireNonNull(form.form().calculations().get(name));
        return !calculation.needs().isEmpty()
                || calculation.with().values().stream()
                        .filter(from -> from.startsWith("cell:"))
                        .map(from -> from.substring("cell:".length()))
                        .anyMatch(id -> form.find(id).isPresent()
                                && !(Objects.requireNonNull(form.form().cells().get(id))
                                                .fill()
                                        instanceof Cell.Fill.Today));
    }

    private Optional<FormFinding> sum(Cell cell) {
        Optional<BigDecimal> parts = new SumParts(form, cell).findSum();
        return form.findAmount(cell.id())
                .filter(total -> parts.isPresent() && parts.get().compareTo(total) != 0)
                .map(total -> finding(
                        Level.ERROR,
                        cell.id(),
                        "写的是 " + total.toPlainString() + " 元，各项相加是 "
                                + parts.orElseThrow().toPlainString() + " 元；请核对各项和合计。"));
    }

    /** Amounts that do not add up to the one they make. */
    Optional<FormFinding> addUp(Check.AddUp check) {
        List<Optional<BigDecimal>> parts =
                check.parts().stream().map(form::findAmount).toList();
        Optional<BigDecimal> whole = form.findAmount(check.to());
        if (whole.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        BigDecimal sum = parts.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(whole.get()) == 0) {
            return Optional.empty();
        }
        String written = check.parts().stream()
                .map(id -> heading(id) + " " + form.findAmount(id).orElseThrow().toPlainString())
                .collect(Collectors.joining(" + "));
        String made = parts.size() == 1 ? "" : " = " + sum.toPlainString();
        return Optional.of(finding(
                check.level(),
                check.to(),
                check.say() + "。写的是 " + whole.get().toPlainString() + " 元；" + written + made + " 元。"));
    }

    private String heading(String id) {
        String cell = id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
        return "「" + form.form().findRow(cell).orElseThrow().heading() + "」";
    }

    Optional<FormFinding> atMost(Check.AtMost check) {
        return compare(check.cell(), check.figure(), check.say(), true);
    }

    Optional<FormFinding> equal(Check.Equal check) {
        return compare(check.cell(), check.figure(), check.say(), false);
    }

    private Optional<FormFinding> compare(String cell, Form.FigureReference figure, String say, boolean less) {
        Optional<BigDecimal> claimed = form.findAmount(cell);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        FormCalculations.CalculationOutcome outcome = calculations.calculate(form, figure.calculation());
        Optional<BigDecimal> found = outcome.find(figure.name()).map(value -> new BigDecimal(value.toString()));
        if (found.isEmpty()) {
            return Optional.of(finding(Level.UNDECIDED, cell, "没有算出" + outcome.title() + "，不能核对这一项：" + outcome.why()));
        }
        int order = claimed.get().compareTo(found.get());
        return order == 0 || less && order < 0
                ? Optional.empty()
                : Optional.of(finding(
                        Level.ERROR,
                        cell,
                        say + "。写的是 " + claimed.get().toPlainString() + " 元，算出 "
                                + found.get().toPlainString() + " 元" + outcome.basis()));
    }

    private FormFinding finding(Level level, String cell, String message) {
        return new FormFinding(
                level, cell, form.form().findRow(cell).orElseThrow().heading(), message);
    }
}
