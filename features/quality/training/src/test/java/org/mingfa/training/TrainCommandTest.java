package org.mingfa.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is said, and with which exit code. */
class TrainCommandTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        TrainingRun.buildStarter(folder.resolve("data").toString());
        Files.write(folder.resolve("other"), "{\"month\":\"十月的用量\"}".getBytes(Charset.forName("GB18030")));
        StringBuilder topics = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            topics.append(
                    "{\"id\":\"%d\",\"question\":\"借条 %d\",\"relevant\":[{\"law\":\"民法典\",\"article\":\"188\"}]}\n"
                            .formatted(i, i));
        }
        Files.writeString(folder.resolve("topics.jsonl"), topics);
        Files.writeString(
                folder.resolve("named.jsonl"),
                "{\"id\":\"1\",\"kind\":\"weather\",\"corpora\":\"any\",\"question\":\"明天下雨吗\"}\n");
        Files.writeString(
                folder.resolve("limitation.jsonl"),
                "{\"id\":\"1\",\"question\":\"向人民法院请求保护民事权利的诉讼时效期间\",\"relevant\":[{\"law\":\"民法典\",\"article\":\"188\"}]}\n");
    }

    private static TrainingRun run(String typed) {
        return TrainingRun.of(
                ("--data DIR/data " + typed).replace("DIR", folder.toString()).split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            train                                              | 2 | 缺少子命令，可用的有：
            train learnt                                       | 2 | 不认识的命令 "learnt"，是否想写 "learned"？
            train learned                                      | 2 | 缺少必填的选项 --topics FILE：
            train learned --topics a --topics b                | 2 | --topics 写了两次；只能写一次。
            train learned --topics none.jsonl                  | 3 | none.jsonl
            train learned --topics DIR/topics.jsonl            | 5 | 构建：mingfa generation build --vectors on --promote
            train ingredients                                  | 2 | 缺少必填的选项 --topics FILE：
            train ingredients --topics DIR/none.txt            | 3 | none.txt
            train ingredients --topics DIR/named.jsonl         | 3 | named.jsonl 里没有带法条答案的问题
            train similar                                      | 2 | 缺少必填的选项 --topics FILE：题集文件（JSONL，见 docs/howto/evaluate.md）。
            train similar --topics a x                         | 2 | 多余的参数 "x"
            train similar --topics none.jsonl                  | 3 | none.jsonl
            train answered --out                               | 2 | --out 后面缺少值 FILE：
            train answered x                                   | 2 | 多余的参数 "x"
            train answered --learned none.tsv                  | 3 | none.tsv
            train answered --learned DIR/other --out DIR/l.tsv | 3 | 不是 UTF-8 文本；转换编码后重试。
            train answered --questions DIR/other --out DIR/l.tsv | 3 | 不是 UTF-8 文本；转换编码后重试。
            """)
    void saysWhatIsWrong(String typed, int exitCode, String message) {
        TrainingRun run = run(typed);
        assertThat(run.err()).contains(message);
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void calibratesTheLiveGeneration() throws IOException {
        TrainingRun run = run("train answered --out DIR/learned.tsv");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("mingfa train answered lexical");
        assertThat(folder.resolve("learned.tsv")).content().contains("mingfa train answered lexical");
    }

    @Test
    void measuresEachListAloneAndTogether() {
        TrainingRun run = run("train ingredients --topics DIR/limitation.jsonl");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines().skip(2).map(line -> line.substring(0, 36).strip()))
                .containsExactly(
                        "words",
                        "bigrams",
                        "vectors",
                        "lay questions",
                        "lay questions by vectors",
                        "fusion, nothing learned",
                        "as served, by words");
        assertThat(figure(run, "vectors")).isEqualTo("0.000 [0.000, 0.000]");
        assertThat(figure(run, "as served, by words")).isNotEqualTo("0.000 [0.000, 0.000]");
    }

    private static String figure(TrainingRun run, String label) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith(label + " "))
                .map(line -> line.substring(53, 73))
                .findFirst()
                .orElseThrow();
    }
}
