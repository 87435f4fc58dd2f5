package org.mingfa.api.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.http.Proxies;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Recognises whoever offers a credential, by the provider or the named tokens; who guesses has to wait. */
final class Recognition implements AuthenticationManagerResolver<HttpServletRequest> {

    private final AuthenticationManager named;
    private final @Nullable Oidc provider;
    private final Lockout lockout;
    private final Proxies proxies;

    /** A client that guessed too often. */
    static final class WaitException extends AuthenticationException {
        private static final long serialVersionUID = 1;

        private final long seconds;

        WaitException(long seconds) {
            super("too many wrong credentials");
            this.seconds = seconds;
        }

        long seconds() {
            return seconds;
        }
    }

    Recognition(AuthenticationManager named, @Nullable Oidc provider, Lockout lockout, Proxies proxies) {
        this.named = named;
        this.provider = provider;
        this.lockout = lockout;
        this.proxies = proxies;
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        String client = proxies.client(request);
        return offered -> recognised(client, offered);
    }

    private Authentication recognised(String client, Authentication offered) {
        long seconds = lockout.secondsLeft(client);
        if (seconds > 0) {
            throw new WaitException(seconds);
        }
        try {
            Authentication caller = by(offered).authenticate(offered);
            lockout.succeeded(client);
            return caller;
        } catch (AuthenticationServiceException ours) {
            throw ours; // nobody guessed: we cannot tell
        } catch (AuthenticationException wrong) {
            lockout.failed(client);
            throw wrong;
        }
    }

    private AuthenticationManager by(Authentication offered) {
        return provider != null && Oidc.isJwt(((BearerTokenAuthenticationToken) offered).getToken()) ? provider : named;
    }
}
