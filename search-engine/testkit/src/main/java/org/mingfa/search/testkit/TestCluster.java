package org.mingfa.search.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Real nodes started by the testkit's script; they end with this process, whatever happens to it. */
public final class TestCluster implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("mingfa.root", "."));
    private static final Path SCRIPT = ROOT.resolve("search-engine/testkit/src/main/scripts/elasticsearch.sh");
    private static final long LONGEST_START_MINUTES = 4;

    /** By the number of nodes; under 0 the one with logins. */
    private static final Map<Integer, TestCluster> COMMON = new HashMap<>();

    private final Path directory;
    private final String urls;

    private TestCluster(Path directory, String urls) {
        this.directory = directory;
        this.urls = urls;
    }

    /** A plain cluster of so many nodes that all test classes use together; it ends with this process. */
    public static synchronized TestCluster ofNodes(int nodes) {
        return COMMON.computeIfAbsent(nodes, number -> {
            try {
                return start(number);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * One node with logins, API keys and TLS that takes little at a time: no request over 3 MB, no more than 2.5 MB of
     * writes. All test classes use it together.
     */
    public static synchronized TestCluster secure() {
        return COMMON.computeIfAbsent(0, none -> {
            try {
                return start(
                        1,
                        "--secure",
                        "--setting",
                        "http.max_content_length: 3mb",
                        "--setting",
                        "indexing_pressure.memory.limit: 2500kb");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A cluster of one test's own, of so many nodes, green. */
    public static TestCluster start(int nodes, String... options) throws IOException {
        Path directory = Files.createTempDirectory("mingfa-elasticsearch-");
        List<String> arguments = new ArrayList<>(List.of("start", directory.toString(), String.valueOf(nodes)));
        arguments.addAll(List.of("--dist", archive().toString()));
        arguments.addAll(
                List.of("--watch", String.valueOf(ProcessHandle.current().pid())));
        arguments.addAll(List.of(options));
        String answer = run(arguments);
        String urls = answer.lines()
                .filter(line -> line.startsWith("urls "))
                .findFirst()
                .orElseThrow(() -> new IOException("no urls: " + answer));
        return new TestCluster(directory, urls.substring("urls ".length()));
    }

    /** The server that the profile elasticsearch unpacks. */
    private static Path archive() throws IOException {
        Path unpacked = ROOT.resolve("search-engine/elasticsearch/target/server");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(unpacked, "elasticsearch-*")) {
            for (Path archive : found) {
                return archive;
            }
        }
        throw new IOException("no server in " + unpacked + ": run the tests with -Pelasticsearch");
    }

    /** A file of the cluster: password, ca.pem. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    /** Its addresses, as the setting {@code urls}. */
    public String urls() {
        return urls;
    }

    /** Settings of the engine for this cluster, and others. */
    public Map<String, String> settings(String... others) {
        Map<String, String> settings = new HashMap<>(Map.of("urls", urls));
        for (int i = 0; i < others.length; i += 2) {
            settings.put(others[i], others[i + 1]);
        }
        return settings;
    }

    /** Runs another command of the script on this cluster and returns what it prints. */
    public String run(String command, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(command, directory.toString()));
        all.addAll(List.of(arguments));
        return run(all).strip();
    }

    private static String run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(arguments);
        Path errors = Files.createTempFile("mingfa-elasticsearch-", ".err");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        try (BufferedReader output = process.inputReader()) {
            StringBuilder text = new StringBuilder();
            output.lines().forEach(line -> text.append(line).append('\n'));
            if (!process.waitFor(LONGEST_START_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(command + " failed: " + Files.readString(errors));
            }
            return text.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    @Override
    public void close() throws IOException {
        run(List.of("stop", directory.toString()));
    }
}
