package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.access.TokenFile;
import org.mingfa.access.TokenOrder;
import org.mingfa.answers.AccessRole;

/** The service as its users run it, a process of its own on a free port, ready when it is made; must be closed. */
public final class ServiceProcess implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("mingfa.root"));
    private static final Pattern READY = Pattern.compile("明法已就绪：(http://[^（\\s]+)[（\\s]");
    private static final long PATIENCE_SECONDS = 1_200;

    private final Process process;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    private ServiceProcess(Process process, Path log) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        this.address = awaitAddress();
    }

    /**
     * Starts on a data directory, where it writes its log.
     *
     * @param data has a live generation
     */
    public static ServiceProcess start(Path data, String... furtherArguments) throws IOException, InterruptedException {
        Path jar = ROOT.resolve("search-api/target/mingfa-search-api.jar");
        assertThat(jar).as("服务尚未打包；这项测试由 ./mingfa test 运行，它先打包 search-api").exists();
        Path log = data.resolve("service.log");
        TokenFile tokens = new TokenFile(data, Clock.systemUTC());
        for (AccessRole role : AccessRole.values()) {
            tokens.add(new TokenOrder(role.word(), role, null, null, secret(role)));
        }
        tokens.add(new TokenOrder("离任", AccessRole.JUDGE, "浙01", null, null));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // for the seconds that it lives
                "-XX:+UseSerialGC",
                "-Dmingfa.home=" + ROOT,
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar.toString(),
                "--mingfa.port",
                "0",
                "--data",
                data.toString(),
                "--mingfa.limits.search-time", // on a machine that is slow, it would decide what a test sees
                "5m",
                "--mingfa.limits.file-time",
                "5m"));
        command.addAll(List.of(furtherArguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return new ServiceProcess(process, log);
        } catch (Throwable failed) {
            process.destroyForcibly();
            throw failed;
        }
    }

    private String awaitAddress() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            // the last character may be half written
            String written = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            Matcher ready = READY.matcher(written);
            if (ready.find()) {
                return ready.group(1);
            }
            assertThat(process.isAlive()).as(written).isTrue();
            assertThat(System.nanoTime()).as(written).isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** Where it answers, without a slash at the end. */
    String address() {
        return address;
    }

    public String get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).GET();
        return ask(headers.length == 0 ? request : request.headers(headers));
    }

    String post(String path, String json) throws IOException, InterruptedException {
        return ask(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + secret(asking(path)));
    }

    private static String secret(AccessRole role) {
        return "the-secret-of-the-contract-test-of-the-" + role.word();
    }

    /** Whose address it is; what is for everybody is asked by a judge. */
    private static AccessRole asking(String path) {
        return !path.startsWith("/v1/operations/")
                ? AccessRole.JUDGE
                : path.startsWith("/v1/operations/audit")
                        ? AccessRole.AUDITOR
                        : path.startsWith("/v1/operations/tokens") ? AccessRole.SECURITY : AccessRole.OPERATOR;
    }

    private String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(body).isEqualTo(200);
        return body;
    }

    /** Text as a part of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the service does not end");
        }
    }
}
