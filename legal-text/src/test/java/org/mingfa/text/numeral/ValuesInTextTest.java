package org.mingfa.text.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.text.day.DayReading;
import org.mingfa.text.day.TimeSpan;

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

    // written | first day | last day; the Chinese calendar as the observatory publishes it
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        国庆 | 2026-10-01 | 2026-10-07
        去年国庆节期间 | 2025-10-01 | 2025-10-07
        国庆当天 | 2026-10-01 | 2026-10-01
        2024年元旦 | 2024-01-01 | 2024-01-01
        今年五一 | 2026-05-01 | 2026-05-05
        今年十一假期 | 2026-10-01 | 2026-10-07
        去年春节 | 2025-01-29 | 2025-02-04
        2020年春节 | 2020-01-25 | 2020-01-31
        过年的时候 | 2026-02-17 | 2026-02-23
        大年三十 | 2026-02-16 | 2026-02-16
        去年中秋节 | 2025-10-06 | 2025-10-06
        端午节 | 2026-06-19 | 2026-06-19
        清明 | 2026-04-05 | 2026-04-05
        2024年清明节 | 2024-04-04 | 2024-04-04
        元宵节 | 2026-03-03 | 2026-03-03
        双十一 | 2026-11-11 | 2026-11-11
        春节前 | 2026-02-16 | 2026-02-16
        腊月二十八 | 2026-02-15 | 2026-02-15
        正月初八 | 2026-02-24 | 2026-02-24
        农历2024年三月初一 | 2024-04-09 | 2024-04-09
        农历2025年七月十五 | 2025-09-06 | 2025-09-06
        上周五 | 2026-11-20 | 2026-11-20
        下周二 | 2026-12-01 | 2026-12-01
        下下周二 | 2026-12-08 | 2026-12-08
        一年前的今天借给他 | 2025-01-01 | 2025-12-31
        上周 | 2026-11-16 | 2026-11-22
        周二 | 2026-11-24 | 2026-11-24
        昨晚 | 2026-11-24 | 2026-11-24
        大前天 | 2026-11-22 | 2026-11-22
        大前年 | 2023-01-01 | 2023-12-31
        去年年底 | 2025-12-01 | 2025-12-31
        去年夏天 | 2025-06-01 | 2025-08-31
        二三年五月 | 2023-05-01 | 2023-05-31
        半年前 | 2026-05-01 | 2026-05-31
        三个多月前 | 2026-08-01 | 2026-08-31
        25号拿到的 | 2026-11-25 | 2026-11-25
        二十八号送来的 | 2026-10-28 | 2026-10-28
        10号开庭 | 2026-12-10 | 2026-12-10
        11月20收到通知 | 2026-11-20 | 2026-11-20
        9月25口头叫我走 | 2026-09-25 | 2026-09-25
        11月21来的短信 | 2026-11-21 | 2026-11-21
        10月5分手 | 2026-10-05 | 2026-10-05
        十月二十六发现的 | 2026-10-26 | 2026-10-26
        3月5,说好了 | 2026-03-05 | 2026-03-05
        3月5万 | 2026-03-01 | 2026-03-31
        3月15万都没给 | 2026-03-01 | 2026-03-31
        3月5,000没给 | 2026-03-01 | 2026-03-31
        8月3个人 | 2026-08-01 | 2026-08-31
        8月20来人 | 2026-08-01 | 2026-08-31
        7月8月都没发 | 2026-07-01 | 2026-07-31
        6月十五万 | 2026-06-01 | 2026-06-30
        5号楼 | |
        大了一号 | |
        小一号的 | |
        民终25号 | |
        都快过年了 | |
        过完年 | |
        到今天 | |
        腊月三十二 | |
        二十五一个 | |
        """)
    void span(String written, @Nullable String first, @Nullable String last) {
        assertThat(DayReading.find(written, TODAY).stream()
                        .map(found -> found.value())
                        .findFirst())
                .isEqualTo(Optional.ofNullable(first)
                        .map(day -> new TimeSpan(LocalDate.parse(day), LocalDate.parse(Objects.requireNonNull(last)))));
    }

    // written | yuan | about
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        借了二十来万 | 200000 | true
        一万五周转 | 15000 | false
        欠我3k | 3000 | false
        借了20个 | 200000 | false
        花了5999元 | 5999 | false
        三万多 | 30000 | true
        大概五千 | 5000 | true
        二十多万 | 200000 | true
        4000押金 | 4000 | false
        十万左右 | 100000 | true
        九万本金 | 90000 | false
        欠六万六一分没给 | 66000 | false
        买的是假酒，1280，要退 | 1280 | false
        要从2000涨到 | 2000 | false
        他欠我，2019，到现在 | |
        干了3个月 | |
        20个人 | |
        视频有20万播放 | |
        第三次 | |
        掉下来一块玻璃 | |
        占了两块地 | |
        差两块没给 | 2 | false
        借给他5万只还了1万 | 50000 | false
        买了200只鸡 | |
        买了2000棵树苗 | |
        """)
    void amount(String written, @Nullable String yuan, @Nullable Boolean about) {
        assertThat(AmountReading.find(written).stream()
                        .map(found -> found.value().stripTrailingZeros().toPlainString() + " "
                                + AmountReading.ABOUT.equals(found.assumed()))
                        .findFirst())
                .isEqualTo(Optional.ofNullable(yuan).map(value -> value + " " + about));
    }
}
