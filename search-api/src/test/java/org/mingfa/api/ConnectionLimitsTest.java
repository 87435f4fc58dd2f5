package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that say little, slowly, or what no client library would say; everybody else is answered meanwhile. */
class ConnectionLimitsTest {

    private static final String POST = "POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final int CONNECTIONS = 24;
    private static final byte[] NOTHING = {};

    @AutoClose
    private static final RunningService SERVICE = RunningService.start(
            "--mingfa.limits.connections",
            Integer.toString(CONNECTIONS),
            "--mingfa.limits.header-time",
            "1s",
            "--mingfa.limits.body-time",
            "4s",
            "--mingfa.limits.answer-time",
            "4s",
            "--mingfa.limits.bodies",
            "1MB");

    private static Socket sent(String bytes) throws IOException {
        Socket socket = new Socket("127.0.0.1", SERVICE.port());
        socket.setSoTimeout(1_200_000);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** Everything until the service closes the connection. */
    private static String answer(Socket socket) throws IOException {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The answer to what is refused while it is sent. */
    private static String refusal(String head, byte[] rest) throws IOException {
        return Patiently.ask(() -> {
            Socket socket = sent(head);
            socket.getOutputStream().write(rest);
            return answer(socket);
        });
    }

    /** The same where the client went on sending: what it sent into the closed connection breaks that, behind the answer. */
    private static String answerToWhoeverGoesOn(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (socket) {
            for (int one = socket.getInputStream().read();
                    one >= 0;
                    one = socket.getInputStream().read()) {
                answer.write(one);
            }
        } catch (SocketException broken) {
            assertThat(answer.size()).as("bytes before " + broken).isPositive();
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** 1,100 half-sent requests ended the service for good. */
    @Test
    void answersHoweverManyConnectionsSayNothing() throws IOException {
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 4 * CONNECTIONS; i++) {
            silent.add(sent("GET /v1/search?q=a HTTP/1.1\r\nHost: x\r\nX: "));
        }
        assertThat(List.of(
                        SERVICE.get("/livez").status(),
                        SERVICE.get("/v1/search?q=a").status()))
                .isEqualTo(List.of(200, 200));
        for (Socket socket : silent) {
            socket.close();
        }
    }

    /** Headers that come a byte now and then keep no idle limit from counting anew; the whole has a limit too. */
    @Test
    void endsAConnectionWhoseHeadersComeTooSlowly() throws Exception {
        try (Socket socket = sent("GET /v1/search?q=a HTTP/1.1\r\nHost: x\r\nX: ")) {
            long end = System.nanoTime() + 1_200_000_000_000L;
            boolean open = true;
            while (open && System.nanoTime() < end) {
                Thread.sleep(100);
                try {
                    socket.getOutputStream().write('a');
                } catch (IOException closed) {
                    open = false;
                }
            }
            assertThat(open).isFalse();
        }
    }

    @Test
    void tellsWhoseBodyComesTooSlowly() throws Exception {
        try (Socket socket = sent(POST + "Content-Length: 100\r\n\r\n{")) {
            for (int i = 0; i < 90 && socket.getInputStream().available() == 0; i++) {
                Thread.sleep(100);
                try {
                    socket.getOutputStream().write(' ');
                } catch (IOException refused) {
                    break;
                }
            }
            assertThat(answerToWhoeverGoesOn(socket))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("\"code\":\"H017\"");
        }
    }

    /** A body that stands still is given up sooner than one that comes slowly. */
    @Test
    void tellsWhoseBodyStandsStill() throws Exception {
        long begun = System.nanoTime();
        String answer = answer(sent(POST + "Content-Length: 100\r\n\r\n{"));
        assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"code\":\"H017\"", "停顿超过 1 秒");
        assertThat(System.nanoTime() - begun).isGreaterThan(900_000_000);
    }

    /** What no turn is needed for had no end: a page, the description. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/openapi.json", "/docs"})
    void endsAConnectionOfWhoeverTakesNoAnswer(String path) throws Exception {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(2048);
            socket.connect(new InetSocketAddress("127.0.0.1", SERVICE.port()));
            String requests = ("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(1_500);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            long end = System.nanoTime() + 15_000_000_000L;
            boolean open = true;
            while (open && System.nanoTime() < end) {
                Thread.sleep(100);
                try {
                    socket.getOutputStream().write('\n');
                } catch (IOException closed) {
                    open = false;
                }
            }
            assertThat(open).isFalse();
        }
    }

    /** 300 bodies of 1.9 MB filled the memory. */
    @Test
    void holdsOnlySoManyBytesOfBodies() throws IOException {
        String half = POST + "Content-Length: 1900000\r\n\r\n" + " ".repeat(900_000);
        assertThat(refusal(half, NOTHING)).startsWith("HTTP/1.1 503 ").contains("\"code\":\"H053\"", "Retry-After: 2");
        String small = "{\"q\":\"a\"}";
        assertThat(answer(sent(POST + "Connection: close\r\nContent-Length: " + small.length() + "\r\n\r\n" + small)))
                .startsWith("HTTP/1.1 200 ");
    }

    /**
     * Who may not ask is refused before the body is taken in. Ended without a word, the connection took the client's next
     * request with it.
     */
    @Test
    void saysThatARefusalBeforeTheBodyEndsTheConnection() throws IOException {
        String refused =
                POST.replace("/v1/search", "/v1/operations/generations:rollback") + "Content-Length: 2\r\n\r\n";
        assertThat(answer(sent(refused)))
                .startsWith("HTTP/1.1 401 ")
                .contains("Connection: close\r\n", "\"code\":\"H030\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Transfer-Encoding: chunked | ZZ\\r\\n{}\\r\\n0\\r\\n\\r\\n | 400
            Transfer-Encoding: chunked | -1\\r\\n{}\\r\\n0\\r\\n\\r\\n | 400
            Transfer-Encoding: chunked | FFFFFFFFFFFFFFFFF\\r\\n{}  | 400
            Content-Length: -1         | {}                        | 400
            Content-Length: 9999999999 | {}                        | 413
            """)
    void refusesABodyOfBrokenForm(String header, String body, int status) throws IOException {
        String sent = POST + header + "\r\n\r\n" + body.replace("\\r", "\r").replace("\\n", "\n");
        isFramedProblem(answer(sent(sent)), status);
    }

    /** What the server refuses before any of our parts sees it looks like every other answer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /%00                        | x: y                | 400
            GET /page.js                    | Range: bytes=99999999- | 416
            GET /livez                      | Accept: image/png   | 406
            POST /v1/search                 | Content-Type: a/b   | 415
            GET /nothing                    | x: y                | 404
            OPTIONS *                       | x: y                | 404
            GET /v1/laws/nothing            | If-None-Match: *    | 404
            TRACE /                         | x: y                | 405
            """)
    void framesEveryRefusal(String line, String header, int status) throws IOException {
        isFramedProblem(
                answer(sent(line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n" + header
                        + "\r\n\r\n")),
                status);
    }

    /** Each was answered with 500, and its trace filled the log. */
    @ParameterizedTest
    @ValueSource(strings = {"utf-7", "nothing", "../../x", "x-COMPOUND_TEXT"})
    void refusesACharsetThatThereIsNot(String charset) throws IOException {
        String sent = POST + "Connection: close\r\nContent-Length: 9\r\n\r\n{\"q\":\"a\"}";
        isFramedProblem(answer(sent(sent.replace("application/json", "application/json;charset=" + charset))), 415);
    }

    /** A megabyte that unpacks to a gigabyte took three seconds of the processor; cut short, it was read for ever. */
    @ParameterizedTest
    @CsvSource({"gzip, 400000", "gzip, 1000", "deflate, 9", "'identity, gzip', 9"})
    void refusesABodyThatIsPacked(String coding, int length) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < length / 1_000; i++) {
                gzip.write(spaces);
            }
        }
        String answer = refusal(
                POST + "Content-Encoding: " + coding + "\r\nContent-Length: " + packed.size() + "\r\n\r\n",
                packed.toByteArray());
        isFramedProblem(answer, 415);
        assertThat(answer).contains("\"code\":\"H014\"", "不压缩");
    }

    /** A proxy that knows CR LF only sees one request where we saw two. */
    @Test
    void readsLinesAsProxiesDo() throws IOException {
        isFramedProblem(answer(sent("GET /livez HTTP/1.1\nHost: x\n\nGET /livez HTTP/1.1\r\nHost: x\r\n\r\n")), 400);
    }

    private static void isFramedProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("\r\nContent-Type: application/problem+json\r\n")
                .containsIgnoringCase("\r\nConnection: close\r\n")
                .contains("\r\nX-Request-Id: ", "\r\nContent-Security-Policy: ", "\r\nX-Content-Type-Options: nosniff");
    }

    @Test
    void listsNoMethodThatItRefuses() throws IOException {
        for (String path : List.of("/", "/v1/search", "/v1/citations:verify", "/page.js", "/v1/operations/usage")) {
            assertThat(answer(sent("OPTIONS " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("\r\nAllow: ")
                    .doesNotContain("TRACE", "PATCH");
        }
    }

    @Test
    void aKnownThingIsNotModifiedWhateverItsTag() {
        assertThat(SERVICE.get("/v1/laws/garden-2020", "If-None-Match", "*").status())
                .isEqualTo(304);
    }

    /** The address is longer than the server reads: it must still be there to tell so. */
    @Test
    void everyRefusalArrives() throws IOException {
        for (int i = 0; i < 20; i++) {
            isFramedProblem(
                    refusal("GET /v1/search?q=" + "a".repeat(600_000) + " HTTP/1.1\r\nHost: x\r\n\r\n", NOTHING), 414);
        }
    }
}
