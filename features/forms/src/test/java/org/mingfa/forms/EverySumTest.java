package org.mingfa.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.forms.Form.Check;
import org.mingfa.forms.FormFilling.Sources;
import org.mingfa.risk.facts.CaseFacts;

/** Of every form: nothing told, nothing summed; and whatever stands behind a sum moves it, or is found not to fit. */
class EverySumTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    /** Amounts that no other cell of their form depends on: limits, agreed terms, what one side spent. */
    private static final Set<String> ALONE = Set.of(
            "agreed_amount", // what the paper says, beside what was paid out
            "maximum_amount",
            "insured_amount",
            "premium",
            "interest_paid", // 金融借款: interest owed is stated by the bank, by no calculation
            "paid_after",
            "rent",
            "rent_rate",
            "rent_whole",
            "rent_paid", // 房屋租赁: what was paid before, beside what is claimed
            "rent_paid_late",
            "charges_base", // what interest runs on from a day on
            "paid_late",
            "earnest",
            "contract_price", // 买卖: goods may be due in part
            "support",
            "demand_amount", // 催告函: what is asked for; nothing is added to it
            "monthly_wage", // 劳动仲裁
            "distribution_amount", // 参与分配
            "claims_total", // of claims in the person's own words
            "advance_amount");

    /** Claims of official papers that no name of ours stands for: what interest runs on, and what another claim consists of. */
    private static final List<String> WITHIN_OTHERS =
            List.of("o21_5_5", "o29_5_5", "o41_5_5", "o45_5_6", "o49_5_5", "o49_15_5", "o69_3_", "o77_3_");

    /** Answers and cells with which the calculations of a form come to a figure; others begin with 70 in every part. */
    private static final Map<String, Base> BASES = Map.of(
            "complaint 民间借贷",
            new Base(
                    Map.of(
                            "loan_date", "2024-03-01",
                            "loan_principal", "80000",
                            "interest_clause", "clear",
                            "loan_rate", "12",
                            "breach_known", "2024-12-31",
                            "loan_repaid", "once",
                            "loan_repaid_amount", "10000",
                            "loan_repaid_on", "2025-01-31",
                            "loan_repaid_as", "payment"),
                    Map.of("costs", "70")),
            "complaint 建设工程施工",
            new Base(Map.of("breach_known", "2025-11-29"), Map.of("price", "100000")),
            "complaint 劳动争议",
            new Base(
                    Map.of(
                            "hired_on",
                            "2024-03-01",
                            "employment_ended",
                            "2026-02-28",
                            "employment_end_reason",
                            "dismissed"),
                    Map.of("monthly_wage", "6000", "double_wages_amount", "60000")),
            "application 减交、缓交、免交诉讼费",
            new Base(Map.of("claim_amount", "50000"), Map.of()));

    /**
     * What is there before something is changed.
     *
     * @param told answers of the interview
     */
    private record Base(Map<String, Object> told, Map<String, Object> typed) {}

    /** What is said of a form: what is calculated and added up in it, and what is found. */
    private record Outcome(Map<String, Object> cells, List<String> findings) {}

    static Stream<Form> forms() {
        return FormCatalogueTest.CATALOGUE.all().stream();
    }

    private static String name(Form form) {
        return form.paper().word() + " " + form.kind();
    }

    private static Outcome outcome(Form form, Base base) {
        CaseFacts facts = FormCatalogueTest.ENGINE.facts().read(base.told(), DAY);
        FilledForm filled = new FormFilling(FormCatalogueTest.ENGINE)
                .fill(form, new Sources(base.typed(), null, facts, DAY))
                .form();
        Map<String, Object> derived = new LinkedHashMap<>();
        form.cells().values().stream()
                .filter(cell -> cell.isDerived() && !base.typed().containsKey(cell.id()))
                .forEach(cell -> filled.find(cell.id()).ifPresent(value -> derived.put(cell.id(), value)));
        List<String> findings = new FormCheck(FormCatalogueTest.ENGINE)
                .check(filled, facts, DAY).stream()
                        .map(one -> one.level() + one.row() + one.message())
                        .toList();
        return new Outcome(derived, findings);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothingIsSummedWhereNothingIsTold(Form form) {
        Map<String, Object> dispute = form.interview() == null
                        || form.interview().dispute() == null
                ? Map.of()
                : Map.of("dispute", Objects.requireNonNull(form.interview().dispute()));
        for (Map<String, Object> told : List.of(Map.<String, Object>of(), dispute)) {
            CaseFacts facts = FormCatalogueTest.ENGINE.facts().read(told, DAY);
            FilledForm filled = new FormFilling(FormCatalogueTest.ENGINE)
                    .fill(form, new Sources(Map.of(), null, facts, DAY))
                    .form();
            assertThat(filled.values().values()).noneMatch(BigDecimal.class::isInstance);
            assertThat(form.cells().values().stream().filter(Cell::isDerived).map(Cell::id))
                    .noneMatch(filled.values()::containsKey);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whateverStandsBehindASumMovesItOrIsFound(Form form) {
        Base base = BASES.getOrDefault(name(form), new Base(Map.of(), Map.of()));
        for (String input : inputs(form)) {
            boolean percent = isPercent(form.cells().get(input));
            Base before = with(form, base, input, percent ? "8" : "70");
            Base after = with(form, base, input, percent ? "9" : "71000"); // beyond the first bracket of a fee
            assertThat(outcome(form, after)).as("%s: %s", name(form), input).isNotEqualTo(outcome(form, before));
        }
    }

    /** The same figure everywhere behind what is to be changed, but for a cell that the base calculates. */
    private static Base with(Form form, Base base, String input, String value) {
        Map<String, Object> typed = new LinkedHashMap<>(base.typed());
        form.cells().values().stream()
                .flatMap(sum -> sum.sum().stream())
                .filter(part -> !form.cells().get(part).isDerived())
                .forEach(part -> typed.putIfAbsent(part, "70"));
        form.checks().stream()
                .filter(check -> check instanceof Check.AddUp sum
                        && (sum.parts().contains(input) || sum.to().equals(input)))
                .map(Check.AddUp.class::cast)
                .forEach(sum -> {
                    sum.parts().forEach(part -> put(form, part, "70", base, typed));
                    put(form, sum.to(), String.valueOf(70 * sum.parts().size()), base, typed);
                });
        typed.put(input.split("\\.", 2)[0], cell(input, value));
        return new Base(base.told(), typed);
    }

    private static void put(Form form, String id, String value, Base base, Map<String, Object> typed) {
        String own = id.split("\\.", 2)[0];
        if (!Objects.requireNonNull(form.cells().get(own)).isDerived()
                && !base.typed().containsKey(own)) {
            typed.put(own, cell(id, value));
        }
    }

    private static Object cell(String id, String value) {
        String[] parts = id.split("\\.", 2);
        return parts.length == 1 ? value : List.of(Map.of(parts[1], value));
    }

    /** Amounts and percentages behind a sum, a calculation or a check, and cells that are compared. */
    private static Set<String> inputs(Form form) {
        Set<String> all = new LinkedHashSet<>();
        form.cells().values().forEach(cell -> all.addAll(cell.sum()));
        form.calculations().values().stream()
                .flatMap(calculation -> calculation.with().values().stream())
                .filter(from -> from.startsWith("cell:"))
                .map(from -> from.substring("cell:".length()))
                .filter(id -> isFigure(form.cells().get(id))
                        && form.cells().get(id).sum().isEmpty())
                .forEach(all::add);
        for (Check check : form.checks()) {
            switch (check) {
                case Check.AddUp sum -> {
                    all.addAll(sum.parts());
                    all.add(sum.to());
                }
                case Check.Equal equal -> all.add(equal.cell());
                case Check.AtMost most -> all.add(most.cell());
                default -> {}
            }
        }
        return all;
    }

    private static boolean isFigure(Cell cell) {
        return cell.type() == Cell.Type.AMOUNT || cell.type() == Cell.Type.PERCENT;
    }

    private static boolean isPercent(@Nullable Cell cell) {
        return cell != null && cell.type() == Cell.Type.PERCENT;
    }

    /** A place that only the paper names: it is in no claim that is added up. */
    private static boolean standsBeside(Form form, Cell cell) {
        boolean claimed =
                form.cells().values().stream().anyMatch(one -> !one.sum().isEmpty())
                        && form.blocks().stream()
                                .filter(block -> block.title().equals("诉讼请求"))
                                .flatMap(block -> block.rows().stream())
                                .anyMatch(row -> row.cells().contains(cell));
        return cell.id().matches("o\\d+_.*")
                && (!claimed || WITHIN_OTHERS.stream().anyMatch(cell.id()::startsWith));
    }

    /** A new amount is added up, calculated with or checked, or somebody writes here why it stands alone. */
    @Test
    void everyAmountIsBehindASumOrStandsAlone() {
        Set<String> used = new HashSet<>();
        List<String> loose = new ArrayList<>();
        forms().forEach(form -> {
            Set<String> inputs = inputs(form);
            form.cells().values().stream()
                    .filter(cell -> cell.type() == Cell.Type.AMOUNT && !cell.isDerived() && !inputs.contains(cell.id()))
                    .forEach(cell -> {
                        used.add(cell.id());
                        if (!ALONE.contains(cell.id()) && !standsBeside(form, cell)) {
                            loose.add(name(form) + " " + cell.id());
                        }
                    });
        });
        assertThat(loose).isEmpty();
        assertThat(ALONE).isSubsetOf(used);
    }
}
