package org.mingfa.api.access;

import java.time.Clock;
import java.time.LocalDate;
import org.mingfa.answers.access.AccessToken;
import org.mingfa.answers.access.TokenFile;
import org.mingfa.text.problem.Refusal;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Recognises the named tokens of the data directory. */
final class TokenAuthentication implements AuthenticationManager {

    private final TokenFile file;
    private final Clock clock;

    TokenAuthentication(TokenFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication offered) {
        AccessToken token = find(((BearerTokenAuthenticationToken) offered).getToken());
        return switch (token.state(LocalDate.now(clock))) {
            case GOOD -> new Caller(token.name(), token.role(), token.court());
            case EXPIRED -> throw new CredentialsExpiredException(token.name());
            case REVOKED -> throw new LockedException(token.name());
        };
    }

    private AccessToken find(String secret) {
        try {
            return file.find(secret).orElseThrow(() -> new BadCredentialsException("nobody's"));
        } catch (Refusal damaged) {
            throw new AuthenticationServiceException(damaged.detail(), damaged);
        }
    }
}
