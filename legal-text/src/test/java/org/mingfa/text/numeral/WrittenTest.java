package org.mingfa.text.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.day.DayParser;

/** What people write into a field for an amount, a rate or a day. */
class WrittenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50000      | 50000
            50,000     | 50000
            50，000     | 50000
            1,234,567.89 | 1234567.89
            50000元     | 50000
            ５００００      | 50000
            ¥ 50 000   | 50000
            5万         | 50000
            5w         | 50000
            5.5万       | 55000
            3万5千       | 35000
            3万5        | 35000
            三万五        | 35000
            3万零5       | 30005
            三万零五       | 30005
            十二万五千元     | 125000
            五百块        | 500
            1.2亿       | 120000000
            约6万左右      | 60000
            ５０，０００     | 50000
            两万三        | 23000
            三千二百五      | 3250
            一万零五十      | 10050
            伍万元整       | 50000
            2w3        | 23000
            3k         | 3000
            1亿2千万      | 120000000
            三十万5千      | 305000
            50,000万    | 500000000
            """)
    void readsAmounts(String text, BigDecimal yuan) {
        assertThat(NumberParser.find(text))
                .get()
                .satisfies(read -> assertThat(read).isEqualByComparingTo(yuan));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-5",
                "5,00",
                "50.000,00",
                "五万左右吧",
                "1e5",
                "万",
                "很多",
                "5万6万",
                "几万",
                "千万",
                "2万多",
                "三二万",
                "5万人",
                "abc"
            })
    void readsNoAmountOfWhatIsNone(String text) {
        assertThat(NumberParser.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"24, 24", "24%, 24", "24％, 24", "２４, 24", "15.4, 15.4", "0.5%, 0.5", "0, 0", "百分之二十四, 24"})
    void readsRates(String text, BigDecimal percent) {
        assertThat(NumberParser.findPercent(text)).contains(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.24", "两分", "%", "24%%", "-1"})
    void readsNoRateThatMayBeMeantInTwoWays(String text) {
        assertThat(NumberParser.findPercent(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01",
                "2024.3.1",
                "2024/3/1",
                "2024年3月1日",
                "2024年3月1号",
                "20240301",
                "２０２４．３．１",
                "二〇二四年三月一日"
            })
    void readsDaysWrittenInFull(String text) {
        assertThat(DayParser.find(text)).contains(LocalDate.of(2024, 3, 1));
        assertThat(DayParser.find(text, TODAY)).get().matches(DayParser::isWritten);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            去年三月      | 2025-03-01 | 2025-03-31
            去年3月份     | 2025-03-01 | 2025-03-31
            去年三月底     | 2025-03-21 | 2025-03-31
            前年年底      | 2024-12-01 | 2024-12-31
            去年底       | 2025-12-01 | 2025-12-31
            2024年3月   | 2024-03-01 | 2024-03-31
            2024.3    | 2024-03-01 | 2024-03-31
            2024年     | 2024-01-01 | 2024-12-31
            # without a year: the last one that has begun
            3月5日      | 2026-03-05 | 2026-03-05
            12月      | 2025-12-01 | 2025-12-31
            今年5月1日    | 2026-05-01 | 2026-05-01
            # as people type it
            3月5       | 2026-03-05 | 2026-03-05
            去年十月二十六   | 2025-10-26 | 2025-10-26
            上个月15     | 2026-10-15 | 2026-10-15
            上个月       | 2026-10-01 | 2026-10-31
            昨天        | 2026-11-24 | 2026-11-24
            """)
    void understandsAboutWhichDaysAreMeant(String text, LocalDate first, LocalDate last) {
        assertThat(DayParser.find(text)).isEmpty();
        assertThat(DayParser.find(text, TODAY)).contains(new DayParser(first, last, DayParser.Precision.UNDERSTOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "昨", "2024.13.1", "2024-02-30", "2023-02-29", "三月三十五日", "很久以前", "13月", "5", "2024"})
    void understandsNothingElse(String text) {
        assertThat(DayParser.find(text, TODAY)).isEmpty();
    }
}
