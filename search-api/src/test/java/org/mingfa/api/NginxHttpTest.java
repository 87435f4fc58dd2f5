package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A stranger before nginx, that of deploy/nginx and one that only passes on, with a service behind it that was told of its proxy, or
 * of nothing: all that asks comes from this machine, and by default names it too. What is for judges was open to all.
 */
class NginxHttpTest {

    private static final Path CONFIGURATION =
            Path.of(System.getProperty("mingfa.root"), "deploy", "nginx", "mingfa.conf");
    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"));

    @TempDir
    private Path folder;

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** The shipped file but for its ports, and for TLS, which needs a certificate and decides nothing here. */
    private Path shipped(int front, int service) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(CONFIGURATION)) {
            if (!line.matches("\\s*(ssl_|http2 ).*")) {
                lines.add(line.replace("listen 443 ssl;", "listen 127.0.0.1:" + front + ";")
                        .replace("listen 80;", "listen 127.0.0.1:" + freePort() + ";")
                        .replace("127.0.0.1:8080", "127.0.0.1:" + service)
                        .replace("/var/log/nginx", folder.toString()));
            }
        }
        return configuration(String.join("\n", lines));
    }

    /** As the first page of a handbook has it: to us HTTP/1.0, Host as in proxy_pass, and no header that tells of a proxy. */
    private Path bare(int front, int service) throws IOException {
        return configuration("server { listen 127.0.0.1:" + front + "; location / { proxy_pass http://127.0.0.1:"
                + service + "; } }");
    }

    private Path configuration(String server) throws IOException {
        StringBuilder all = new StringBuilder(
                "daemon off;\npid " + folder + "/nginx.pid;\nerror_log stderr emerg;\n" + "events {}\nhttp {\n");
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            all.append(kind)
                    .append("_temp_path ")
                    .append(folder)
                    .append('/')
                    .append(kind)
                    .append(";\n");
        }
        return Files.writeString(folder.resolve("nginx.conf"), all + server + "\n}\n");
    }

    private static String status(int front, String method, String path, String type) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", front)) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    (method + " " + path + " HTTP/1.1\r\nHost: law.court.example\r\nConnection: close\r\nContent-Type: "
                                    + type + "\r\nContent-Length: 2\r\n\r\n{}")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(9, 12) + (answer.contains("\"H030\"") ? " H030" : "");
        }
    }

    private static void awaitListening(Process nginx, int front) {
        while (nginx.isAlive()) {
            try (Socket socket = new Socket("127.0.0.1", front)) {
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(20_000_000);
            }
        }
        throw new IllegalStateException("nginx does not take the configuration, see its words above");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesStrangersWhatIsForJudges(boolean asShipped) throws Exception {
        Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(program != null, "nginx is not installed (Debian: apt-get install nginx-light)");
        int front = freePort();
        String[] told = asShipped ? new String[] {"--mingfa.proxies", "127.0.0.1"} : new String[0];
        try (RunningService service = RunningService.start(told)) {
            Path configuration = asShipped ? shipped(front, service.port()) : bare(front, service.port());
            Process nginx = new ProcessBuilder(
                            program.toString(), "-e", "stderr", "-p", folder.toString(), "-c", configuration.toString())
                    .inheritIO()
                    .start();
            try {
                awaitListening(nginx, front);
                Map<String, String> found = new TreeMap<>();
                for (String asked :
                        List.of("GET /judge", "GET /judge/verify", "POST /judge/verify", "GET /v1/search?q=a")) {
                    String[] words = asked.split(" ");
                    found.put(asked, status(front, words[0], words[1], "application/json"));
                }
                found.put("text", status(front, "POST", "/v1/documents:text", "application/octet-stream"));
                found.put("assistants", status(front, "POST", "/judge/mcp", "application/json"));
                found.put("similar", status(front, "POST", "/v1/cases:similar", "application/json"));
                found.put("report", status(front, "POST", "/v1/cases:similar-report", "application/json"));
                assertThat(found)
                        .containsExactlyInAnyOrderEntriesOf(Map.of(
                                "GET /judge", "401 H030",
                                "GET /judge/verify", "401 H030",
                                "POST /judge/verify", "401 H030",
                                "GET /v1/search?q=a", "200",
                                "text", "401 H030",
                                "assistants", "401 H030",
                                "similar", "401 H030",
                                "report", "401 H030"));
            } finally {
                nginx.destroy();
                nginx.waitFor();
            }
        }
    }
}
