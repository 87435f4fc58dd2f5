package org.mingfa.api.connection;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Takes connections in, up to a number in all and a number for each address. When there is no room, the connection that has
 * waited longest without a whole request makes way: who asks something is answered, however many say nothing.
 */
public final class GuardedConnector extends ServerConnector {

    private static final long SWEEP_MILLIS = 1_000;

    private final ConnectionLimits limits;
    private final Proxies proxies;
    private volatile Scheduler.Task sweep = () -> false;

    /**
     * A connector that stands in for the one that was configured.
     *
     * @param proxies may hold as many connections as there may be in all: they speak for many
     */
    public GuardedConnector(Server server, ServerConnector configured, ConnectionLimits limits, Proxies proxies) {
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
        SocketChannelEndPoint endPoint = new GuardedEndPoint(channel, selector, key, getScheduler());
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }

    @Override
    protected void onEndPointOpened(EndPoint opened) {
        super.onEndPointOpened(opened);
        Collection<EndPoint> all = getConnectedEndPoints();
        String address = address(opened);
        if (all.size() > limits.most()) {
            makeRoom(all, opened, null);
        } else if (all.size() > limits.mostOfOneAddress() && !proxies.contains(address)) {
            long own = all.stream().filter(one -> address(one).equals(address)).count();
            if (own > limits.mostOfOneAddress()) {
                makeRoom(all, opened, address);
            }
        }
    }

    /** Ends the connection that has waited longest, of this address where one is given; without any, the new one. */
    private static void makeRoom(Collection<EndPoint> all, EndPoint opened, @Nullable String address) {
        all.stream()
                .filter(one -> one != opened && one instanceof GuardedEndPoint guarded && guarded.isWaiting())
                .filter(one -> address == null || address(one).equals(address))
                .min(Comparator.comparingLong(EndPoint::getCreatedTimeStamp))
                .orElse(opened)
                .close();
    }

    private static String address(EndPoint endPoint) {
        SocketAddress remote = endPoint.getRemoteSocketAddress();
        return remote instanceof InetSocketAddress known && known.getAddress() != null
                ? known.getAddress().getHostAddress()
                : "";
    }

    private void sweepLater() {
        sweep = getScheduler().schedule(this::sweepNow, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sweepNow() {
        long now = System.nanoTime();
        for (EndPoint endPoint : getConnectedEndPoints()) {
            if (endPoint instanceof GuardedEndPoint guarded && guarded.isLate(limits, now)) {
                guarded.close();
            }
        }
        if (isRunning()) {
            sweepLater();
        }
    }
}
