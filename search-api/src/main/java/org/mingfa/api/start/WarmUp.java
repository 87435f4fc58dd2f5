package org.mingfa.api.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the service itself a few questions before it calls itself ready, so that the first person waits no longer than
 * the second.
 */
public final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String QUESTION = "%E8%AF%89%E8%AE%BC%E6%97%B6%E6%95%88%E6%9C%9F%E9%97%B4";
    private static final List<String> ASKED = List.of(
            "GET /v1/search?q=" + QUESTION,
            "GET /v1/search?as_of=any&q=" + QUESTION,
            "GET /v1/laws?q=" + QUESTION,
            "GET /v1/suggest?q=mfd",
            "GET /laws/%E6%B0%91%E6%B3%95%E5%85%B8/articles/188",
            "GET /index.html",
            "GET /v1/nothing");

    private final LiveSearch search;
    private volatile boolean done;

    public WarmUp(LiveSearch search) {
        this.search = search;
    }

    /** True when the questions are answered, or nobody could answer them. */
    public boolean isDone() {
        return done;
    }

    /**
     * Asks in the background.
     *
     * @param sockets speak as the service does: plainly, or under its own certificate
     * @param before runs when all is answered, or failed, and before the service calls itself ready: whoever asks then is
     *     counted
     * @param after runs when it has
     */
    public void begin(InetSocketAddress self, SocketFactory sockets, Runnable before, Runnable after) {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            if (search.isOpen()) {
                for (String question : ASKED) {
                    ask(self, sockets, question);
                }
            }
            before.run();
            done = true;
            after.run();
        });
    }

    private static void ask(InetSocketAddress self, SocketFactory sockets, String question) {
        try (Socket socket = sockets.createSocket(self.getAddress(), self.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write((question + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            LOG.warn("预热未完成（{}）；服务照常，首次回答可能较慢。", e.getClass().getSimpleName());
        }
    }
}
