package org.mingfa.risk.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.Figure;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.law.LawBook;
import org.mingfa.text.problem.Refusal;

class CalculatorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Calculators CALCULATORS = Calculators.of(LawBook.load());

    @Test
    void everyCalculatorDescribesItself() {
        assertThat(CALCULATORS.descriptions())
                .extracting(CalculatorDescription::name)
                .containsExactlyInAnyOrder(
                        "court_fee",
                        "payment_order_fee",
                        "bankruptcy_fee",
                        "preservation_fee",
                        "enforcement_fee",
                        "limitation",
                        "bill_right",
                        "administrative_suit",
                        "guarantee_period",
                        "labor_arbitration_limitation",
                        "labor_lawsuit_deadline",
                        "severance_pay",
                        "double_wages",
                        "overtime_pay",
                        "injury_damages",
                        "work_injury_benefit",
                        "appeal_deadline",
                        "evidence_period_check",
                        "period_calc",
                        "preservation_deadline",
                        "preservation_validity",
                        "enforcement_application",
                        "delayed_interest",
                        "loan_ledger",
                        "application_fee",
                        "annual_leave_pay",
                        "work_injury_leave",
                        "compulsory_insurance",
                        "late_performance",
                        "construction_interest",
                        "private_lending_interest",
                        "liquidated_damages",
                        "deposit",
                        "jurisdiction_level",
                        "small_claims",
                        "retrial_deadline",
                        "third_party_revocation",
                        "arbitration_set_aside");
        assertThat(CALCULATORS.descriptions())
                .allMatch(d -> !d.title().isBlank()
                        && !d.purpose().isBlank()
                        && !d.sources().isEmpty())
                .flatExtracting(CalculatorDescription::inputs)
                .allMatch(field -> !field.question().isBlank());
    }

    @Test
    void missingInputIsNamedWithTypeUnitAndQuestion() {
        InputsMissingException missing = catchThrowableOfType(
                InputsMissingException.class,
                () -> CALCULATORS.calculate("court_fee", Map.of("case_type", "property"), TODAY));
        assertThat(missing.kind()).isEqualTo(Refusal.Kind.INVALID_VALUE);
        assertThat(missing.needed())
                .extracting(
                        f -> f.name() + " " + f.type().word() + " " + f.type().unit())
                .containsExactly("amount money 元");
    }

    @Test
    void typedInputsOfARuleGiveWhatTheTextOfAUserGives() {
        CalculationResult typed = CALCULATORS.calculate(
                "private_lending_interest",
                Map.of(
                        "principal", new BigDecimal("100000"),
                        "rate", "24%",
                        "contract_date", LocalDate.of(2021, 3, 1),
                        "from", LocalDate.of(2021, 3, 1),
                        "to", LocalDate.of(2022, 3, 1)),
                TODAY);
        CalculationResult told = CALCULATORS.calculate(
                "private_lending_interest",
                Map.of(
                        "principal", "100000",
                        "rate", "24%",
                        "contract_date", "2021-03-01",
                        "from", "2021-03-01",
                        "to", "2022-03-01"),
                TODAY);
        assertThat(typed).isEqualTo(told);
        assertThat(told.figures().parts())
                .containsEntry("cap", new Figure.Percent(new BigDecimal("15.4")))
                .containsEntry("interest", new Figure.Money(new BigDecimal("15400")));
    }

    @Test
    void unknownRateIsAskedForAndNotExtrapolated() {
        Map<String, Object> lastKnown = Map.of("contract_date", "2026-07-19");
        assertThat(CALCULATORS
                        .calculate("private_lending_interest", lastKnown, TODAY)
                        .result())
                .containsEntry("cap", "12%");
        Map<String, Object> unknown = Map.of("contract_date", "2026-07-20");
        assertThatThrownBy(() -> CALCULATORS.calculate("private_lending_interest", unknown, TODAY))
                .isInstanceOf(InputsMissingException.class)
                .hasMessageContaining("lpr");
    }

    // calculator | field | value | message
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            court_fee | amount | -1 | /amount 应为不小于零的金额（元，最多两位小数，如 50000、50,000、5万）
            court_fee | amount | 1.234 | /amount 应为不小于零的金额（元，最多两位小数，如 50000、50,000、5万）
            court_fee | amount | 1e99 | /amount 应为不小于零的金额（元，最多两位小数，如 50000、50,000、5万）
            court_fee | amount | 10000000000001 | /amount 金额过大；请核对单位是否为元
            court_fee | amont | 1 | /amont 没有这一项，是否想写 "amount"？
            court_fee | case_type | propertie | /case_type 没有这一选项，是否想写 "property"？
            court_fee | base_rate | 400 | /base_rate 应在法定幅度 50 元至 300 元之内
            period_calc | start | 2024-02-30 | /start 应为日期（如 2024-03-31、2024.3.31）
            period_calc | start | 1930-01-01 | /start 日期应在 1949-10-01 至 2199-12-31 之间
            period_calc | days | 0 | /days 应为整数，1 至 36500 之间
            """)
    void wrongInputIsRefusedWithItsName(String calculator, String field, String value, String message) {
        Map<String, Object> inputs = new java.util.HashMap<>(
                calculator.equals("court_fee")
                        ? Map.of("case_type", "divorce", "amount", "1")
                        : Map.of("start", "2024-01-01", "days", "1"));
        inputs.put(field, value);
        assertThatThrownBy(() -> CALCULATORS.calculate(calculator, inputs, TODAY))
                .isInstanceOfSatisfying(
                        InvalidAnswersException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.INVALID_VALUE))
                .hasMessage(message);
    }

    @Test
    void unknownCalculatorNamesTheNearest() {
        assertThatThrownBy(() -> CALCULATORS.calculate("court_fees", Map.of(), TODAY))
                .isInstanceOfSatisfying(UnknownCalculatorException.class, unknown -> {
                    assertThat(unknown.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
                    assertThat(unknown.field()).isEqualTo("name");
                })
                .hasMessage("没有名为 \"court_fees\" 的计算器，是否想写 \"court_fee\"？");
    }

    @Test
    void lawThatIsNotOnRecordIsSaid() {
        Map<String, Object> inputs =
                Map.of("filed", "2018-01-01", "type", "civil", "amount", "1", "parties", "both_in");
        assertThatThrownBy(() -> CALCULATORS.calculate("jurisdiction_level", inputs, TODAY))
                .isInstanceOf(InvalidAnswersException.class)
                .hasMessageContaining("在 2018-01-01 适用的规定未收录");
    }

    @Test
    void yearWithoutNoticeIsSaid() {
        Map<String, Object> inputs = Map.of("start", "2026-12-25", "days", 10);
        assertThat(CALCULATORS.calculate("period_calc", inputs, TODAY).assumptions())
                .containsExactly("节假日安排未公布或者没有录入（2027 年），只按周末和法定节日计算，不含补假和调休；请查国务院办公厅的通知，或者公布后重新计算");
    }

    @Test
    void answerExplainsWithTheUsersOwnFiguresAndItsSources() {
        Map<String, Object> inputs = Map.of("doc", "judgment", "domicile_in_prc", "true", "served", "2025-09-20");
        CalculationResult result = CALCULATORS.calculate("appeal_deadline", inputs, TODAY);
        assertThat(result.explain())
                .contains("2025-09-20 当日不算，自次日起算 15日，最后一日为 2025-10-05；" + "该日是国庆节、中秋节假期，顺延到假期后的第一个工作日 2025-10-09。");
        assertThat(result.asOf()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(result.basis().getFirst().label()).isEqualTo("《民诉法》第一百七十一条第一款");
    }

    @Test
    void wordsOfTheCommandLineAreUnderstood() {
        Map<String, Object> inputs = Map.of("case_type", "财产案件", "amounts", "80000,40000", "procedure", "简易程序");
        assertThat(CALCULATORS.calculate("court_fee", inputs, TODAY).result()).containsEntry("fee", "1350.00");
    }
}
