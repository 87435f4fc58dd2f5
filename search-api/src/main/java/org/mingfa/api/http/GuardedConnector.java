package org.mingfa.api.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Takes connections in, up to a number in all and a number for each address. When there is no room, a connection makes way on
 * which the next step is the client's: of the address that has too many, else of the one that has most of these, the connection
 * that has stood still longest. Who asks something is answered, however many say nothing, or only half of it, or do not listen.
 */
public final class GuardedConnector extends ServerConnector {

    private static final long SWEEP_MILLIS = 1_000;

    /** More than almost any answer; the system's own goes up to megabytes, and is filled for whoever reads nothing. */
    private static final int SEND_BUFFER = 256 << 10;

    private final Limits limits;
    private final Proxies proxies;
    private volatile Scheduler.Task sweep = () -> false;

    /**
     * How many connections there may be, and how long one may take.
     *
     * @param most in all
     * @param idle between two requests, and between two bytes of one
     * @param headers for a request line and headers, from their first byte to their last; between two bytes of a body
     * @param answer for a client to read an answer
     */
    public record Limits(int most, Duration idle, Duration headers, Duration answer) {

        /** What one address may hold, where it is no proxy. */
        int mostOfOneAddress() {
            return Math.max(1, most / 4);
        }
    }

    /**
     * A connector that stands in for the one that was configured.
     *
     * @param proxies may hold as many connections as there may be in all: they speak for many
     */
    public GuardedConnector(Server server, ServerConnector configured, Limits limits, Proxies proxies) {
        super(
                server,
                null,
                null,
                null,
                -1,
                -1,
                configured.getConnectionFactories().toArray(ConnectionFactory[]::new));
        this.limits = limits;
        this.proxies = proxies;
        setHost(configured.getHost());
        setPort(configured.getPort());
        setIdleTimeout(limits.idle().toMillis());
        setAcceptQueueSize(limits.most());
        setAcceptedSendBufferSize(SEND_BUFFER);
    }

    /** By what a connection is counted: subscribers of IPv6 have as many addresses as they like. */
    String counted(String address) {
        return proxies.contains(address) ? address : Proxies.site(address);
    }

    Limits limits() {
        return limits;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        sweepLater();
    }

    @Override
    protected void doStop() throws Exception {
        sweep.cancel();
        super.doStop();
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        return new LingeringEndPoint(channel, selector, key, this);
    }

    @Override
    protected void onEndPointOpened(EndPoint opened) {
        super.onEndPointOpened(opened);
        Collection<EndPoint> all = getConnectedEndPoints();
        if (all.size() <= limits.mostOfOneAddress()) {
            return;
        }
        String address = address(opened);
        List<EndPoint> own =
                all.stream().filter(one -> address(one).equals(address)).toList();
        if (own.size() > limits.mostOfOneAddress() && !proxies.contains(address)) {
            end(longestWaiting(own, opened).orElse(opened));
        } else if (all.size() > limits.most()) {
            end(longestWaiting(all, opened).orElse(opened));
        }
    }

    /** Of the address that keeps us waiting on most connections: whoever comes by one is not who holds all the others. */
    private static Optional<EndPoint> longestWaiting(Collection<EndPoint> among, EndPoint opened) {
        Map<String, List<LingeringEndPoint>> waiting = among.stream()
                .filter(one -> one != opened && one instanceof LingeringEndPoint guarded && guarded.isWaiting())
                .map(LingeringEndPoint.class::cast)
                .collect(Collectors.groupingBy(LingeringEndPoint::address));
        long now = System.nanoTime();
        return waiting.values().stream()
                .max(Comparator.comparingInt(List::size))
                .flatMap(most -> most.stream().max(Comparator.comparingLong(one -> now - one.since())));
    }

    /** As if the client had gone: what still writes to it is not to be reported as a failure of ours. */
    static void end(EndPoint endPoint) {
        endPoint.close(new EofException("closed by the service: the client kept it waiting"));
    }

    private static String address(EndPoint endPoint) {
        return endPoint instanceof LingeringEndPoint guarded ? guarded.address() : "";
    }

    private void sweepLater() {
        sweep = getScheduler().schedule(this::sweepNow, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sweepNow() {
        long now = System.nanoTime();
        for (EndPoint endPoint : getConnectedEndPoints()) {
            if (endPoint instanceof LingeringEndPoint guarded && guarded.isLate(now)) {
                end(guarded);
            }
        }
        if (isRunning()) {
            sweepLater();
        }
    }
}
