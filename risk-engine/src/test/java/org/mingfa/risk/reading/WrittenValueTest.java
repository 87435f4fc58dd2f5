package org.mingfa.risk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single values as people write them into a field. */
class WrittenValueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    // written | yuan, or nothing when it is no amount
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5万 | 50000
            50,000 | 50000
            50000元 | 50000
            ５００００ | 50000
            ５０，０００ | 50000
            1.5万 | 15000
            两万三 | 23000
            三千二百五 | 3250
            一万零五十 | 10050
            十五万 | 150000
            1234.56 | 1234.56
            ¥800 | 800
            伍万元整 | 50000
            2w | 20000
            3k | 3000
            1亿2千万 | 120000000
            1.234 |
            几万 |
            千万 |
            2万多 |
            5万人 |
            abc |
            0 |
            """)
    void amount(String written, String yuan) {
        assertThat(AmountReading.parse(written)
                        .map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString))
                .isEqualTo(Optional.ofNullable(yuan));
    }

    // written | percent a year
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24 | 24
            24% | 24
            24％ | 24
            百分之二十四 | 24
            15.4% | 15.4
            月息两分 | 24
            月息2% | 24
            月利率1.5% | 18
            年息一分 | 10
            日息万分之五 | 18.25
            月息五厘 | 6
            月息一分五 | 18
            很高 |
            """)
    void rate(String written, String percent) {
        assertThat(RateReading.parseYearly(written)
                        .map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString))
                .isEqualTo(Optional.ofNullable(percent));
    }

    // written | day
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-01 | 2024-03-01
            2024.3.1 | 2024-03-01
            2024/3/1 | 2024-03-01
            2024年3月1日 | 2024-03-01
            二〇二四年三月一号 | 2024-03-01
            20240301 | 2024-03-01
            24年3月1日 | 2024-03-01
            去年3月1日 | 2025-03-01
            昨天 | 2026-11-24
            上个月15号 | 2026-10-15
            三天前 | 2026-11-22
            2024-02-30 |
            去年三月 |
            2024年 |
            3月1日 |
            年底 |
            农历2024年三月初一 |
            """)
    void day(String written, String day) {
        assertThat(DayReading.parse(written, TODAY))
                .isEqualTo(Optional.ofNullable(day).map(LocalDate::parse));
    }

    @Test
    void everyCueKnowsItsOwnExample() {
        assertThat(Cues.all())
                .allMatch(cue -> cue.pattern().matcher(cue.example()).find())
                .hasSizeGreaterThan(40);
    }

    @Test
    void aPlaceIsThatOfTheTextAsItWasWritten() {
        String text = "借给他５万，月息２分";
        assertThat(SentenceReading.read(text, TODAY).stream()
                        .map(one -> text.substring(one.start(), one.end()))
                        .toList())
                .contains("５万", "月息２分");
    }
}
