package org.mingfa.risk.calc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.facts.InputsMissingException;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.law.LawBook;
import tools.jackson.databind.json.JsonMapper;

/**
 * The edges of each calculator, computed by hand from the specification: the day before, at and after, one fen below
 * and above, what is asked for when something is missing, and what is refused.
 */
class EdgeVectorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Calculators CALCULATORS = Calculators.of(LawBook.load());

    static Stream<Edge> edges() {
        return Stream.of("edges.jsonl", "claims.jsonl").flatMap(EdgeVectorTest::edges);
    }

    private static Stream<Edge> edges(String file) {
        try (var stream = EdgeVectorTest.class.getResourceAsStream(file)) {
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().map(line -> JSON.readValue(line, Edge.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("edges")
    void edgeIsRight(Edge edge) {
        if (edge.needs() != null) {
            assertThat(catchThrowableOfType(InputsMissingException.class, () -> run(edge))
                            .needed())
                    .extracting(Field::name)
                    .containsExactlyElementsOf(edge.needs());
        } else if (edge.refused() != null) {
            assertThat(catchThrowableOfType(InvalidAnswersException.class, () -> run(edge))
                            .flaws())
                    .extracting(InvalidAnswersException.Flaw::pointer)
                    .containsExactlyElementsOf(edge.refused());
        } else {
            Map<String, Object> found = new LinkedHashMap<>(run(edge));
            found.keySet().retainAll(edge.expected().keySet());
            assertThat(found).isEqualTo(edge.expected());
        }
    }

    private static Map<String, Object> run(Edge edge) {
        return CALCULATORS.calculate(edge.calculator(), edge.input(), TODAY).result();
    }

    /** Exactly one of {@code expected}, {@code needs} and {@code refused} is given. */
    record Edge(
            String id,
            String calculator,
            Map<String, Object> input,
            Map<String, Object> expected,
            @Nullable List<String> needs,
            @Nullable List<String> refused) {

        @Override
        public String toString() {
            return id + " " + calculator;
        }
    }
}
