package org.mingfa.risk.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mingfa.risk.law.LawBook;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Days before, on and after every change of the law, boundaries of every number, and cases that mix eras. */
class WorkedExampleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Calculators CALCULATORS = Calculators.of(LawBook.load());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "worked-examples.txt", delimiter = '|', quoteCharacter = '^', lineSeparator = "\n")
    void exampleIsRight(String why, String calculator, String inputs, String expected) {
        Map<String, Object> given = JSON.readValue(inputs, new TypeReference<>() {});
        JsonNode found = JSON.readTree(JSON.writeValueAsString(
                CALCULATORS.calculate(calculator, given, TODAY).result()));
        JsonNode wanted = JSON.readTree(expected);
        wanted.propertyNames()
                .forEach(
                        name -> assertThat(found.get(name)).as(why + " " + name).isEqualTo(wanted.get(name)));
        assertThat(wanted.size()).isPositive();
    }
}
