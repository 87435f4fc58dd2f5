package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mingfa.api.OperationAssembly.ManagementAddress;

/** The address of those who watch the service: small, without words, and not where everybody asks. */
class ManagementHttpTest {

    private static final Pattern NAME = Pattern.compile("\\b(?:mingfa|jvm|process|system)_[a-z_]+\\b");
    private static final int MOST_BYTES = 40_000;

    @AutoClose
    private static final RunningService SERVICE = RunningService.start("--mingfa.management.port", "0");

    private static InetSocketAddress address() {
        return SERVICE.context().getBean(ManagementAddress.class).server().address();
    }

    private static HttpResponse<String> managed(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + address().getPort() + path))
                            .timeout(Duration.ofMinutes(20))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static void useEverything() {
        String[] paths = {
            "/v1/search?q=密语词",
            "/v1/search",
            "/v1/laws",
            "/v1/laws/密语词",
            "/v1/laws/garden-2020/articles/1",
            "/v1/suggest?q=密语词",
            "/v1/coverage",
            "/v1/changes",
            "/v1/changes.atom",
            "/v1/calculators",
            "/v1/operations/usage",
            "/laws/密语词",
            "/cases/密语词",
            "/judge",
            "/",
            "/v1/密语词",
            "/v1/risk/rules",
            "/metrics"
        };
        for (String path : paths) {
            SERVICE.get(path.replace("密语词", "%E5%AF%86%E8%AF%AD%E8%AF%8D"));
        }
        SERVICE.post("/v1/risk/assessments", "{}");
        SERVICE.post("/v1/citations:verify", "{\"text\":\"密语词\"}");
        SERVICE.post("/v1/feedback", "{}");
    }

    @Test
    void isSmallAndNamesNothingThatAnybodyAsked() throws IOException, InterruptedException {
        useEverything();
        HttpResponse<String> figures = managed("/metrics");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain;version=0.0.4");
        assertThat(figures.body())
                .hasSizeLessThan(MOST_BYTES)
                .contains("mingfa_requests_total{part=\"search\",status=\"2xx\"}", "mingfa_ready 1.0")
                .doesNotContain("密语词", "%E5", "garden", "127.0.0.1");
        Set<String> parts = Pattern.compile("part=\"([^\"]*)\"")
                .matcher(figures.body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(parts).hasSizeLessThan(20).contains("laws", "risk");
    }

    /** One that sent a letter and no more kept everybody else from the figures for good. */
    @Test
    void answersBesideThoseWhoSayNothing() throws IOException, InterruptedException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Socket socket = new Socket(address().getAddress(), address().getPort());
                socket.getOutputStream().write('G');
                silent.add(socket);
            }
            assertThat(managed("/metrics").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void isNowhereElse() throws IOException, InterruptedException {
        assertThat(SERVICE.get("/metrics").status()).isEqualTo(404);
        assertThat(managed("/v1/search?q=a").statusCode()).isEqualTo(404);
        assertThat(managed("/").statusCode()).isEqualTo(404);
    }

    /** What promtool asks of an exposition: help for everything, base units, names that say what is counted. */
    @Test
    void saysOfEachFigureWhatItIsInBaseUnits() throws IOException, InterruptedException {
        useEverything();
        String figures = managed("/metrics").body();
        List<String> types = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$")
                .matcher(figures)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
        assertThat(types).hasSizeGreaterThan(20).allSatisfy(type -> {
            String name = type.split(" ")[0];
            assertThat(figures).containsPattern("(?m)^# HELP " + name + " \\S");
            assertThat(name).doesNotMatch(".*_(milliseconds|ms|minutes|hours|days|kilobytes|megabytes|percent)(_.*)?");
            assertThat(name.endsWith("_total")).isEqualTo(type.endsWith(" counter"));
        });
        assertThat(figures)
                .containsPattern("mingfa_build_info\\{java=\"\\d[^\"]*\",version=\"[^\"]+\"} 1")
                .contains("mingfa_backup_age_seconds NaN", "mingfa_answer_seconds_bucket{part=\"search\",le=\"0.01\"}")
                .contains("jvm_gc_");
    }

    /** A dashboard that asks for a figure that there is not shows an empty panel, and an alert never comes. */
    @Test
    void hasEveryFigureThatTheDashboardAndTheAlertsName() throws IOException, InterruptedException {
        useEverything();
        String figures = managed("/metrics").body();
        Path deploy = Path.of(System.getProperty("mingfa.root"), "deploy");
        Set<String> named = new TreeSet<>();
        for (String file : new String[] {"prometheus/mingfa-alerts.yaml", "grafana/mingfa.json"}) {
            Matcher names = NAME.matcher(Files.readString(deploy.resolve(file)));
            while (names.find()) {
                named.add(names.group());
            }
        }
        assertThat(named)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(figures).containsPattern("(?m)^" + name + "[ {]"));
    }

    @Test
    void everyAlertIsExplained() throws IOException {
        Path root = Path.of(System.getProperty("mingfa.root"));
        String alerts = Files.readString(root.resolve("deploy/prometheus/mingfa-alerts.yaml"));
        String guide = Files.readString(root.resolve("docs/howto/operate.md"));
        assertThat(Pattern.compile("alert: (\\w+)").matcher(alerts).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(5)
                .allSatisfy(alert -> assertThat(guide).contains("**" + alert + "**"));
    }
}
