package org.mingfa.risk.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.risk.law.BracketTable;
import org.mingfa.risk.law.LawBook;

/** One fen below, at and above the upper end of every bracket of every fee table, against a sum made slice by slice. */
class BracketBoundaryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final LawBook LAW = LawBook.load();
    private static final Calculators CALCULATORS = Calculators.of(LAW);

    record Case(String calculator, String field, Map<String, Object> inputs, String table, BigDecimal amount) {
        @Override
        public String toString() {
            return calculator + " " + inputs + " " + amount.toPlainString();
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                        cases("court_fee", "amount", Map.of("case_type", "property"), "fees/property"),
                        cases("court_fee", "amount", Map.of("case_type", "ip"), "fees/property"),
                        cases("enforcement_fee", "amount", Map.of(), "fees/enforcement"),
                        cases("preservation_fee", "amount", Map.of(), "fees/preservation"),
                        cases(
                                "court_fee",
                                "amount",
                                Map.of("case_type", "divorce", "base_rate", "50"),
                                "fees/divorce-property"),
                        cases(
                                "court_fee",
                                "amount",
                                Map.of("case_type", "personality", "base_rate", "100"),
                                "fees/personality-damages"))
                .flatMap(List::stream);
    }

    private static List<Case> cases(String calculator, String field, Map<String, Object> inputs, String table) {
        List<Case> cases = new ArrayList<>();
        for (BracketTable.Bracket bracket : LAW.at(table, TODAY).brackets().brackets()) {
            BigDecimal end = bracket.upTo() == null ? new BigDecimal("33333333.33") : bracket.upTo();
            for (BigDecimal amount : List.of(end.subtract(FEN), end, end.add(FEN))) {
                cases.add(new Case(calculator, field, inputs, table, amount));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void feeIsTheSumOfItsSlices(Case c) {
        Map<String, Object> inputs = new HashMap<>(c.inputs());
        inputs.put(c.field(), c.amount().toPlainString());
        BigDecimal fee = bySlices(c)
                .add(new BigDecimal(inputs.getOrDefault("base_rate", "0").toString()));
        if (c.table().equals("fees/preservation")) {
            fee = fee.min(LAW.at("fees/preservation-cap", TODAY).yuan());
        }
        assertThat(CALCULATORS.calculate(c.calculator(), inputs, TODAY).result())
                .containsEntry("fee", fee.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    /** The table read in the other direction: from the top slice down. */
    private static BigDecimal bySlices(Case c) {
        List<BracketTable.Bracket> brackets =
                LAW.at(c.table(), TODAY).brackets().brackets();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal left = c.amount();
        for (int i = brackets.size() - 1; i >= 0; i--) {
            BigDecimal from = i == 0 ? BigDecimal.ZERO : brackets.get(i - 1).upTo();
            if (i > 0 && left.compareTo(from) <= 0) {
                continue;
            }
            BracketTable.Bracket bracket = brackets.get(i);
            sum = sum.add(
                    bracket.flat() != null ? bracket.flat() : bracket.rate().of(left.subtract(from)));
            left = from;
        }
        return sum;
    }

    // the quick formulas of the property table: amount | fee, worked out by hand
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.01        | 50.00
            10000       | 50.00
            10000.01    | 50.00
            10001       | 50.03
            8000        | 50.00
            100000      | 2300.00
            123456.78   | 2769.14
            200000      | 4300.00
            500000      | 8800.00
            800000      | 11800.00
            1000000     | 13800.00
            2000000     | 22800.00
            5000000     | 46800.00
            8000000     | 67800.00
            10000000    | 81800.00
            20000000    | 141800.00
            25000000    | 166800.00
            """)
    void propertyFeeKeepsTheQuickFormulas(String amount, String fee) {
        Map<String, Object> inputs = Map.of("case_type", "property", "amount", amount);
        assertThat(CALCULATORS.calculate("court_fee", inputs, TODAY).result()).containsEntry("fee", fee);
    }
}
