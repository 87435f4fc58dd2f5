package org.mingfa.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.api.RunningService.Answer;
import org.mingfa.api.settings.InvalidSettingException;
import org.mingfa.text.document.Sha256;

/** The service while the cluster of its live generation is away: it starts, says so, and serves when it can. */
class ClusterAwayHttpTest {

    @TempDir
    Path data;

    private String urls;

    /** A port that is taken and where nobody listens. */
    private final Socket nobody = new Socket();

    @BeforeEach
    void giveTheLiveGenerationToAClusterThatIsAway() throws IOException {
        SampleGeneration.build(data, "g1");
        engine("lucene", "elasticsearch");
        nobody.bind(new InetSocketAddress("127.0.0.1", 0));
        urls = "http://127.0.0.1:" + nobody.getLocalPort();
        Files.writeString(data.resolve("elasticsearch.properties"), "urls = " + urls + "\n");
    }

    @AfterEach
    void leaveThePort() throws IOException {
        nobody.close();
    }

    private void engine(String from, String to) throws IOException {
        Path manifest = data.resolve("generations/g1/manifest.json");
        String moved = Files.readString(manifest).replace("\"" + from + "\"", "\"" + to + "\"");
        Files.writeString(manifest, moved);
        Files.writeString(manifest.resolveSibling("manifest.sha256"), Sha256.of(moved) + "\n");
    }

    @Test
    void tellsUsersToTryLaterAndOperatorsWhatToDo() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(
                new PrintStream(printed, true, UTF_8)); // before the start, whose own try may be the one that is told
        try (RunningService service = RunningService.startWithoutGeneration(data)) {
            Answer search = service.get("/v1/search?q=xiaozhang");
            assertThat(search.status()).isEqualTo(503);
            assertThat(search.code()).isEqualTo("H050");
            assertThat(search.json().path("detail").asString()).isEqualTo("检索引擎暂时不能作答，请稍后再试。");
            assertThat(search.header("Retry-After")).isEqualTo("2");
            assertThat(service.get("/readyz").status()).isEqualTo(503);
            assertThat(service.get("/livez").status()).isEqualTo(200);
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(UTF_8).lines())
                .anyMatch(line -> line.contains("连接不上集群 " + urls) && line.contains("请确认节点已启动"))
                .noneMatch(line -> line.contains("xiaozhang"));
    }

    @Test
    void becomesReadyWithoutARestart() throws Exception {
        try (RunningService service = RunningService.startWithoutGeneration(data)) {
            assertThat(service.get("/v1/search?q=a").status()).isEqualTo(503);
            engine("elasticsearch", "lucene"); // stands for a cluster that comes back
            long end = System.nanoTime() + 1_200_000_000_000L;
            while (service.get("/readyz").status() != 200 && System.nanoTime() < end) {
                Thread.sleep(100);
            }
            assertThat(service.get("/v1/search?q=a").status()).isEqualTo(200);
        }
    }

    @Test
    void refusesToStartOnAnotherEngineThanTheOneAskedFor() {
        assertThatThrownBy(() -> start("--engine", "lucene"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("线上一代 g1 在 elasticsearch 上，不在 lucene 上。"
                        + "先运行 mingfa generation copy g1 --engine lucene 并上线，或去掉 --engine。");
    }

    @Test
    void refusesToStartWithASettingThatNobodyKnows() throws IOException {
        Files.writeString(data.resolve("elasticsearch.properties"), "url = " + urls + "\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("没有设置项 \"url\"，是否想写 \"urls\"？");
    }

    private void start(String... arguments) throws Throwable {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"--mingfa.port", "0", "--data", data.toString()}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        try {
            MingfaApplication.start(all).close();
        } catch (RuntimeException e) {
            throw root(e);
        }
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
