package org.mingfa.api.access;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingfa.access.AccessToken;
import org.mingfa.access.AuditLog;
import org.mingfa.access.TokenFile;
import org.mingfa.answers.AccessRole;
import org.mingfa.answers.Endpoint.Access;
import org.mingfa.answers.Endpoint.Challenge;
import org.mingfa.answers.endpoint.Endpoints;
import org.mingfa.api.http.Proxies;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.search.generation.LiveGeneration;
import org.mingfa.text.problem.Refusal;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Spring Security as far as it is wanted: one chain for the addresses of the table, and nothing at all for everybody else's
 * questions. No session, no cookie, no header of its own; every refusal is a problem of ours (ADR 65).
 */
public final class AccessChain {

    private final JudgeAccess judges;
    private final MingfaSettings.Oidc provider;
    private final TokenFile tokens;
    private final Proxies proxies;

    /** Who is recognised how: whom judges' rows let pass, the provider's settings, the named tokens, and whose word on addresses counts. */
    public AccessChain(JudgeAccess judges, MingfaSettings.Oidc provider, TokenFile tokens, Proxies proxies) {
        this.judges = judges;
        this.provider = provider;
        this.tokens = tokens;
        this.proxies = proxies;
    }

    /** The filter; it writes to the audit what it lets pass and what not. */
    public Filter filter(AuditLog log, Clock clock, LiveGeneration live) {
        RouteFinder finder = new RouteFinder(Endpoints.all(), judges);
        AuditTrail trail = new AuditTrail(log, clock, live, proxies);
        FilterChainProxy proxy = new FilterChainProxy(List.of(new DefaultSecurityFilterChain(
                finder,
                new SecurityContextHolderFilter(new RequestAttributeSecurityContextRepository()),
                trail,
                authentication(finder, recognition(clock)),
                new AnonymousAuthenticationFilter("nobody"),
                translation(finder),
                new AuthorizationFilter(roleOf(finder)),
                trail.beforeChanges())));
        proxy.setFirewall(new Passage());
        return proxy;
    }

    private Recognition recognition(Clock clock) {
        return new Recognition(
                new TokenAuthentication(tokens, clock), Oidc.of(provider), new Lockout(System::nanoTime), proxies);
    }

    private AuthenticationFilter authentication(RouteFinder routes, Recognition recognition) {
        AuthenticationFilter filter = new AuthenticationFilter(recognition, new Credentials(routes));
        filter.setSuccessHandler((request, response, caller) -> {
            // goes on to the endpoint: there is nowhere to be led back to
        });
        filter.setFailureHandler((request, response, refused) -> {
            throw isShut() ? AccessProblem.notOpen(routes.of(request)) : AccessProblem.of(refused, routes.of(request));
        });
        return filter;
    }

    /** Whether nobody could pass whatever they offer. */
    private boolean isShut() {
        try {
            return provider.issuer() == null && tokens.list().isEmpty();
        } catch (Refusal damaged) {
            return false; // whoever offers a token is told
        }
    }

    /** Whether nobody has what a row asks for: a browser would ask its user for what there is not. */
    private boolean isShut(AccessRole role) {
        try {
            return provider.issuer() == null && tokens.countGood(role) == 0;
        } catch (Refusal damaged) {
            return false;
        }
    }

    private ExceptionTranslationFilter translation(RouteFinder routes) {
        ExceptionTranslationFilter filter = new ExceptionTranslationFilter(
                (request, response, nobody) -> {
                    Access access = routes.of(request);
                    throw isShut(access.role()) ? AccessProblem.notOpen(access) : AccessProblem.missing(access);
                },
                new NullRequestCache());
        filter.setAccessDeniedHandler((request, response, denied) -> {
            Access access = routes.of(request);
            throw Caller.find(request)
                    .map(caller -> AccessProblem.otherRole(access, caller.role()))
                    .orElseGet(() -> AccessProblem.missing(access));
        });
        return filter;
    }

    private static AuthorizationManager<HttpServletRequest> roleOf(RouteFinder routes) {
        return (authentication, request) -> new AuthorizationDecision(authentication.get() instanceof Caller caller
                && caller.role() == routes.of(request).role());
    }

    /** Lets every request through as it is: the server has refused ambiguous addresses already (HostileRequestsTest). */
    private static final class Passage implements HttpFirewall {
        @Override
        public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
            return new FirewalledRequest(request) {
                @Override
                public void reset() {
                    // nothing was changed
                }
            };
        }

        @Override
        public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
            return response;
        }
    }

    /** Recognises the named tokens of the data directory. */
    private static final class TokenAuthentication implements AuthenticationManager {

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

    /**
     * Reads the credential of a request: Bearer from programs; from browsers, where they may, the password of Basic. Only the
     * header counts: an address is written into logs, and a cookie would be sent by pages of others.
     */
    private static final class Credentials implements AuthenticationConverter {

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
            if (Collections.list(request.getHeaders("Authorization")).size() > 1) {
                throw ApiProblem.of(ProblemCode.BAD_REQUEST, "请求带了两个 Authorization，不知道以哪一个为准；请只带一个。");
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
}
