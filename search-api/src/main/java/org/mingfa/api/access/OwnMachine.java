package org.mingfa.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request to a service that only its own machine reaches was made on that machine. A proxy that nobody told the
 * service of passes on what others ask, and a site may give its name this machine's address (DNS rebinding): the first says so
 * in a header or in Host, the second in Host.
 */
public final class OwnMachine {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final List<String> PASSED_ON =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via");

    private OwnMachine() {}

    /** Whether that is a name of this machine, which no site can have. */
    public static boolean isNamed(@Nullable String host) {
        return host != null && NAMES.contains(host);
    }

    /** Whether the request names this machine and nobody passed it on. */
    public static boolean asks(HttpServletRequest request) {
        return isNamed(request.getServerName())
                && PASSED_ON.stream().allMatch(header -> request.getHeader(header) == null);
    }
}
