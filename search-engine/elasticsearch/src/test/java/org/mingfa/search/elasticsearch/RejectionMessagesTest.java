package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexBuild;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.testkit.PassageGenerator;
import org.mingfa.search.testkit.SamplePassages;
import org.mingfa.search.testkit.TestCluster;
import tools.jackson.databind.json.JsonMapper;

/** What a cluster allows and refuses, and in which words the operator reads it; on real nodes in each of these states. */
@Tag("elasticsearch")
class RejectionMessagesTest {

    private static final ElasticsearchSearchEngine ENGINE = new ElasticsearchSearchEngine();
    private static final PassageGenerator GENERATOR = new PassageGenerator(3, 0);
    private static final String ENOUGH = """
            {"name": "enough", "role_descriptors": {"mingfa": {"cluster": ["monitor"], "indices": [
              {"names": ["keyed*"], "privileges": ["create_index", "manage", "read", "write"]}]}}}""";
    private static final String TOO_LITTLE = """
            {"name": "little", "role_descriptors": {"mingfa": {"cluster": ["monitor"], "indices": [
              {"names": ["keyed*"], "privileges": ["read"]}]}}}""";
    private static final long PATIENCE_NANOS = 1_200_000_000_000L;

    @TempDir
    Path directory;

    private IndexLocation place(Map<String, String> settings) {
        return new IndexLocation(directory, "refused", settings);
    }

    private Map<String, String> withKey(String definition) throws Exception {
        TestCluster cluster = TestCluster.secure();
        String answer = ClusterRequest.to(cluster).send("POST", "/_security/api_key", definition);
        String encoded = new JsonMapper().readTree(answer).get("encoded").asString();
        return cluster.settings(
                "prefix", "keyed",
                "ca-file", cluster.file("ca.pem").toString(),
                "api-key-file",
                        Files.writeString(directory.resolve("key"), encoded + "\n")
                                .toString());
    }

    private Map<String, String> asTester(String... others) {
        TestCluster cluster = TestCluster.secure();
        Map<String, String> settings = new HashMap<>(cluster.settings(others));
        settings.put("ca-file", cluster.file("ca.pem").toString());
        settings.put("user", "tester");
        settings.put("password-file", cluster.file("password").toString());
        return settings;
    }

    private void build(Map<String, String> settings, int passages) throws IOException {
        try (IndexBuild build = ENGINE.create(place(settings))) {
            for (int n = 0; n < passages; n++) {
                build.add(GENERATOR.passage(n));
            }
            build.commit();
        }
    }

    @Test
    void needsNoMoreRightsThanTheDocumentedOnes() throws Exception {
        Map<String, String> settings = withKey(ENOUGH);
        build(settings, 50);
        ENGINE.announce(place(settings));
        assertThat(ENGINE.state(settings)).contains("Elasticsearch 9.", "1 个节点");
        try (LegalIndex index = ENGINE.open(place(settings))) {
            assertThat(index.rank(RankRequest.best(new Query.All(), Filter.NONE, 100))
                            .entries())
                    .hasSize(50);
            assertThat(index.contents()).hasSize(50);
        }
        ENGINE.delete(place(settings));
    }

    @Test
    void saysWhichRightsAreMissing() throws Exception {
        Map<String, String> settings = withKey(TOO_LITTLE);
        assertThatThrownBy(() -> build(settings, 1))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageStartingWith("登录身份权限不足（403）")
                .hasMessageContaining("需要 keyed* 索引的 create_index、manage、read、write 权限和集群的 monitor 权限");
    }

    @Test
    void saysThatAnotherAuthoritySignedTheCertificate() throws Exception {
        Map<String, String> settings = asTester();
        settings.put("ca-file", otherAuthority().toString());
        assertThatThrownBy(() -> ENGINE.open(place(settings)))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("TLS 连接没有通过验证")
                .hasMessageContaining("请用 ca-file 指定签发集群证书的 CA 证书");
    }

    private Path otherAuthority() throws Exception {
        Path pem = directory.resolve("other.pem");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String store = directory.resolve("other.p12").toString();
        run(
                keytool,
                "-genkeypair",
                "-alias",
                "other",
                "-keyalg",
                "EC",
                "-dname",
                "CN=other",
                "-keystore",
                store,
                "-storepass",
                "testkit");
        run(
                keytool,
                "-exportcert",
                "-rfc",
                "-alias",
                "other",
                "-keystore",
                store,
                "-storepass",
                "testkit",
                "-file",
                pem.toString());
        return pem;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor())
                .isZero();
    }

    /** A bulk of 4 MB is more than the 3 MB that this node takes. */
    @Test
    void sendsABulkThatIsTooLargeInParts() throws Exception {
        Map<String, String> settings = asTester("prefix", "parts");
        try (IndexBuild build = ENGINE.create(place(settings))) {
            for (int n = 1; n <= 140; n++) {
                build.add(SamplePassages.article("a", n, "期间 ".repeat(1_500)).indexed());
            }
            build.commit();
        }
        try (LegalIndex index = ENGINE.open(place(settings))) {
            assertThat(index.passageCount()).isEqualTo(140);
        }
        ENGINE.delete(place(settings));
    }

    @Test
    void saysThatOnePassageIsTooLarge() {
        Map<String, String> settings = asTester("prefix", "large");
        assertThatThrownBy(() -> {
                    try (IndexBuild build = ENGINE.create(place(settings))) {
                        build.add(SamplePassages.article("a", 1, "期间 ".repeat(200_000))
                                .indexed());
                        build.commit();
                    }
                })
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("段落 a#1 无法写入。集群拒绝过大的请求（413）")
                .hasMessageContaining("http.max_content_length");
    }

    /** The node takes 2.5 MB of writes at a time: a passage of more is refused as long as one tries. */
    @Test
    void saysThatTheClusterDoesNotKeepUpWithTheBuild() {
        Map<String, String> settings = asTester("prefix", "busy", "retry-for", "1s");
        assertThatThrownBy(() -> {
                    try (IndexBuild build = ENGINE.create(place(settings))) {
                        build.add(SamplePassages.article("a", 1, "期间 ".repeat(131_000))
                                .indexed());
                        build.commit();
                    }
                })
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("反复重试 1 秒后放弃写入。集群繁忙，暂不接受请求（429）")
                .hasMessageContaining("增加节点或堆内存");
    }

    /** The disk counts as full once less than 9 petabytes are free. */
    @Test
    void saysThatTheDiskIsFullAndGoesOnAnswering() throws Exception {
        TestCluster cluster = TestCluster.ofNodes(1);
        Map<String, String> full = cluster.settings("retry-for", "1s", "prefix", "full");
        IndexLocation served = new IndexLocation(directory, "served", full);
        try (IndexBuild build = ENGINE.create(served)) {
            build.add(GENERATOR.passage(0));
            build.commit();
        }
        try (LegalIndex index = ENGINE.open(served)) {
            assertThatThrownBy(() -> {
                        try (IndexBuild build = ENGINE.create(place(full))) {
                            watermarks(cluster, "true", "\"9000tb\"");
                            awaitBlock(cluster);
                            build.add(GENERATOR.passage(0));
                            build.commit();
                        }
                    })
                    .isInstanceOf(EngineUnavailableException.class)
                    .hasMessageContaining("集群磁盘将满，索引已被置为只读（flood-stage）")
                    .hasMessageContaining("generation gc");
            assertThat(index.rank(RankRequest.best(new Query.All(), Filter.NONE, 10))
                            .entries())
                    .hasSize(1);
            ENGINE.delete(served);
        } finally {
            watermarks(cluster, "null", "null");
        }
    }

    private static void watermarks(TestCluster cluster, String enabled, String free) throws Exception {
        String disk = "\"cluster.routing.allocation.disk.";
        ClusterRequest.to(cluster)
                .send(
                        "PUT",
                        "/_cluster/settings",
                        "{\"persistent\": {" + disk + "threshold_enabled\": " + enabled + "," + disk
                                + "watermark.low\": " + free + "," + disk + "watermark.high\": " + free + "," + disk
                                + "watermark.flood_stage\": " + free
                                + ", \"cluster.info.update.interval\": " + (free.equals("null") ? free : "\"10s\"")
                                + "}}");
    }

    private static void awaitBlock(TestCluster cluster) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!ClusterRequest.to(cluster)
                .send("GET", "/full-refused/_settings", null)
                .contains("read_only_allow_delete")) {
            assertThat(System.nanoTime()).as("the node set no block in time").isLessThan(end);
            Thread.sleep(500);
        }
    }
}
