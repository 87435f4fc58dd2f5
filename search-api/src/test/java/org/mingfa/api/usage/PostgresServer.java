package org.mingfa.api.usage;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.mingfa.search.generation.DurableFiles;

/**
 * A real PostgreSQL, from Debian's package, in a temporary folder and on 127.0.0.1 alone. It does not run as root: there it is
 * started as the user postgres, whom the package makes.
 */
public final class PostgresServer implements AutoCloseable {

    /** What the tests say when it is not there. */
    public static final String ABSENT = "PostgreSQL is not installed (Debian: apt-get install postgresql)";

    private static final String SECRET = "of-the-test-alone";
    private static final long PATIENCE_SECONDS = 1_200;

    /** Below the ports that systems give out for connections: none of those may take ours while the server is down. */
    private static final int FIRST_PORT = 20_000;

    private static final int PORTS = 10_000;

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Whether one can be started here. */
    public static boolean isThere() {
        return programs().isPresent() && (!isRoot() || run(List.of("id", "-u", "postgres")) == 0);
    }

    /** Starts a new one with an empty database. */
    public static PostgresServer start() {
        try {
            Path folder = Files.createTempDirectory("mingfa-postgres");
            Path password = Files.writeString(folder.resolve("password"), SECRET);
            if (isRoot()) {
                must(List.of("chown", "-R", "postgres", folder.toString()));
            }
            PostgresServer server = new PostgresServer(folder, freePort());
            server.must(
                    "initdb",
                    "-D",
                    server.data(),
                    "-U",
                    "mingfa",
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    password.toString(),
                    "-E",
                    "UTF8",
                    "--locale",
                    "C",
                    "--no-sync");
            server.startAgain();
            Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
            if (isRoot()) {
                must(List.of("chown", "root", password.toString()));
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After it was killed; what it left behind is mended by itself. */
    public void startAgain() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder;
        List<String> command = asUser(
                "pg_ctl",
                "-D",
                data(),
                "-o",
                options,
                "-l",
                folder.resolve("log").toString(),
                "-w",
                "-t",
                Long.toString(PATIENCE_SECONDS),
                "start");
        while (run(command) != 0) { // the processes of a killed one take a moment to see it
            if (System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL does not start, see " + folder.resolve("log"));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** kill -9 of all its processes, for one that has a connection would serve it for a moment more; until nobody answers. */
    public void kill() {
        try {
            String first = Files.readAllLines(Path.of(data(), "postmaster.pid")).getFirst();
            List<String> command = new ArrayList<>(List.of("kill", "-9", first));
            ProcessHandle.of(Long.parseLong(first))
                    .orElseThrow()
                    .descendants()
                    .forEach(one -> command.add("" + one.pid()));
            run(command); // some may have ended with the first
            while (answers()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Socket trial = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return trial.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return "mingfa";
    }

    /** A file that only we may read. */
    public Path passwordFile() {
        return folder.resolve("password");
    }

    /** Where its files are. */
    public String data() {
        return folder.resolve("data").toString();
    }

    UsageDatabase database() {
        return new UsageDatabaseServer(url(), user(), SECRET);
    }

    @Override
    public void close() {
        run(asUser("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop"));
        try {
            DurableFiles.deleteTree(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void must(String program, String... arguments) {
        must(asUser(program, arguments));
    }

    /** For programs that leave no process behind: what they say is kept for the case that they fail. */
    private static void must(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new IllegalStateException("exit code " + code + " of " + String.join(" ", command) + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> asUser(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs().orElseThrow().resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static int run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException notThere) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Debian keeps them apart by version and off the path; the newest is taken. */
    private static Optional<Path> programs() {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            versions.map(version -> version.resolve("bin"))
                    .sorted(Comparator.comparing(Path::toString).reversed())
                    .forEach(folders::add);
        } catch (IOException noneOfDebian) {
            // elsewhere they are on the path
        }
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .forEach(folders::add);
        return folders.stream()
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("pg_ctl")))
                .findFirst();
    }

    private static int freePort() throws IOException {
        while (true) {
            int port = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (BindException taken) {
                // another one then
            }
        }
    }
}
