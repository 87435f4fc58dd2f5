package org.mingfa.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.access.Route.Challenge;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads the credential of a request: Bearer from programs; from browsers, where they may, the password of Basic. Only the
 * header counts: an address is written into logs, and a cookie would be sent by pages of others.
 */
final class Credentials implements AuthenticationConverter {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final RouteFinder routes;

    Credentials(RouteFinder routes) {
        this.routes = routes;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return null;
        }
        String scheme = header.toLowerCase(Locale.ROOT);
        if (scheme.startsWith(BEARER)) {
            return offered(header.substring(BEARER.length()));
        }
        return scheme.startsWith(BASIC) && routes.of(request).challenge() == Challenge.BROWSER
                ? offered(password(header.substring(BASIC.length()).strip()))
                : null;
    }

    private static @Nullable Authentication offered(@Nullable String secret) {
        return secret == null || secret.isBlank() ? null : new BearerTokenAuthenticationToken(secret.strip());
    }

    private static @Nullable String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }
}
