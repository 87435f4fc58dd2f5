package org.mingfa.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.text.problem.ErrorCode;

class ErrorPageTest {

    @Test
    void everyCodeHasASectionInTheDocs() throws IOException {
        List<String> page = Files.readAllLines(Path.of(System.getProperty("mingfa.root"), "docs", "errors.md"));
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(page).as(code.name()).containsOnlyOnce("### " + code.code());
        }
    }
}
