package org.mingfa.api.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.mingfa.api.connection.OwnConnections;

/** Where and how the service reaches itself, on its own machine: whatever certificate answers there is its own. */
public final class OwnAddress {

    private final InetSocketAddress address;
    private final SocketFactory sockets;
    private final OwnConnections connections;

    /**
     * Opens nothing yet.
     *
     * @param host where it listens
     * @param isTls whether it speaks under a certificate
     * @param connections where each is told while it is open
     */
    public OwnAddress(String host, int port, boolean isTls, OwnConnections connections) {
        this.address = new InetSocketAddress(reachable(host), port);
        this.sockets = isTls ? trusting() : SocketFactory.getDefault();
        this.connections = connections;
    }

    OwnConnection connect() throws IOException {
        Socket socket = sockets.createSocket(address.getAddress(), address.getPort());
        try {
            return new OwnConnection(socket, connections);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static InetAddress reachable(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress();
        }
    }

    private static SocketFactory trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Own()}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is part of every JDK", e);
        }
    }

    /** Only asked by the service of itself. */
    private static final class Own implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
