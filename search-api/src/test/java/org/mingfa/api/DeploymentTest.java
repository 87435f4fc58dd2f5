package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deploy/ and docs/howto tell operators to set: the watchdog of systemd, and that samples say who may use what is for judges. */
class DeploymentTest {

    private static final Path ROOT = Path.of(System.getProperty("mingfa.root"));
    private static final Pattern COMMAND = Pattern.compile("(?m)^ExecStart=/bin/sh -c '(.*)'(?: %i)?$");
    private static final Pattern SAMPLE = Pattern.compile("```yaml\nmingfa:\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Path restarted;

    /** A systemctl that notes what it is told. */
    @BeforeEach
    void standInForSystemctl() throws IOException {
        restarted = folder.resolve("restarted");
        Path systemctl =
                Files.writeString(folder.resolve("systemctl"), "#!/bin/sh\necho \"$@\" >>'" + restarted + "'\n");
        Files.setPosixFilePermissions(systemctl, PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    /** Runs the command of the unit, a second for every ten; true when it restarted the service. */
    private boolean restarts(int port) throws Exception {
        assumeTrue(isInstalled("curl"), "the watchdog asks with curl, which is not installed");
        String unit = Files.readString(ROOT.resolve("deploy/systemd/mingfa-watchdog.service"));
        Matcher command = COMMAND.matcher(unit);
        assertThat(command.find()).isTrue();
        assertThat(command.group(1)).contains("-m 10 ");
        ProcessBuilder shell =
                new ProcessBuilder("/bin/sh", "-c", command.group(1).replace("-m 10 ", "-m 1 "));
        shell.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        shell.environment().put("MINGFA_LIVEZ", "http://127.0.0.1:" + port + "/livez");
        assertThat(shell.redirectErrorStream(true).start().waitFor()).isZero();
        return Files.exists(restarted) && Files.readString(restarted).equals("restart mingfa.service\n");
    }

    @Test
    void aServiceThatTakesConnectionsAndAnswersNothingIsRestarted() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(restarts(silent.getLocalPort())).isTrue();
        }
    }

    /** It runs as root, and does no more than ask and restart. */
    @Test
    void theWatchdogIsConfinedAsTheServiceIs() throws IOException {
        List<String> ofTheService = confinement("mingfa.service");
        assertThat(ofTheService).hasSizeGreaterThan(20).contains("LimitNOFILE=65536");
        List<String> needless = List.of("LimitNOFILE=65536", "ProtectProc=invisible", "RemoveIPC=yes");
        assertThat(confinement("mingfa-watchdog.service"))
                .containsAll(ofTheService.stream()
                        .filter(line -> !needless.contains(line))
                        .map(line -> line.replace(" @sandbox", ""))
                        .toList());
    }

    private static List<String> confinement(String unit) throws IOException {
        return Files.readString(ROOT.resolve("deploy/systemd").resolve(unit))
                .lines()
                .filter(line -> line.matches(
                        "(UMask|Limit|NoNew|Capability|Ambient|Private|Protect|Restrict|Lock|Remove|SystemCall).*=.*"))
                .toList();
    }

    /** The first start builds an index before it listens: to restart it would be to begin anew, for ever. */
    @Test
    void aServiceThatDoesNotListenYetIsLeftAlone() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertThat(restarts(port)).isFalse();
    }

    @Test
    void aServiceThatAnswersAnythingIsLeftAlone() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = busy.accept()) {
                    socket.getInputStream().read();
                    socket.getOutputStream().write("HTTP/1.1 503 x\r\nContent-Length: 0\r\n\r\n".getBytes());
                    socket.getInputStream().readAllBytes();
                } catch (IOException gone) {
                    // the test says so: nothing was answered
                }
            });
            assertThat(restarts(busy.getLocalPort())).isFalse();
        }
    }

    /** Nobody looks at a timer: what runs by itself says when it fails, and backups do not fill the disk. */
    @Test
    void whatRunsByItselfTellsThatItFailed() throws Exception {
        for (String unit : List.of("mingfa-backup.service", "mingfa-update.service")) {
            assertThat(Files.readString(ROOT.resolve("deploy/systemd/" + unit)))
                    .as(unit)
                    .contains("OnFailure=mingfa-failure@%n.service");
        }
        assertThat(Files.readString(ROOT.resolve("deploy/systemd/mingfa-backup.service")))
                .containsPattern("mingfa backup /var/backups/mingfa --keep \\d+\n");
        Matcher command = COMMAND.matcher(Files.readString(ROOT.resolve("deploy/systemd/mingfa-failure@.service")));
        assertThat(command.find()).isTrue();
        Path told = folder.resolve("told");
        Path tell = Files.writeString(folder.resolve("tell"), "#!/bin/sh\necho \"$1\" > " + told + "\n");
        assertThat(tell.toFile().setExecutable(true)).isTrue();
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", command.group(1), "mingfa-backup.service");
        shell.environment().put("TELL", tell.toString());
        Process run = shell.redirectErrorStream(true).start();
        assertThat(new String(run.getInputStream().readAllBytes()))
                .isEqualTo("<3>mingfa-backup.service failed: journalctl -u mingfa-backup.service\n");
        assertThat(run.waitFor()).isZero();
        assertThat(Files.readString(told)).isEqualTo("mingfa-backup.service\n");
    }

    /** Behind a proxy or under a certificate others reach the service: it is not left to a default what is open to them. */
    @Test
    void everySampleThatOpensTheServiceSaysWhatIsForJudges() throws IOException {
        List<String> samples = SAMPLE.matcher(Files.readString(ROOT.resolve("docs/howto/operate.md")))
                .results()
                .map(sample -> sample.group(1))
                .filter(sample ->
                        sample.contains("  proxies:") || sample.contains("  tls:") || sample.contains("  host:"))
                .toList();
        assertThat(samples).hasSizeGreaterThan(1).allMatch(sample -> sample.contains("  judges: closed\n"));
        for (String file : List.of("deploy/Dockerfile", "deploy/systemd/mingfa.service")) {
            assertThat(Files.readString(ROOT.resolve(file))).as(file).contains("MINGFA_JUDGES=closed");
        }
    }
}
