package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.testkit.TestCluster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole product on a real node, as an operator runs it: commands, the service as a process of its own, kill -9. */
@Tag("elasticsearch")
class ClusterEndToEndTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path ROOT = Path.of(System.getProperty("mingfa.root"));
    private static final String QUESTION = "诉讼时效";
    private static final String ENCODED = "%E8%AF%89%E8%AE%BC%E6%97%B6%E6%95%88";
    private static final long PATIENCE_SECONDS = 1_200;

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void nameTheCluster() throws IOException {
        System.setProperty("mingfa.home", ROOT.toString());
        Files.writeString(
                data.resolve("elasticsearch.properties"),
                "urls = " + TestCluster.ofNodes(1).urls() + "\nprefix = e2e\n");
    }

    @Test
    void buildsServesGoesBackSurvivesAKillAndCleansUp() throws Exception {
        done("generation", "build", "--starter", "--engine", "elasticsearch");
        String first = live();
        done("generation", "build", "--engine", "elasticsearch");
        String second = newest();
        done("generation", "promote", second);
        assertThat(ask("/_cat/aliases/e2e.live?h=index").strip()).isEqualTo("e2e-" + second);
        List<String> found = found();
        assertThat(found).isNotEmpty();
        try (ServiceProcess service = ServiceProcess.start(data, "--engine", "elasticsearch")) {
            String address = service.address() + "/v1/search?q=" + ENCODED;
            assertThat(generation(address)).isEqualTo(second);
            assertThat(ids(JSON.readTree(get(address)).path("hits"))).isEqualTo(found);
            done("generation", "rollback");
            assertThat(generation(address)).isEqualTo(first);
            killABuild();
            assertThat(generation(address)).isEqualTo(first);
            assertThat(indices()).hasSize(3);
            done("generation", "gc", second);
            assertThat(indices()).containsExactly("e2e-" + first);
            assertThat(ids(JSON.readTree(get(address)).path("hits"))).isEqualTo(found);
        }
        done("generation", "copy", "--engine", "lucene");
        done("generation", "promote", newest());
        // each engine rounds vectors in its own way, so that neighbours may change places
        assertThat(found()).first().isEqualTo(found.getFirst());
        assertThat(found().stream().filter(found::contains)).hasSizeGreaterThanOrEqualTo(9);
        assertThat(done("doctor").out()).contains("1 个节点");
        done("generation", "gc", "--keep", "0");
        assertThat(indices()).isEmpty();
    }

    /** While its index is on the node and nobody has finished it. */
    private void killABuild() throws Exception {
        Process build = start(
                "-cp",
                System.getProperty("java.class.path"),
                "org.mingfa.cli.Mingfa",
                "generation",
                "build",
                "--engine",
                "elasticsearch");
        await("the build has an index", () -> indices().size() == 3);
        build.destroyForcibly();
        assertThat(build.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(build.exitValue()).isNotZero();
    }

    private CommandRun done(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode())
                .as(String.join(" ", words) + ": " + run.err())
                .isZero();
        return run;
    }

    private String live() throws IOException {
        return new GenerationStore(data).live().orElseThrow();
    }

    private String newest() throws IOException {
        return new GenerationStore(data).list().getLast().id();
    }

    /** What the command finds. */
    private List<String> found() {
        return ids(JSON.readTree(done("search", QUESTION, "--json").out()).path("hits"));
    }

    private static List<String> ids(JsonNode hits) {
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.path("id").asString())
                .toList();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dmingfa.home=" + ROOT, "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("process.log").toFile())
                .start();
    }

    private void await(String what, BooleanSupplier reached) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as(() -> what + ": " + log()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** What the process has printed so far; its last character may be half written. */
    private String log() {
        try {
            return new String(Files.readAllBytes(data.resolve("process.log")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> request(String address) throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private String get(String address) throws IOException {
        HttpResponse<String> answer = request(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String generation(String address) throws IOException {
        return JSON.readTree(get(address)).path("generation").asString();
    }

    private String ask(String path) throws IOException {
        return get(TestCluster.ofNodes(1).urls() + path);
    }

    private List<String> indices() {
        try {
            return ask("/_cat/indices/e2e-*?h=index").lines().sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
