package org.mingfa.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrecRunTest {

    @TempDir
    private Path folder;

    @Test
    void ordersAsTrecEvalDoes() throws IOException {
        Path file = folder.resolve("run.tsv");
        // ranks are ignored; b and c tie and the larger id goes first; the last two differ only beyond a float
        Files.writeString(file, """
                1 Q0 b 1 0.5 sys
                1\tQ0\tc\t2\t0.5\tsys
                1 Q0 a 3 0.9 sys
                2 Q0 m 1 1.00000000001 sys
                2 Q0 n 2 1.0 sys
                """);

        Run run = TrecRun.read(file);

        assertThat(run.tag()).isEqualTo("sys");
        assertThat(run.ids("1")).containsExactly("a", "c", "b");
        assertThat(run.ids("2")).containsExactly("n", "m");
    }

    @Test
    void writesTiesSoThatTheOrderComesBack() throws IOException {
        Path file = folder.resolve("run.tsv");
        Run run = new Run(
                "sys",
                Map.of(
                        "1",
                        List.of(
                                new RankedDocument("甲法#1", 0.5),
                                new RankedDocument("甲法#2", 0.5),
                                new RankedDocument("乙法#1", 0.7),
                                new RankedDocument("z", 0))));

        TrecRun.write(run, file);

        assertThat(TrecRun.read(file).ids("1")).isEqualTo(run.ids("1"));
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "1 Q0 甲法#1 1 0.5 sys",
                        "1 Q0 甲法#2 2 0.49999997 sys",
                        "1 Q0 乙法#1 3 0.49999994 sys",
                        "1 Q0 z 4 0.0 sys");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 Q0 b 1 0.5          | 应有 6 栏（问题 Q0 文书 名次 分数 名称），实有 5 栏。见 docs/errors.md#V006
            1 Q0 b 1 high sys     | 分数 "high" 不是数字。见 docs/errors.md#V006
            1 Q0 b 1 NaN sys      | 分数不能是 NaN。见 docs/errors.md#V006
            1 Q0 a 1 0.5 sys      | 问题 1 的文书 a 出现两次，请删去其一。见 docs/errors.md#V006
            """)
    void saysWhichLineIsWrong(String line, String message) throws IOException {
        Path file = folder.resolve("run.tsv");
        Files.writeString(file, "1 Q0 a 1 0.9 sys\n" + line + "\n");

        assertThatThrownBy(() -> TrecRun.read(file)).hasMessage(file + ":2 " + message);
    }

    @Test
    void refusesARunThatRepeatsADocument() {
        List<RankedDocument> twice = List.of(new RankedDocument("a", 2), new RankedDocument("a", 1));

        assertThatThrownBy(() -> new Run("sys", Map.of("1", twice))).hasMessage("topic 1 ranks a twice");
    }
}
