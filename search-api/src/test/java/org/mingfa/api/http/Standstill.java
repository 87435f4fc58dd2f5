package org.mingfa.api.http;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Server;

/** Whether a server has done all that it can for some connections, and the next step on each is the client's. */
public final class Standstill {

    private static final int LOOKS_APART_MILLIS = 500;
    private static final int LOOKS = 240;

    private Standstill() {}

    /**
     * Waits until something was sent on each of these connections that is open, and nothing is worked at. Half of them may have
     * made way for others.
     *
     * @param ports of the clients
     * @return those that are open
     */
    public static List<EndPoint> await(Server server, Set<Integer> ports) throws InterruptedException {
        List<Long> before = List.of();
        for (int look = 0; look < LOOKS; look++) {
            List<EndPoint> open = open(server, ports);
            List<Long> now = standing(open);
            if (now.size() == open.size() && now.size() > ports.size() / 2 && now.equals(before)) {
                return open;
            }
            before = now;
            Thread.sleep(LOOKS_APART_MILLIS);
        }
        throw new AssertionError(
                "of " + ports.size() + " connections " + before.size() + " stand still, and some are worked at");
    }

    /** Waits until none of these is open. */
    public static void awaitEnd(List<EndPoint> connections) throws InterruptedException {
        for (int look = 0; look < LOOKS && connections.stream().anyMatch(EndPoint::isOpen); look++) {
            Thread.sleep(LOOKS_APART_MILLIS);
        }
    }

    private static List<EndPoint> open(Server server, Set<Integer> ports) {
        return Arrays.stream(server.getConnectors())
                .flatMap(connector -> connector.getConnectedEndPoints().stream())
                .filter(one -> one.getRemoteSocketAddress() instanceof InetSocketAddress client
                        && ports.contains(client.getPort()))
                .toList();
    }

    /** Since when each stands still that has sent something and is not worked at. */
    private static List<Long> standing(List<EndPoint> open) {
        return open.stream()
                .filter(endPoint -> endPoint.getConnection() != null
                        && endPoint.getConnection().getBytesIn() > 0)
                .map(LingeringEndPoint.class::cast)
                .filter(LingeringEndPoint::isWaiting)
                .map(LingeringEndPoint::since)
                .sorted()
                .toList();
    }
}
