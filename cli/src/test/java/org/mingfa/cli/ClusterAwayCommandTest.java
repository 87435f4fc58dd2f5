package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.testkit.SampleGeneration;
import org.mingfa.text.document.Sha256;

/** What a user of the commands reads while the cluster of the live generation is away, or its settings are wrong. */
class ClusterAwayCommandTest {

    @TempDir
    Path data;

    private String urls;

    /** A port that is taken and where nobody listens. */
    private final Socket nobody = new Socket();

    @BeforeEach
    void giveTheLiveGenerationToAClusterThatIsAway() throws IOException {
        GenerationStore store = new GenerationStore(data);
        new SampleGeneration()
                .digest("lend", "示例借贷法", LocalDate.of(2020, 1, 1), "借条应当写明还款日期。")
                .publish(store, "g1");
        Files.createFile(store.directory("g1").resolve("files.jsonl"));
        Path manifest = store.directory("g1").resolve("manifest.json");
        String moved = Files.readString(manifest).replace("\"lucene\"", "\"elasticsearch\"");
        Files.writeString(manifest, moved);
        Files.writeString(manifest.resolveSibling("manifest.sha256"), Sha256.of(moved) + "\n");
        nobody.bind(new InetSocketAddress("127.0.0.1", 0));
        urls = "http://127.0.0.1:" + nobody.getLocalPort();
        settings("urls = " + urls);
    }

    @AfterEach
    void leaveThePort() throws IOException {
        nobody.close();
    }

    private void settings(String... lines) throws IOException {
        Files.writeString(data.resolve("elasticsearch.properties"), String.join("\n", lines) + "\n");
    }

    private CommandRun run(String... words) {
        String[] all = new String[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--data";
        all[words.length + 1] = data.toString();
        return CommandRun.of(all);
    }

    @Test
    void isUnavailableToEveryCommandThatReads() {
        for (String[] command : new String[][] {{"search", "还款"}, {"article", "示例借贷法", "1"}}) {
            CommandRun run = run(command);
            assertThat(run.err().strip())
                    .startsWith("mingfa: 线上一代 g1 无法打开。连接不上集群 " + urls)
                    .endsWith("请确认节点已启动，地址、端口和防火墙无误。\n原因和办法：mingfa doctor");
            assertThat(run.exitCode()).isEqualTo(5);
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void isUnavailableToBuildCopyAndPromote() {
        for (String[] command :
                new String[][] {{"generation", "copy", "--engine", "lucene"}, {"generation", "promote", "g1", "--force"}
                }) {
            CommandRun run = run(command);
            assertThat(run.err()).contains("mingfa: 连接不上集群 " + urls);
            assertThat(run.exitCode()).isEqualTo(5);
        }
    }

    @Test
    void isWhatTheDoctorFinds() {
        CommandRun run = run("doctor");
        assertThat(run.out().lines().filter(line -> line.startsWith("问题")))
                .hasSize(2)
                .allMatch(line -> line.contains("连接不上集群 " + urls))
                .noneMatch(line -> line.contains("重新构建"));
        assertThat(run.exitCode()).isEqualTo(4);
    }

    @Test
    void refusesASettingThatNobodyKnowsAndNamesTheNearest() throws IOException {
        settings("urls = " + urls, "api-keyfile = key");
        CommandRun run = run("generation", "copy", "--engine", "elasticsearch");
        assertThat(run.err().strip()).isEqualTo("mingfa: elasticsearch 引擎没有设置项 \"api-keyfile\"，是否想写 \"api-key-file\"？");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run("doctor").out()).contains("问题  检索引擎：elasticsearch。elasticsearch 引擎没有设置项");
    }

    @Test
    void refusesAnEngineThatNobodyKnows() {
        CommandRun run = run("generation", "copy", "--engine", "solr");
        assertThat(run.err().strip())
                .isEqualTo(
                        "mingfa: --engine：没有名为 \"solr\" 的检索引擎；可用的有：elasticsearch、lucene。\n用法和例子：mingfa generation copy --help");
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
