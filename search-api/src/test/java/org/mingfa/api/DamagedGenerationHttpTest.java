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
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.testkit.StoredTextDamage;
import tools.jackson.databind.JsonNode;

/** What the data directory holds is damaged under a living service: it answers on, and there is a way back. */
class DamagedGenerationHttpTest {

    private static final String[] OPERATOR = {"Authorization", "Bearer " + RunningService.TOKEN};

    /** What {@link #ARTICLE} says. */
    private static final String TEXT = "灯塔由看守人管理";

    private static final String ARTICLE = "/v1/laws/lamp-1990/articles/1?as_of=2000-01-01";

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
        Answer back = rollback();
        assertThat(back.json())
                .isEqualTo(RunningService.JSON.valueToTree(Map.of("generation", "g2", "passed_over", List.of())));
        assertThat(served()).isEqualTo(by("g2"));
    }

    /** However it came to be named: the one that is held answers until the operator has gone back. */
    @ParameterizedTest
    @CsvSource({"manifest.json", "laws.jsonl"})
    void answersOnAndGoesBackWhenThePointerNamesABrokenGeneration(String file) throws IOException {
        Files.writeString(data.resolve("generations/g2").resolve(file), "{");
        Files.writeString(data.resolve("live"), "{\"current\":\"g2\",\"previous\":[]}");
        assertThat(served()).isEqualTo(by("g1"));
        Answer back = rollback();
        assertThat(back.json())
                .isEqualTo(RunningService.JSON.valueToTree(Map.of("generation", "g1", "passed_over", List.of())));
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

    /** Nothing but the checksums tells that its texts were altered; what is shattered cannot even be opened. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesBackPastADamagedOneAndSaysSo(boolean shattered) throws IOException {
        SampleGeneration.build(data, "g0");
        service.awaitGeneration("g0");
        damage("g1", shattered);
        JsonNode back = rollback().json();
        assertThat(back.path("generation").asString()).isEqualTo("g2");
        assertThat(back.path("passed_over")).singleElement().satisfies(one -> {
            assertThat(one.path("generation").asString()).isEqualTo("g1");
            assertThat(one.path("reason").asString()).contains("/lucene/", "与校验和不符");
        });
        assertThat(served()).isEqualTo(by("g2"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesNowhereWhereNoneIsWhole(boolean shattered) throws IOException {
        damage("g2", shattered);
        Answer refused = rollback();
        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(409, "H024"));
        assertThat(refused.text()).contains("没有回退", "g2：");
        assertThat(served()).isEqualTo(by("g1"));
        assertThat(new GenerationStore(data).live()).contains("g1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?force=true"})
    void promotesNothingThatIsDamaged(String force) throws IOException {
        damage("g2", false);
        Answer refused = service.post("/v1/operations/generations/g2:promote" + force, "", OPERATOR);
        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(409, "H025"));
        assertThat(served()).isEqualTo(by("g1"));
    }

    /** Another process moved the pointer. */
    @Test
    void doesNotTakeOverWhatWasAltered() throws IOException {
        damage("g2", false);
        Files.writeString(data.resolve("live"), "{\"current\":\"g2\",\"previous\":[]}");
        assertThat(served()).isEqualTo(by("g1"));
    }

    /** The disk altered it while nothing ran. */
    @Test
    void aServiceThatStartsServesNoAlteredLaw() throws IOException {
        service.close();
        damage("g1", false);
        service = RunningService.startWithoutGeneration(data);
        Answer article = service.get(ARTICLE);
        assertThat(List.of(article.status(), article.code())).isEqualTo(List.of(503, "H050"));
        assertThat(service.get("/readyz").status()).isEqualTo(503);
        assertThat(rollback().status()).isEqualTo(200);
        assertThat(served()).isEqualTo(by("g2"));
        assertThat(service.get(ARTICLE).text()).contains(TEXT);
    }

    private Answer rollback() {
        return service.post("/v1/operations/generations:rollback", "", OPERATOR);
    }

    private void damage(String id, boolean shattered) throws IOException {
        Path generation = data.resolve("generations").resolve(id);
        if (shattered) {
            StoredTextDamage.shatter(generation);
        } else {
            StoredTextDamage.alter(generation, TEXT);
        }
    }
}
