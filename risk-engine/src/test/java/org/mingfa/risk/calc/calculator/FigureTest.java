package org.mingfa.risk.calc.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is reckoned with, and how the same is written. */
class FigureTest {

    @Test
    void everyFigureIsWrittenAsTheInterfaceGivesIt() {
        Figure.Parts figures = Figure.Parts.NONE
                .with("fee", new Figure.Money(new BigDecimal("1050.005")))
                .with("base", new Figure.BaseAmount(new BigDecimal("100000.00")))
                .with("odd_base", new Figure.BaseAmount(new BigDecimal("100000.5")))
                .with("rate", new Figure.Percent(new BigDecimal("15.40")))
                .with("round_rate", new Figure.Percent(new BigDecimal("1E+1")))
                .with("day", new Figure.Day(LocalDate.of(2024, 3, 31)))
                .with("days", new Figure.Count(7))
                .with("applies", new Figure.Flag(true))
                .with("status", new Figure.Word("running"))
                .with("rows", new Figure.Rows(List.of(Figure.Parts.NONE.with("days", new Figure.Count(1)))));

        assertThat(figures.written().toString())
                .isEqualTo("{fee=1050.01, base=100000, odd_base=100000.50, rate=15.4%, round_rate=10%, day=2024-03-31,"
                        + " days=7, applies=true, status=running, rows=[{days=1}]}");
        assertThat(figures.written())
                .containsAllEntriesOf(Map.of("fee", "1050.01", "day", "2024-03-31", "days", 7, "applies", true));
    }

    @Test
    void moneyIsTheSameHoweverManyZerosItWasGivenWith() {
        assertThat(new Figure.Money(new BigDecimal("50"))).isEqualTo(new Figure.Money(new BigDecimal("50.000")));
        assertThat(new Figure.Percent(new BigDecimal("24"))).isEqualTo(new Figure.Percent(new BigDecimal("24.0")));
    }
}
