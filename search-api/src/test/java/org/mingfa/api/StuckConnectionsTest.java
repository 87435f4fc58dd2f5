package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.EndPoint;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingfa.api.http.Standstill;

/**
 * Clients that take no answer or end no request, as many as there may be in all, from four addresses: 200 of them were the last
 * that the service ever served. Nothing here ends by itself within the time that a newcomer waits.
 */
class StuckConnectionsTest {

    private static final int OF_ONE_ADDRESS = 60;
    private static final List<String> ATTACKERS = List.of("127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5");
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int PIPELINED = 20;
    private static final int SCRIPTS_AHEAD = 400;

    @AutoClose
    private static final RunningService SERVICE = RunningService.start(
            "--mingfa.limits.connections",
            Integer.toString(ATTACKERS.size() * OF_ONE_ADDRESS),
            "--mingfa.limits.idle-time",
            "5m",
            "--mingfa.limits.header-time",
            "5m",
            "--mingfa.limits.body-time",
            "5m",
            "--mingfa.limits.answer-time",
            "5m");

    private enum Attack {
        UNREAD_DESCRIPTION("GET /v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".repeat(PIPELINED)),
        UNREAD_SCRIPT("GET /judge-view.js HTTP/1.1\r\nHost: x\r\n\r\n".repeat(SCRIPTS_AHEAD)),
        ONE_BYTE_OF_A_BODY("POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 2000000\r\n\r\n{");

        private final String bytes;

        Attack(String bytes) {
            this.bytes = bytes;
        }
    }

    private static Socket connected(String from) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", SERVICE.port()));
        return socket;
    }

    private static List<Socket> attack(Attack attack) throws IOException {
        List<Socket> stuck = new ArrayList<>();
        for (int i = 0; i < OF_ONE_ADDRESS; i++) {
            for (String address : ATTACKERS) {
                Socket socket = connected(address);
                socket.getOutputStream().write(attack.bytes.getBytes(StandardCharsets.US_ASCII));
                stuck.add(socket);
            }
        }
        return stuck;
    }

    /** Until all that can be done for them is done. */
    private static List<EndPoint> standstill(List<Socket> stuck) throws InterruptedException {
        return Standstill.await(
                SERVICE.server(), stuck.stream().map(Socket::getLocalPort).collect(Collectors.toSet()));
    }

    /** The first line of the answer. */
    private static String ask(String from, String path) throws IOException {
        try (Socket socket = connected(from)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("nothing");
        }
    }

    /** While all that is asked is still worked at, nobody is there to make way. */
    @ParameterizedTest
    @EnumSource
    void answersEverybodyElse(Attack attack) throws Exception {
        List<Socket> stuck = attack(attack);
        standstill(stuck);
        List<String> newcomers = List.of("127.0.0.1", ATTACKERS.getFirst());
        for (int i = 0; i < 5; i++) {
            for (String from : newcomers) {
                assertThat(ask(from, "/livez")).as("health, from " + from).isEqualTo("HTTP/1.1 200 OK");
                assertThat(ask(from, "/v1/search?q=a"))
                        .as("search, from " + from)
                        .isEqualTo("HTTP/1.1 200 OK");
            }
            Thread.sleep(50);
        }
        for (Socket socket : stuck) {
            socket.close();
        }
        assertThat(ask("127.0.0.1", "/livez")).as("afterwards").isEqualTo("HTTP/1.1 200 OK");
    }

    /** Thousands of requests that a client had sent ahead were worked at, in turns, after it had gone. */
    @Test
    void leavesTheRequestsOfWhoeverHasGone() throws Exception {
        List<Socket> stuck = attack(Attack.UNREAD_SCRIPT);
        List<EndPoint> connections = standstill(stuck);
        for (Socket socket : stuck) {
            socket.close();
        }
        Standstill.awaitEnd(connections);
        assertThat(connections)
                .noneMatch(EndPoint::isOpen)
                .allMatch(one -> one.getConnection().getMessagesIn() < SCRIPTS_AHEAD);
    }

    /** Who holds most makes way: an upload from elsewhere goes on however often the others come again. */
    @Test
    void keepsTheConnectionOfWhoeverHoldsOne() throws IOException {
        String body = "{\"q\":\"a\"}";
        try (Socket slow = connected("127.0.0.9")) {
            slow.getOutputStream()
                    .write(
                            ("POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n"
                                            + "Content-Length: " + body.length() + "\r\n\r\n" + body.charAt(0))
                                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 2; i++) {
                for (Socket socket : attack(Attack.ONE_BYTE_OF_A_BODY)) {
                    socket.close();
                }
            }
            List<Socket> stuck = attack(Attack.ONE_BYTE_OF_A_BODY);
            slow.getOutputStream().write(body.substring(1).getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200 ");
            for (Socket socket : stuck) {
                socket.close();
            }
        }
    }
}
