package org.mingfa.api.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the machine itself, which no site can have: a site may give its own name this machine's address (DNS rebinding). */
public final class OwnMachine {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private OwnMachine() {}

    /** Whether that is one of them. It does not tell who asks: a proxy may put it in the place of any name. */
    public static boolean isNamed(@Nullable String host) {
        return host != null && NAMES.contains(host);
    }
}
