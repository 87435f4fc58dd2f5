package org.mingfa.api.http;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.jspecify.annotations.Nullable;

/**
 * One connection, and what it is at: waiting for a request (nothing of it, a part of its head or of its body), being answered, or
 * taking the answer in. Closed with bytes still on their way to us, it reads on for a moment before it goes: a system that drops them tells
 * the client that the connection broke, and the client never reads why it was refused.
 */
final class LingeringEndPoint extends SocketChannelEndPoint {

    /** Connections that read on after they were closed; beyond that they are cut. */
    private static final Semaphore LINGERING = new Semaphore(64);

    private static final long LINGER_NANOS = Duration.ofSeconds(2).toNanos();
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final long MOST_LINGERING_BYTES = 32L << 20;
    private static final int BLOCK = 16 << 10;

    private final ConnectionPhase progress = new ConnectionPhase(System.nanoTime());
    private final GuardedConnector.Limits limits;
    private final String address;
    private volatile boolean refused;
    private volatile boolean gone;

    /** @param connector the service's own: its limits and its scheduler hold */
    LingeringEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, GuardedConnector connector) {
        super(channel, selector, key, connector.getScheduler());
        this.limits = connector.limits();
        this.address = connector.counted(address(channel.socket().getInetAddress()));
        setIdleTimeout(limits.idle().toMillis());
    }

    private static String address(@Nullable InetAddress remote) {
        return remote == null ? "" : remote.getHostAddress();
    }

    /** Of the other end, or its network, asked of the system once: whoever makes room compares it with that of all others. */
    String address() {
        return address;
    }

    /** The head of a request is here, and its body is awaited. */
    void beginBody() {
        if (!progress.isAnswering()) {
            progress.beginBody(System.nanoTime());
            setIdleTimeout(Math.min(limits.idle().toMillis(), limits.headers().toMillis()));
        }
    }

    /** The body is here. */
    void endBody() {
        setIdleTimeout(limits.idle().toMillis());
        if (!progress.isAnswering()) {
            beginWork();
        }
    }

    /** A request is complete. */
    void beginWork() {
        progress.beginWork(System.nanoTime());
    }

    /** The answer is ready; only the client's pace counts from now on. */
    void beginAnswer() {
        progress.beginAnswer(System.nanoTime());
    }

    /** The answer is sent: the next request may come. */
    void endAnswer() {
        progress.beginHead(System.nanoTime(), bytesIn());
    }

    /** The client is told that the connection ends, perhaps while it still sends. */
    void refuse() {
        refused = true;
    }

    /** Whether the client did not take what was sent; the server would go on with all requests that it has read. */
    boolean isGone() {
        return gone;
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        try {
            return super.flush(buffers);
        } catch (IOException e) {
            gone = true;
            throw e;
        }
    }

    /** Whether the next step is the client's. */
    boolean isWaiting() {
        return progress.isWaiting();
    }

    /** Since when it is at what it is at now. */
    long since() {
        return progress.since();
    }

    /** True when a part of a request has stood here for longer, or a client has taken longer to read an answer. */
    boolean isLate(long now) {
        return progress.isLate(this::bytesIn, limits, now);
    }

    /** Who takes nothing of an answer has gone as far as we are concerned; what else stands still is told. */
    @Override
    protected void onIdleExpired(TimeoutException timeout) {
        if (progress.isAnswering()) {
            GuardedConnector.end(this);
        } else {
            super.onIdleExpired(timeout);
        }
    }

    private long bytesIn() {
        return getConnection() == null ? 0 : getConnection().getBytesIn();
    }

    @Override
    public void doClose() {
        if (refused && getChannel().isConnected() && LINGERING.tryAcquire()) {
            Thread.ofVirtual().name("last words").start(this::linger);
        } else {
            super.doClose();
        }
    }

    private void linger() {
        try {
            SocketChannel channel = getChannel();
            channel.shutdownOutput();
            ByteBuffer waste = ByteBuffer.allocate(BLOCK);
            long end = System.nanoTime() + LINGER_NANOS;
            long read = 0;
            while (System.nanoTime() < end && read < MOST_LINGERING_BYTES) {
                int more = channel.read(waste.clear());
                if (more < 0) {
                    return;
                }
                read += more;
                if (more == 0) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (IOException gone) {
            // the client has left: there is nobody to be polite to
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            LINGERING.release();
            super.doClose();
        }
    }
}
