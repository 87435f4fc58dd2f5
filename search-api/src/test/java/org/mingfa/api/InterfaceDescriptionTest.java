package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.endpoint.Operations;

/** openapi.json is written from src/openapi and the records, with {@code -Dgolden=update}; never by hand. */
class InterfaceDescriptionTest {

    private static final Path MODULE = Path.of(System.getProperty("mingfa.root"), "search-api");

    @Test
    void isWhatTheRecordsAndTheWordsSay() throws IOException {
        Path written = MODULE.resolve("src/main/resources/org/mingfa/api/openapi.json");
        String description = new InterfaceDescription(MODULE.resolve("src/openapi"), Operations.ALL).text();
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(written, description);
        }
        assertThat(Files.readString(written))
                .as("mingfa test -pl search-api -am -Dtest=InterfaceDescriptionTest -Dgolden=update writes it")
                .isEqualTo(description);
    }
}
