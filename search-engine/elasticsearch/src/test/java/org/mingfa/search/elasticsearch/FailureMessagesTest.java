package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.testkit.PassageGenerator;
import org.mingfa.search.testkit.TestCluster;

/** What goes wrong with a cluster is said in words that tell what to do; on a real node in each of these states. */
@Tag("elasticsearch")
class FailureMessagesTest {

    private static final ElasticsearchSearchEngine ENGINE = new ElasticsearchSearchEngine();
    private static final PassageGenerator GENERATOR = new PassageGenerator(3, 0);
    private static final RankRequest ALL = RankRequest.best(new Query.All(), Filter.NONE, 10);
    private static final TestCluster SECURE = TestCluster.secure();

    @TempDir
    Path directory;

    private IndexLocation place(Map<String, String> settings) {
        return new IndexLocation(directory, "failures", settings);
    }

    private Map<String, String> login(String... others) {
        Map<String, String> settings = SECURE.settings(others);
        settings.putIfAbsent("ca-file", SECURE.file("ca.pem").toString());
        settings.putIfAbsent("user", "tester");
        settings.putIfAbsent("password-file", SECURE.file("password").toString());
        return settings;
    }

    private Path secret(String content) throws IOException {
        return Files.writeString(directory.resolve("secret"), content + "\n");
    }

    private LegalIndex build(Map<String, String> settings) throws IOException {
        try (IndexBuild build = ENGINE.create(place(settings))) {
            for (int n = 0; n < 50; n++) {
                build.add(GENERATOR.passage(n));
            }
            build.commit();
        }
        return ENGINE.open(place(settings));
    }

    /** What an operator reads; printed by the measurement, asserted here. */
    private String messageOf(Map<String, String> settings) {
        Throwable failure = catchThrowable(() -> ENGINE.open(place(settings)).close());
        assertThat(failure).isInstanceOf(EngineUnavailableException.class);
        System.getLogger("messages").log(System.Logger.Level.INFO, failure.getMessage());
        return failure.getMessage();
    }

    @Test
    void buildsAndAnswersOverTlsWithAPassword() throws IOException {
        try (LegalIndex index = build(login())) {
            assertThat(index.passageCount()).isEqualTo(50);
        }
        ENGINE.delete(place(login()));
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        try (Socket nobody = new Socket()) { // has a port and does not listen there
            nobody.bind(new InetSocketAddress("127.0.0.1", 0));
            String url = "http://127.0.0.1:" + nobody.getLocalPort();
            assertThat(messageOf(Map.of("urls", url)))
                    .startsWith("连接不上集群 " + url)
                    .contains("请确认节点已启动");
        }
    }

    @Test
    void saysThatTheHostIsUnknown() {
        assertThat(messageOf(Map.of("urls", "http://no-such-host.invalid:9200")))
                .startsWith("找不到集群 http://no-such-host.invalid:9200 的主机名")
                .contains("DNS");
    }

    @Test
    void saysThatThePasswordIsWrong() throws IOException {
        assertThat(messageOf(login("password-file", secret("wrong").toString())))
                .contains("不接受登录凭据（401）")
                .contains("password-file");
    }

    @Test
    void saysThatTheKeyIsWrong() throws IOException {
        Map<String, String> settings = SECURE.settings(
                "ca-file", SECURE.file("ca.pem").toString(),
                "api-key-file", secret("id:key").toString());
        assertThat(messageOf(settings)).contains("不接受登录凭据（401）").contains("api-key-file");
    }

    @Test
    void saysThatTheKeyFileIsMissing() {
        String missing = directory.resolve("missing").toString();
        assertThat(messageOf(login("password-file", missing))).startsWith("无法读取密钥文件（设置项 password-file）：" + missing);
    }

    @Test
    void saysThatTheCertificateIsNotTrusted() {
        Map<String, String> settings = login();
        settings.remove("ca-file");
        assertThat(messageOf(settings)).contains("TLS 连接没有通过验证").contains("ca-file");
    }

    @Test
    void saysThatTheCertificateFileIsNone() throws IOException {
        assertThat(messageOf(login("ca-file", secret("no certificate").toString())))
                .startsWith("CA 证书文件无法使用");
    }

    @Test
    void saysThatTlsIsWanted() {
        assertThat(messageOf(Map.of("urls", SECURE.urls().replace("https", "http"))))
                .contains("https://");
    }

    @Test
    void saysThatTheServiceIsNoElasticsearch() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> {
                while (!other.isClosed()) {
                    try (var connection = other.accept()) {
                        connection.getInputStream().read(new byte[10_000]);
                        connection
                                .getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: text/plain\r\n\r\nhi"
                                        .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            assertThat(messageOf(Map.of("urls", "http://127.0.0.1:" + other.getLocalPort())))
                    .contains("不像出自 Elasticsearch 9.x");
        }
    }

    @Test
    void saysThatNothingAnswersInTime() throws IOException {
        Map<String, String> patient = TestCluster.ofNodes(1).settings("prefix", "slow");
        build(patient).close();
        Map<String, String> hasty = TestCluster.ofNodes(1).settings("prefix", "slow", "request-timeout", "5s");
        try (LegalIndex index = ENGINE.open(place(hasty))) {
            TestCluster.ofNodes(1).run("pause", "n1");
            assertThatThrownBy(() -> index.rank(ALL))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("在 5.0 秒内没有应答");
        } finally {
            TestCluster.ofNodes(1).run("resume", "n1");
        }
        ENGINE.delete(place(patient));
    }

    @Test
    void saysThatTheClusterIsBusy() throws Exception {
        Map<String, String> settings = TestCluster.ofNodes(1).settings("prefix", "busy");
        try (LegalIndex index = build(settings)) {
            put("/_cluster/settings", "{\"persistent\": {\"indices.breaker.request.limit\": \"1b\"}}");
            assertThatThrownBy(() -> index.facets(new Query.All(), Filter.NONE, Set.of(KeywordField.LEVEL), 10))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("集群繁忙，暂不接受请求（429）");
        } finally {
            put("/_cluster/settings", "{\"persistent\": {\"indices.breaker.request.limit\": null}}");
        }
        ENGINE.delete(place(settings));
    }

    @Test
    void saysThatTheIndexIsGone() throws IOException {
        Map<String, String> settings = TestCluster.ofNodes(1).settings("prefix", "gone");
        try (LegalIndex index = build(settings)) {
            ENGINE.delete(place(settings));
            assertThatThrownBy(() -> index.rank(ALL))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("没有所要的索引（404）");
        }
    }

    private static void put(String path, String body) throws Exception {
        ClusterRequest.to(TestCluster.ofNodes(1)).send("PUT", path, body);
    }
}
