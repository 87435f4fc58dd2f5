package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.Operation;
import org.mingfa.answers.cases.CaseQuestion;
import org.mingfa.answers.coverage.CoverageAnswers;
import org.mingfa.answers.law.LawOperations;
import org.mingfa.changes.ChangesAnswers;

/** openapi.json is written from src/openapi and the records, with {@code -Dgolden=update}; never by hand. */
class InterfaceDescriptionTest {

    private static final Path MODULE = Path.of(System.getProperty("mingfa.root"), "search-api");

    private static final List<Operation<?, ?>> OPERATIONS = Stream.concat(
                    LawOperations.ALL.stream(),
                    Stream.of(CaseQuestion.CASE, CoverageAnswers.COVERAGE, ChangesAnswers.CHANGES))
            .toList();

    @Test
    void isWhatTheRecordsAndTheWordsSay() throws IOException {
        Path written = MODULE.resolve("src/main/resources/org/mingfa/api/openapi.json");
        String description = new InterfaceDescription(MODULE.resolve("src/openapi"), OPERATIONS).text();
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(written, description);
        }
        assertThat(Files.readString(written))
                .as("mingfa test -pl search-api -am -Dtest=InterfaceDescriptionTest -Dgolden=update writes it")
                .isEqualTo(description);
    }
}
