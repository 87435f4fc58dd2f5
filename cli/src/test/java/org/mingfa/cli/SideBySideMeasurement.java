package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.cli.text.Today;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.NumberField;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.testkit.TestCluster;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service on the embedded engine, the service on one node of Elasticsearch, and that node asked directly with its own
 * analysis: the same passages, the same questions, over HTTP, one after the other on one machine. No test by its name: run
 * as docs/benchmarks.md says. Leaves another generation in the data directory, and what was live live.
 */
@Tag("elasticsearch")
class SideBySideMeasurement {

    private static final System.Logger LOG = System.getLogger(SideBySideMeasurement.class.getName());
    private static final Path ROOT = Path.of(System.getProperty("mingfa.root"));
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_SECONDS = 90;
    private static final int BULK = 1_000;

    private final Path data = Path.of(System.getProperty("mingfa.data", "data")).toAbsolutePath();
    private final HttpClient http = HttpClient.newHttpClient();
    private final LoadTest load = new LoadTest(http);

    @Test
    void measures() throws Exception {
        System.setProperty("mingfa.home", ROOT.toString());
        TestCluster cluster = TestCluster.ofNodes(1);
        Files.writeString(data.resolve("elasticsearch.properties"), "urls = " + cluster.urls() + "\nprefix = side\n");
        GenerationStore store = new GenerationStore(data);
        String embedded = store.live().orElseThrow();
        List<String> questions = questions();
        ofTheService("service, Lucene", questions);
        done("generation", "copy", embedded, "--engine", "elasticsearch");
        store.promote(store.list().getLast().id());
        try {
            ofTheService("service, Elasticsearch", questions);
        } finally {
            store.rollback();
        }
        indexPlainly(store, embedded, cluster.urls());
        load.report("Elasticsearch itself, standard", questions, plainly(cluster.urls()));
    }

    private void ofTheService(String name, List<String> questions) throws Exception {
        int port = freePort();
        Process service = new ProcessBuilder(
                        "bash",
                        ROOT.resolve("mingfa").toString(),
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("service.log").toFile())
                .start();
        try {
            String address = "http://127.0.0.1:" + port;
            awaitReady(address);
            for (String mode : List.of("lexical", "hybrid")) {
                load.report(
                        name + ", " + mode,
                        questions,
                        question -> post(
                                address + "/v1/search", JSON.writeValueAsString(Map.of("q", question, "mode", mode))));
            }
            LOG.log(System.Logger.Level.INFO, "{0}: resident {1} MB", name, resident(service));
        } finally {
            service.destroy();
            assertThat(service.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static HttpRequest post(String address, String json) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    /** As somebody would who knows only Elasticsearch: title and text as they are, its own standard analysis. */
    private void indexPlainly(GenerationStore store, String generation, String url) throws IOException {
        ask(HttpRequest.newBuilder(URI.create(url + "/plain"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("""
                        {"mappings": {"properties": {
                          "title": {"type": "text"}, "text": {"type": "text"},
                          "from": {"type": "long"}, "until": {"type": "long"}}}}
                        """))
                .build());
        try (OpenGeneration open = OpenGeneration.open(store, generation);
                Stream<IndexDocument> contents = open.index().contents()) {
            Iterator<IndexDocument> each = contents.iterator();
            while (each.hasNext()) {
                StringBuilder bulk = new StringBuilder();
                for (int n = 0; n < BULK && each.hasNext(); n++) {
                    bulk.append("{\"index\":{}}\n")
                            .append(plain(open, each.next()))
                            .append('\n');
                }
                ask(post(url + "/plain/_bulk", bulk.toString()));
            }
        }
        ask(post(url + "/plain/_forcemerge?max_num_segments=1", ""));
        ask(post(url + "/plain/_refresh", ""));
    }

    private static String plain(OpenGeneration open, IndexDocument passage) {
        String title = passage.passage() instanceof LawPassage law
                ? open.catalogue().get(law.law()).title()
                : "";
        return JSON.writeValueAsString(Map.of(
                "title", title,
                "text", passage.passage().text(),
                "from", passage.numbers().getOrDefault(NumberField.FROM, NumberField.ALWAYS),
                "until", passage.numbers().getOrDefault(NumberField.UNTIL, NumberField.NEVER)));
    }

    private static Function<String, HttpRequest> plainly(String url) {
        long today = LocalDate.now(Today.clock().getZone()).toEpochDay();
        return question -> post(url + "/plain/_search", """
                {"size": 10, "query": {"bool": {
                  "must": {"multi_match": {"query": %s, "fields": ["text", "title^0.2"]}},
                  "filter": [{"range": {"from": {"lte": %d}}}, {"range": {"until": {"gt": %d}}}]}},
                 "highlight": {"fields": {"text": {"number_of_fragments": 0}}}}
                """.formatted(JSON.writeValueAsString(question), today, today));
    }

    private void ask(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void awaitReady(String address) throws Exception {
        HttpRequest ready =
                HttpRequest.newBuilder(URI.create(address + "/readyz")).build();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                if (http.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                assertThat(System.nanoTime())
                        .as(Files.readString(data.resolve("service.log")))
                        .isLessThan(end);
            }
            Thread.sleep(50);
        }
    }

    private static String resident(Process process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .map(line -> String.valueOf(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
                    .findFirst()
                    .orElse("?");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private List<String> questions() throws IOException {
        List<String> questions = new ArrayList<>();
        try (Stream<String> lines = Files.lines(Path.of(System.getProperty("mingfa.topics")))) {
            lines.forEach(
                    line -> questions.add(JSON.readTree(line).get("question").asString()));
        }
        return questions;
    }

    private void done(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }
}
