package org.mingfa.text.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates and days where they stand in a text. */
class ValuesInTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    // written | percent a year
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            年利率24% | 24
            年利率24％ | 24
            年利率百分之二十四 | 24
            年息15.4% | 15.4
            24% |
            月息两分 | 24
            月息2% | 24
            月利率1.5% | 18
            年息一分 | 10
            日息万分之五 | 18.25
            月息五厘 | 6
            月息一分五 | 18
            月利率9.6‰ | 11.52
            月利率20%o | 24
            月利率千分之五 | 6
            月利率为千分之9.5 | 11.4
            月利息按照贰分计算 | 24
            月息按壹分伍厘计算 | 18
            约定利率为月息二分五 | 30
            借期内按月利率百分之一点五计息 | 18
            年利率均为百分之六 | 6
            每月三分利 | 36
            按年利率24%（即月利率2%） | 24
            借期1年，约定月利息20.2‰ | 24.24
            按18%的年利率计算，万分之七点五的违约金过高 | 18
            很高 |
            利息三分之一已付 |
            已归还本金的二分之一 |
            持有公司百分之二十的股份 |
            利息分十二分期付清 |
            利息自二月二十日起算 |
            违约金为总价的百分之三十 |
            一审判决后利息十分之九仍未付 |
            """)
    void rate(String written, String percent) {
        assertThat(RateReading.find(written).stream()
                        .map(found -> found.value().yearly().toPlainString())
                        .findFirst())
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
        assertThat(DayReading.find(written, TODAY).stream()
                        .filter(found -> found.value().isDay() && found.assumed() == null)
                        .map(found -> found.value().first())
                        .findFirst())
                .isEqualTo(Optional.ofNullable(day).map(LocalDate::parse));
    }
}
