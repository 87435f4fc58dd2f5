package org.mingfa.api.connection;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The connections that the service has to itself now, by address and port of the asking end, which no other connection to the
 * same address can have meanwhile: what comes by them is nobody's question, and is not counted. Safe for use by many threads.
 */
public final class OwnConnections {

    private static final String OWN = OwnConnections.class.getName();

    private final Set<InetSocketAddress> ends = ConcurrentHashMap.newKeySet();

    /** From now on. */
    public void opened(InetSocketAddress end) {
        ends.add(end);
    }

    /** Before the connection itself is closed: then another may have its port. */
    public void closing(InetSocketAddress end) {
        ends.remove(end);
    }

    /** Marks a request that came by one of them, before anything else is made of it. */
    public void mark(HttpServletRequest request) {
        InetSocketAddress end = ends.isEmpty() ? null : end(request);
        if (end != null && ends.contains(end)) {
            request.setAttribute(OWN, true);
        }
    }

    /** Whether the service asks itself. */
    public static boolean isOwn(ServletRequest request) {
        return request.getAttribute(OWN) != null;
    }

    private static @Nullable InetSocketAddress end(HttpServletRequest request) {
        try {
            // an address in numbers, as the connection has it: nothing is looked up
            return new InetSocketAddress(InetAddress.getByName(request.getRemoteAddr()), request.getRemotePort());
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }
}
