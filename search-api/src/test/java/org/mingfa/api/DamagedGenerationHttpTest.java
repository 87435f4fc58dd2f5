package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.api.RunningService.Answer;

/** What the data directory holds is damaged under a living service: it answers on, and there is a way back. */
class DamagedGenerationHttpTest {

    private static final String[] OPERATOR = {"Authorization", "Bearer " + RunningService.TOKEN};

    @TempDir
    Path data;

    private RunningService service;

    /** g1 serves, and g2 served before it. */
    @BeforeEach
    void start() throws IOException {
        SampleGeneration.build(data, "g2");
        SampleGeneration.build(data, "g1");
        service = RunningService.start(data);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private List<Object> served() {
        Answer search = service.get("/v1/search?q=%E8%8A%B1%E5%9B%AD");
        return List.of(
                service.get("/livez").status(),
                service.get("/readyz").status(),
                search.status(),
                search.header("Generation"));
    }

    private static List<Object> by(String generation) {
        return List.of(200, 200, 200, generation);
    }

    /** Each made every route answer 500, /livez and the way back too. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "{\"current\":null}", "g1"})
    void answersOnAndGoesBackWhenThePointerIsDamaged(String odd) throws IOException {
        Files.writeString(data.resolve("live"), odd);
        assertThat(served()).isEqualTo(by("g1"));
        Answer back = service.post("/v1/operations/generations:rollback", "", OPERATOR);
        assertThat(back.json()).isEqualTo(RunningService.JSON.valueToTree(Map.of("generation", "g2")));
        assertThat(served()).isEqualTo(by("g2"));
    }

    /** However it came to be named: the one that is held answers until the operator has gone back. */
    @ParameterizedTest
    @CsvSource({"manifest.json", "laws.jsonl"})
    void answersOnAndGoesBackWhenThePointerNamesABrokenGeneration(String file) throws IOException {
        Files.writeString(data.resolve("generations/g2").resolve(file), "{");
        Files.writeString(data.resolve("live"), "{\"current\":\"g2\",\"previous\":[]}");
        assertThat(served()).isEqualTo(by("g1"));
        Answer back = service.post("/v1/operations/generations:rollback", "", OPERATOR);
        assertThat(back.json()).isEqualTo(RunningService.JSON.valueToTree(Map.of("generation", "g1")));
        assertThat(served()).isEqualTo(by("g1"));
    }

    @ParameterizedTest
    @CsvSource({"laws.jsonl", "manifest.json"})
    void doesNotPromoteWhatCannotBeOpened(String file) throws IOException {
        Files.writeString(data.resolve("generations/g2").resolve(file), "{");
        for (String force : List.of("", "?force=true")) {
            Answer refused = service.post("/v1/operations/generations/g2:promote" + force, "", OPERATOR);
            assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(409, "H025"));
        }
        assertThat(served()).isEqualTo(by("g1"));
    }

    /** A broken generation that serves must not keep a whole one from being promoted. */
    @Test
    void promotesAWholeOneBesideABrokenOneThatServes() throws IOException {
        Files.writeString(data.resolve("generations/g1/laws.jsonl"), "{");
        assertThat(service.post("/v1/operations/generations/g2:promote", "", OPERATOR)
                        .status())
                .isEqualTo(200);
        assertThat(served()).isEqualTo(by("g2"));
    }
}
