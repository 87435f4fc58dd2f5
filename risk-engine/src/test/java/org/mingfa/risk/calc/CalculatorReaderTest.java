package org.mingfa.risk.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.calc.CalculatorReader.CalculatorDefinition;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.deadline.PeriodCalculator;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.law.LawBook;
import org.mingfa.yaml.YamlReader;

class CalculatorReaderTest {

    private static final LawBook LAW = LawBook.load();
    private static final PeriodCounter COUNTER = new PeriodCounter(LAW);

    private static CalculatorDefinition read(String inputs, String period) {
        return CalculatorReader.read(
                        YamlReader.read(
                                "calc/x.yaml",
                                "shared: {when: {ask: 哪一天？, type: date}}\nx:\n  title: 甲\n  purpose: 乙\n  sources: 丙\n  inputs: "
                                        + inputs + "\n  period: " + period + "\n"),
                        LAW)
                .getFirst();
    }

    private static PeriodCalculator calculator(String inputs, String period) {
        CalculatorDefinition entry = read(inputs, period);
        return new PeriodCalculator(
                entry.map().getMap("period"), entry.description().inputs(), LAW, COUNTER);
    }

    @Test
    void aPeriodOfLawIsACalculatorWithoutJava() {
        String inputs = "{when: shared, kind: {ask: 哪一种？, type: choice, options: {a: 甲, b: 乙}}}";
        PeriodCalculator calculator = calculator(
                inputs, "{by: kind, of: {a: {law: appeal/ruling, from: when, day: last, put: {known: true}}}}");
        Inputs given = Inputs.of(
                read(inputs, "{}").description().inputs(), Map.of("kind", "a", "when", LocalDate.of(2024, 3, 1)));

        assertThat(calculator
                        .calculate(given, LocalDate.of(2024, 3, 1))
                        .result("x", LocalDate.of(2024, 3, 1))
                        .result())
                .isEqualTo(Map.of("last", "2024-03-11", "known", true));
    }

    // inputs | period | what the flaw says
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {a: {ask: 甲？, type: mony}} | {} | calc/x.yaml:6 不认识的类型 "mony"
            {a: {ask: 甲？, type: date, neded: true}} | {} | calc/x.yaml:6 不认识的键 "neded"，是否想写 "needed"？
            {a: {ask: 甲？, type: choice, options: limitation/none}} | {} | 没有法定数值 "limitation/none"
            {a: {ask: 甲？, type: choice, options: {x: 乙}, synonyms: {z: y}}} | {} | 不认识的值 "y"，是否想写 "x"？
            {when: shared} | {law: appeal/none, from: when, day: last} | calc/x.yaml:7 没有法定数值 "appeal/none"
            {when: shared} | {law: appeal/ruling, from: then, day: last} | 不认识的值 "then"，是否想写 "when"？
            {when: shared} | {law: appeal/ruling, from: when} | 缺少键 "day"
            {when: shared} | {law: appeal/ruling, from: when, day: last, counting: civl} | 是否想写 "civil"？
            {when: shared} | {by: when, of: {a: {law: appeal/ruling, from: when, day: last}}} | "a" 不是 when 的选项
            """)
    void aWrongDescriptionIsNamedWithItsLine(String inputs, String period, String flaw) {
        assertThatThrownBy(() -> calculator(inputs, period)).hasMessageContaining(flaw);
    }
}
