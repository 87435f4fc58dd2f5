package org.mingfa.risk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.law.LawBook;

/** The operator's files: what they add, and that a wrong one adds nothing and is told. */
class LocalFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    private Path folder;

    private LawBook with(String file, String values) throws IOException {
        Files.writeString(folder.resolve(file), "values:\n  - " + String.join("\n  - ", values.split(";", -1)) + "\n");
        return LawBook.load(folder);
    }

    private static final String SAID = "source: 样例公告, checked: 2026-11-01}";

    @Test
    void whereNothingWasEnteredBookCalculatorsAndEngineAreTheShippedOnes() {
        LawBook law = LawBook.load(folder.resolve("none"));
        assertThat(law).isSameAs(LawBook.load());
        assertThat(Calculators.of(law)).isSameAs(RiskEngine.load().calculators());
        assertThat(RiskEngine.load(law)).isSameAs(RiskEngine.load());
    }

    @Test
    void ratesGoOnWhereTheShippedOnesEnd() throws IOException {
        Map<String, Object> loan = Map.of("contract_date", "2026-07-20");
        LawBook law = with("lpr.yaml", "{published: 2026-07-20, one_year: 3.10%, five_years: 3.60%, " + SAID);
        assertThat(law.local().problems()).isEmpty();
        assertThat(Calculators.of(law)
                        .calculate("private_lending_interest", loan, TODAY)
                        .result())
                .containsEntry("cap", "12.4%");
    }

    @Test
    void figureOfTheYearIsUsedAndNamesItsSource() throws IOException {
        LawBook law = with("figures.yaml", "{figure: 职工月平均工资, region: 样例省, year: 2025, yuan: 8000, " + SAID);
        Map<String, Object> inputs = Map.of(
                "ground", "layoff",
                "employed_from", "2020-03-01",
                "ended", "2026-08-31",
                "monthly_wage", "30000",
                "region", "样例");
        var result = Calculators.of(law).calculate("severance_pay", inputs, TODAY);
        assertThat(result.result()).containsEntry("base", "24000.00").containsEntry("amount", "168000.00");
        assertThat(result.assumptions()).contains("样例省 2025 年职工月平均工资 8000 元：由运行单位录入，来源：样例公告，2026-11-01 核对");
    }

    @Test
    void feeOfTheProvinceAndItsLegalLimits() throws IOException {
        Map<String, Object> divorce = Map.of("case_type", "divorce", "amount", "100000", "province", "样例省");
        LawBook law = with("fees.yaml", "{region: 样例省, case_type: divorce, from: 2020-01-01, yuan: 200, " + SAID);
        assertThat(Calculators.of(law).calculate("court_fee", divorce, TODAY).result())
                .containsEntry("fee", "200.00");
        LawBook wrong = with("fees.yaml", "{region: 样例省, case_type: divorce, from: 2020-01-01, yuan: 900, " + SAID);
        assertThat(Calculators.of(wrong).calculate("court_fee", divorce, TODAY).assumptions())
                .anyMatch(line -> line.contains("不在法定幅度之内，没有采用"));
    }

    // file | values | what is said
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            lpr.yaml | {published: 2025-06-20, one_year: 3.00% | 不是合法的 YAML
            lpr.yaml | {published: 2025-06-20, one_yr: 3.00%, five_years: 3.50%, source: a, checked: 2026-01-01} | 不认识的键 "one_yr"，是否想写 "one_year"？
            lpr.yaml | {published: 2026-08-20, one_year: 3.00%, five_years: 3.50%, source: a, checked: 2026-01-01} | 缺少 2026-07 的：每月一期，不能跳过
            lpr.yaml | {published: 2025-05-20, one_year: 3.10%, five_years: 3.50%, source: a, checked: 2026-01-01} | 2025-05-20 的利率与随产品发布的 3.00% 3.50% 不同
            lpr.yaml | {published: 2025-06-20, one_year: 3.00%, five_years: 3.50%, checked: 2026-01-01} | 缺少
            figures.yaml | {figure: 职工月平均工资, region: 样例省, year: 2025, yuan: 120000, source: a, checked: 2026-01-01} | 不合常理，请核对年份和单位（元）
            figures.yaml | {figure: 职工月平均工资, region: 样例, year: 2025, yuan: 8000, source: a, checked: 2026-01-01};{figure: 职工月平均工资, region: 样例, year: 2025, yuan: 8001, source: a, checked: 2026-01-01} | 写了两次
            figures.yaml | {figure: 职工月平均工资, region: ../../x, year: 2025, yuan: 8000, source: a, checked: 2026-01-01} | 不是地区的名称
            fees.yaml | {region: 浙江 <b>, case_type: divorce, from: 2020-01-01, yuan: 200, source: a, checked: 2026-01-01} | 不是地区的名称
            holidays.yaml | {year: 2027, off: [2027-01-01..2027-01-03=元旦], source: a, checked: 2026-11-20} | 放假日只有 3 天
            holidays.yaml | {year: 2026, off: [2026-01-01..2026-01-03=元旦], source: a, checked: 2026-11-20} | 2026 年的安排已随产品发布
            rates.yaml | {published: 2025-06-20} | 没有名为 rates.yaml 的本地数据文件
            """)
    void wrongFileGivesNothingAndSaysWhy(String file, String values, String said) throws IOException {
        LawBook law = with(file, values);
        assertThat(law.local().entries()).isEmpty();
        assertThat(law.local().problems())
                .singleElement()
                .asString()
                .contains(said)
                .contains("没有采用，随产品发布的数据照常使用");
    }

    @Test
    void whatHasFallenBehindIsSaid() throws IOException {
        LawBook shipped = LawBook.load();
        List<LocalStatus> statuses = LocalStatus.of(LocalLaw.NONE, shipped.shipped(), TODAY);
        assertThat(statuses.getFirst().outdated()).isTrue();
        assertThat(statuses.getFirst().words()).contains("2026-06-22", "4 期没有录入");
        assertThat(LocalStatus.of(LocalLaw.NONE, shipped.shipped(), LocalDate.of(2026, 12, 1))
                        .get(1)
                        .words())
                .contains("2027 年的没有录入");
        LawBook law = with("figures.yaml", "{figure: 职工月平均工资, region: 样例省, year: 2024, yuan: 8000, " + SAID);
        assertThat(LocalStatus.of(law.local(), law.shipped(), TODAY).get(2).words())
                .isEqualTo("本地统计数据 1 项，2025 年的没有录入：样例省职工月平均工资（2024 年）");
    }

    @Test
    void changeSaysWhatIsAddedChangedAndRemoved() {
        Provenance said = new Provenance("样例公告", TODAY.plusDays(1));
        LocalEntry one = new LocalEntry(LocalFile.FIGURES, "一", "1 元", said);
        LocalEntry other = new LocalEntry(LocalFile.FIGURES, "一", "2 元", said);
        LocalEntry more = new LocalEntry(LocalFile.FIGURES, "二", "1 元", said);
        assertThat(LocalChange.between(List.of(one, more), List.of(other)))
                .isEqualTo(new LocalChange(List.of(), List.of(other), List.of("二"), 0));
        assertThat(LocalChange.checkedLater(List.of(one), TODAY)).containsExactly(one);
    }
}
