package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.answers.coverage.AwaitedVectors;

/** What is built before a service starts, and what follows beside it. */
class ServeCommandTest {

    private static final String POINTER = "{\"current\":\"g1\",\"previous\":[]}\n";

    @TempDir
    private Path data;

    private final List<String> messages = new ArrayList<>();

    private AwaitedVectors awaited() {
        return new AwaitedVectors(data);
    }

    @Test
    void theStarterCorpusServesByWordsFirstAndWhatServesIsLeftAlone() throws IOException {
        String[] typed = {"--data", data.toString(), "serve", "--before"};
        CommandRun first = CommandRun.of(typed);
        assertThat(first.exitCode()).as(first.err()).isZero();
        String live = Files.readString(data.resolve("live"));
        assertThat(data.resolve("without-vectors")).hasContent("lucene\n" + live);
        assertThat(CommandRun.of("--data", data.toString(), "doctor").out()).contains("语义向量还没有开始计算");
        Files.delete(data.resolve("without-vectors"));
        assertThat(CommandRun.of(typed).err()).startsWith("已上线：");
        assertThat(data.resolve("without-vectors")).doesNotExist();
    }

    /** Nothing serves then, and nothing awaits vectors. */
    @Test
    void aFailedBuildEndsWithItsCode() {
        CommandRun run = CommandRun.of("--data", data.toString(), "serve", "--before", "--laws", "nationl");
        assertThat(run.err()).startsWith("mingfa: ");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(data.resolve("without-vectors")).doesNotExist();
    }

    @Test
    void anotherGenerationAwaitsNothing() throws IOException {
        Files.writeString(data.resolve("live"), POINTER.replace("g1", "g2"));
        Files.writeString(data.resolve("without-vectors"), "lucene\n" + POINTER);
        long nobody = Long.MAX_VALUE;
        CommandRun run = CommandRun.of("--data", data.toString(), "serve", "--beside", String.valueOf(nobody));
        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
        assertThat(data.resolve("without-vectors")).doesNotExist();
    }

    /** A service that has ended meanwhile leaves the rest to the next. */
    @Test
    void withoutAServiceNothingIsComputed() throws IOException {
        Files.writeString(data.resolve("live"), POINTER);
        awaited().begin("lucene");
        long nobody = Long.MAX_VALUE;
        CommandRun run = CommandRun.of("--data", data.toString(), "serve", "--beside", String.valueOf(nobody));
        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
        assertThat(awaited().engine("g1")).contains("lucene");
    }

    @ParameterizedTest
    @CsvSource({"0, 已按字词和语义检索。", "4, 语义向量没有建成，原因见"})
    void whatBecameOfTheVectorsIsSaid(int ended, String last) throws IOException {
        Files.writeString(data.resolve("live"), POINTER);
        awaited().begin("lucene");
        int code = new VectorsBesideService(awaited(), data, messages::add).compute(log -> {
            log.println("分词与索引 45 %");
            assertThat(awaited().progress()).contains("分词与索引 45 %");
            return ended;
        });
        assertThat(code).isEqualTo(ended);
        assertThat(messages).hasSize(2).last().asString().startsWith(last);
        assertThat(awaited().engine("g1").isEmpty()).isEqualTo(ended == 0);
        assertThat(Files.exists(awaited().log())).isEqualTo(ended != 0);
    }
}
