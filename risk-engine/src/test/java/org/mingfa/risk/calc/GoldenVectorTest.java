package org.mingfa.risk.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.law.LawBook;
import tools.jackson.databind.json.JsonMapper;

/** Every vector of both golden files: each key of “expected” equals the output, more keys are allowed. */
class GoldenVectorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Calculators CALCULATORS = Calculators.of(LawBook.load());

    static Stream<Vector> vectors() {
        return Stream.of("golden.jsonl", "golden-2.jsonl").flatMap(GoldenVectorTest::vectors);
    }

    private static Stream<Vector> vectors(String file) {
        try (var stream = GoldenVectorTest.class.getResourceAsStream(file)) {
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().map(line -> JSON.readValue(line, Vector.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void vectorIsRight(Vector vector) {
        CalculationResult result = CALCULATORS.calculate(vector.calculator(), vector.input(), TODAY);
        Map<String, Object> expected = new TreeMap<>(vector.expected());
        Map<String, Object> found = new TreeMap<>(result.result());
        found.keySet().retainAll(expected.keySet());
        assertThat(JSON.readTree(JSON.writeValueAsString(found)))
                .isEqualTo(JSON.readTree(JSON.writeValueAsString(expected)));
        assertThat(result.basis()).isNotEmpty();
        assertThat(result.explain()).isNotEmpty();
    }

    record Vector(
            String id,
            String calculator,
            Map<String, Object> input,
            Map<String, Object> expected,
            List<String> basis,
            String explain) {

        @Override
        public String toString() {
            return id + " " + calculator;
        }
    }
}
