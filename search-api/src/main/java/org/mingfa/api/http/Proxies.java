package org.mingfa.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The proxies in front of the service, by address or network ({@code 10.0.0.0/8}). Only what they say of a client is
 * believed: X-Forwarded-For of anybody else is words of the client itself.
 */
public final class Proxies {

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int BYTES_OF_A_SITE = 8;
    private static final int IPV6_BYTES = 16;

    private final List<IpAddressMatcher> networks;

    /** @throws IllegalArgumentException when one is neither an address nor a network */
    public Proxies(List<String> proxies) {
        this.networks = proxies.stream().map(Proxies::network).toList();
    }

    private static IpAddressMatcher network(String text) {
        if (bytes(text.replaceFirst("/[0-9]+$", "")) == null) {
            throw new IllegalArgumentException(text);
        }
        try {
            return new IpAddressMatcher(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }

    /** The bytes of an address in numbers; null for anything else: names are never looked up. */
    private static byte @Nullable [] bytes(String text) {
        String bare = text.strip().replace("[", "").replace("]", "");
        if (!NUMERIC.matcher(bare).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(bare).getAddress();
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }

    /** Whether an address is that of a proxy. */
    public boolean contains(String address) {
        return bytes(address) != null && networks.stream().anyMatch(network -> network.matches(address));
    }

    /**
     * Who asks: the address at the other end, or the one that the last of our proxies saw. Of an IPv6 address the network
     * that one subscriber has.
     */
    public String client(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        if (contains(client)) {
            for (String named : forwarded(request).reversed()) {
                if (bytes(named) == null) {
                    break; // what our own proxy did not write as an address says nothing
                }
                client = named;
                if (!contains(named)) {
                    break;
                }
            }
        }
        return site(client);
    }

    private static List<String> forwarded(HttpServletRequest request) {
        Enumeration<String> headers = request.getHeaders("X-Forwarded-For");
        return Collections.list(headers).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
    }

    /** An address, or of an IPv6 address the network that one subscriber has. */
    static String site(String address) {
        byte[] bytes = bytes(address);
        if (bytes == null || bytes.length < IPV6_BYTES) {
            return address;
        }
        try {
            return InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, BYTES_OF_A_SITE), IPV6_BYTES))
                            .getHostAddress()
                    + "/64";
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the machine itself asks, not through a proxy. */
    public boolean isOwnMachine(HttpServletRequest request) {
        byte[] bytes = bytes(request.getRemoteAddr());
        try {
            return bytes != null
                    && !contains(request.getRemoteAddr())
                    && InetAddress.getByAddress(bytes).isLoopbackAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
