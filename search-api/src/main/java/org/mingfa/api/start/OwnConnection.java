package org.mingfa.api.start;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.api.connection.OwnConnections;

/** A connection of the service to itself, for one question after the other. */
final class OwnConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern HEAD = Pattern.compile(
            "HTTP/1.1 ([0-9]{3}) .*\r\ncontent-length: ?([0-9]+)\r\n", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final OwnConnections known;
    private final Socket socket;
    private final InetSocketAddress end;
    private final InputStream answers;

    /** @param known where it is told while it is open */
    OwnConnection(Socket socket, OwnConnections known) throws IOException {
        this.known = known;
        this.socket = socket;
        socket.setSoTimeout((int) PATIENCE.toMillis());
        this.answers = new BufferedInputStream(socket.getInputStream());
        this.end = new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
        known.opened(end);
    }

    /** Waits for the answer to a request without a body, such as {@code /v1/laws?q=a}; gives its status. */
    int get(String address) throws IOException {
        return ask("GET " + address, "", new byte[0]);
    }

    /** Waits for the answer to a body of JSON; gives its status. */
    int post(String address, byte[] json) throws IOException {
        return ask(
                "POST " + address, "Content-Type: application/json\r\nContent-Length: " + json.length + "\r\n", json);
    }

    private int ask(String what, String headers, byte[] body) throws IOException {
        byte[] head =
                (what + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        socket.getOutputStream().write(request);
        Matcher answer = HEAD.matcher(head());
        if (!answer.find()) {
            throw new IOException("an answer without its length");
        }
        answers.skipNBytes(Long.parseLong(answer.group(2)));
        return Integer.parseInt(answer.group(1));
    }

    /** Status and headers of an answer, with the empty line behind them. */
    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = answers.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        known.closing(end);
        socket.close();
    }
}
