package org.mingfa.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingfa.forms.Form.Check;
import org.mingfa.forms.Form.Row;
import org.mingfa.reports.BasisLine;
import org.mingfa.reports.document.OfficialDay;
import org.mingfa.risk.assessment.CaseDeadline;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.assessment.UndecidedRule;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.rules.CaseContext;

/** Checks a filled form before it is printed: what is required, what must add up, and what its rules know of the case. */
public final class FormCheck {

    /** Sides that a paper must name where it has rows for them. */
    private static final List<String> NAMED_SIDES = List.of("plaintiff", "defendant", "applicant");

    private final RiskEngine engine;

    public FormCheck(RiskEngine engine) {
        this.engine = engine;
    }

    /** What a finding asks of the person. */
    public enum Level {
        ERROR("error", "须改"),
        WARNING("warning", "请核对"),
        UNDECIDED("undecided", "未能判断"),
        NOTE("note", "提示");

        private final String word;
        private final String label;

        Level(String word, String label) {
            this.word = word;
            this.label = label;
        }

        public String word() {
            return word;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What was found.
     *
     * @param cell id of the cell, the first of its row where it is about the row
     * @param row as printed, e.g. 8.标的总额
     * @param message what it is and what to do, with its provisions
     */
    public record FormFinding(Level level, String cell, String row, String message) {}

    /**
     * Everything found, in the order of the paper for each kind of check.
     *
     * @param told what the interview answered beyond the form
     */
    public List<FormFinding> check(FilledForm form, CaseFacts told, LocalDate asOf) {
        CaseFacts facts = FormFilling.together(form, told, engine.facts());
        List<FormFinding> findings = new ArrayList<>();
        FormCalculations calculations = new FormCalculations(engine.calculators(), facts, asOf);
        findings.addAll(new AmountCheck(form, calculations).find());
        findings.addAll(RowContradictions.find(form));
        required(form, findings);
        form.form().checks().forEach(check -> check(form, check, calculations).ifPresent(findings::add));
        risks(form, facts, asOf, findings);
        return findings;
    }

    private static void required(FilledForm form, List<FormFinding> findings) {
        form.form()
                .rows()
                .filter(Row::required)
                .filter(row ->
                        row.cells().stream().noneMatch(cell -> form.values().containsKey(cell.id())))
                .filter(row -> findings.stream().noneMatch(found -> found.row().equals(row.heading())))
                .forEach(row -> findings.add(finding(Level.ERROR, row, "这一项必须填写。")));
        form.form().blocks().forEach(block -> NAMED_SIDES.forEach(side -> party(form, block, side, findings)));
    }

    private static boolean hasSide(Row row, String side) {
        return row.cells().stream().anyMatch(cell -> cell.side().equals(side));
    }

    /** Of each side at least one, a person or an organization. */
    private static void party(FilledForm form, Form.Block block, String side, List<FormFinding> findings) {
        List<Row> rows = block.rows().stream().filter(row -> hasSide(row, side)).toList();
        boolean named = rows.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> !form.rows(cell.id()).isEmpty());
        if (!rows.isEmpty() && !named) {
            findings.add(finding(Level.ERROR, rows.getFirst(), "没有写明这一方：至少填写一个自然人或者单位。"));
        }
    }

    private static FormFinding finding(Level level, Row row, String message) {
        return new FormFinding(level, row.cells().getFirst().id(), row.heading(), message);
    }

    private static FormFinding finding(Level level, FilledForm form, String cell, String message) {
        return new FormFinding(
                level, cell, form.form().findRow(cell).orElseThrow().heading(), message);
    }

    private static Optional<FormFinding> check(FilledForm form, Check check, FormCalculations calculations) {
        return switch (check) {
            case Check.Order(List<String> days, String say) -> order(form, days, say);
            case Check.Once(String table, String say) -> once(form, table, say);
            case Check.Same same -> same(form, same);
            case Check.AddUp sum -> new AmountCheck(form, calculations).addUp(sum);
            case Check.AtMost most -> new AmountCheck(form, calculations).atMost(most);
            case Check.Equal equal -> new AmountCheck(form, calculations).equal(equal);
            case Check.Tell tell -> form.find(tell.cell()).map(value -> tell(form, tell, calculations));
        };
    }

    private static Optional<FormFinding> order(FilledForm form, List<String> days, String say) {
        LocalDate before = LocalDate.MIN;
        for (String id : days) {
            Optional<LocalDate> day = form.find(id).map(LocalDate.class::cast);
            if (day.isPresent() && day.get().isBefore(before)) {
                return Optional.of(finding(Level.ERROR, form, id, say + "。"));
            }
            before = day.orElse(before);
        }
        return Optional.empty();
    }

    /** The same but for notes: a payment may not be used twice. */
    private static Optional<FormFinding> once(FilledForm form, String table, String say) {
        List<Cell> columns =
                Objects.requireNonNull(form.form().cells().get(table)).columns();
        Set<Map<String, Object>> seen = new HashSet<>();
        for (Map<String, Object> row : form.rows(table)) {
            Map<String, Object> told = new LinkedHashMap<>();
            columns.stream()
                    .filter(column -> column.type() != Cell.Type.TEXT && row.containsKey(column.id()))
                    .forEach(column -> told.put(column.id(), Objects.requireNonNull(row.get(column.id()))));
            if (!seen.add(told)) {
                return Optional.of(finding(Level.ERROR, form, table, say + "。"));
            }
        }
        return Optional.empty();
    }

    private static Optional<FormFinding> same(FilledForm form, Check.Same check) {
        List<String> filled = check.cells().stream()
                .filter(cell -> form.find(cell).isPresent())
                .toList();
        return filled.stream().map(form::find).distinct().count() <= 1
                ? Optional.empty()
                : Optional.of(finding(Level.ERROR, form, filled.getLast(), check.say() + "。"));
    }

    private static FormFinding tell(FilledForm form, Check.Tell check, FormCalculations calculations) {
        FormCalculations.CalculationOutcome outcome =
                calculations.calculate(form, check.figure().calculation());
        return outcome.find(check.figure().name())
                .map(figure -> finding(
                        Level.NOTE,
                        form,
                        check.cell(),
                        check.say() + "：" + figure + outcome.unit(check.figure().name()) + outcome.basis()))
                .orElseGet(() -> finding(Level.UNDECIDED, form, check.cell(), check.say() + "没有算出：" + outcome.why()));
    }

    /** What the rules beside the rows say of the case: a prompt, a day, or that they cannot decide. */
    private void risks(FilledForm form, CaseFacts facts, LocalDate asOf, List<FormFinding> findings) {
        Form.Interview interview = form.form().interview();
        if (interview == null) {
            return;
        }
        RiskAssessment assessment = engine.assess(new CaseContext(interview.stage(), interview.role(), asOf, facts));
        List<CaseDeadline> days = assessment.deadlines();
        form.form()
                .rows()
                .forEach(row -> row.risks().forEach(rule -> {
                    assessment.prompts().stream()
                            .filter(prompt -> prompt.rule().equals(rule))
                            .forEach(prompt -> findings.add(finding(Level.WARNING, row, text(prompt))));
                    days.stream()
                            .filter(day -> day.prompt().rule().equals(rule))
                            .forEach(day -> findings.add(finding(
                                    Level.NOTE,
                                    row,
                                    day.deadline().label() + "："
                                            + OfficialDay.format(day.deadline().day()) + "，" + day.distance() + "。"
                                            + (assessment.prompts().contains(day.prompt())
                                                    ? "依据同上。" + RiskPrompt.DISCLAIMER + "。"
                                                    : basis(day.prompt())))));
                    assessment.notAssessed().stream()
                            .filter(open -> open.rule().equals(rule))
                            .forEach(open -> findings.add(finding(Level.UNDECIDED, row, open(open))));
                }));
    }

    private static String text(RiskPrompt prompt) {
        return prompt.headline() + "。" + prompt.action() + basis(prompt);
    }

    private static String basis(RiskPrompt prompt) {
        String basis = BasisLine.of(prompt.sources());
        return "依据：" + basis + RiskPrompt.DISCLAIMER + "。";
    }

    private String open(UndecidedRule open) {
        String questions = String.join(
                "",
                open.missing().stream()
                        .map(key -> engine.facts()
                                .find(key)
                                .map(fact -> fact.question())
                                .orElse(key))
                        .toList());
        return open.title() + "：还要知道：" + questions + String.join("", open.reasons());
    }
}
