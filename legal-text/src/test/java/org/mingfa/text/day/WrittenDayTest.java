package org.mingfa.text.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.text.numeral.NumeralMatch;

class WrittenDayTest {

    @ParameterizedTest
    @CsvSource({
        // form, words around a day, the day
        "ARABIC, 于2024年3月1日签订, 2024-03-01",
        "ARABIC, 于 2024 年 3 月 1 日签订, 2024-03-01",
        "ARABIC, 二〇二四年三月一日,",
        "ANY, 审判员王大山二〇二四年三月十一日, 2024-03-11",
        // any sign for the zero, and 元月
        "ANY, 二○○九年元月二十日, 2009-01-20",
        "ANY, 二0一九年三月一日, 2019-03-01",
        "ANY, 2024年3月1日, 2024-03-01",
        "OF_REGISTER, 2019.03.19, 2019-03-19",
        "OF_REGISTER, 2019/3/19, 2019-03-19",
        "OF_REGISTER, 自2019-2-3起, 2019-02-03",
        "OF_REGISTER, 2019-03-19 08:00, 2019-03-19",
        "OF_REGISTER, 2019年3月19日, 2019-03-19",
        "OF_FILE, 样例法_20200101_x, 2020-01-01",
        "OF_FILE, 样例法(2020-01-01), 2020-01-01",
        // no calendar has it
        "ANY, 2024年2月30日,",
        "OF_REGISTER, 2019.02.30,",
        "OF_FILE, 20201301,"
    })
    void readsADay(WrittenDay form, String text, LocalDate day) {
        assertThat(form.findFirst(text).orElse(null)).isEqualTo(day);
    }

    @Test
    void tellsWhereEachStands() {
        assertThat(WrittenDay.ANY.find("自2024年3月1日至二〇二四年三月三日"))
                .containsExactly(
                        NumeralMatch.of(1, 10, LocalDate.of(2024, 3, 1)),
                        NumeralMatch.of(11, 20, LocalDate.of(2024, 3, 3)));
    }

    @ParameterizedTest
    @CsvSource({"1990年3月, 1990", "一九九〇年, 1990", "二○0一年三月一日, 2001"})
    void readsTheYear(String written, int year) {
        assertThat(written).matches(WrittenDay.FROM_YEAR.pattern());
        assertThat(WrittenDay.year(written)).isEqualTo(year);
    }
}
