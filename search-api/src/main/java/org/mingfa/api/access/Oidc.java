package org.mingfa.api.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AccessRole;
import org.mingfa.api.settings.InvalidSettingException;
import org.mingfa.api.settings.MingfaSettings;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.web.client.RestTemplate;

/**
 * Recognises the tokens of the court's identity provider (OpenID Connect): its issuer, meant for us, within their time, with
 * exactly one of our roles. Its keys are asked for when the first token comes, so that the service starts without it.
 */
final class Oidc implements AuthenticationManager {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int PARTS_OF_A_JWT = 3;

    private final MingfaSettings.Oidc settings;
    private final JwtAuthenticationProvider provider;

    private Oidc(MingfaSettings.Oidc settings, String issuer, String audience) {
        this.settings = settings;
        this.provider = new JwtAuthenticationProvider(new SupplierJwtDecoder(() -> decoder(issuer, audience)));
        this.provider.setJwtAuthenticationConverter(this::caller);
    }

    /** By the settings; null where there is no provider. */
    static @Nullable Oidc of(MingfaSettings.Oidc settings) {
        if (settings.issuer() == null) {
            return null;
        }
        if (settings.audience() == null || settings.audience().isBlank()) {
            throw new InvalidSettingException(
                    "设了 mingfa.oidc.issuer，还须设 mingfa.oidc.audience：凭证的 aud 中应有的值，否则发给别的系统的凭证也能用。");
        }
        check(settings.issuer());
        return new Oidc(settings, settings.issuer(), settings.audience());
    }

    private static void check(String issuer) {
        URI address;
        try {
            address = URI.create(issuer);
        } catch (IllegalArgumentException noAddress) {
            throw new InvalidSettingException("mingfa.oidc.issuer 应为 https 地址，现为“" + issuer + "”。");
        }
        boolean isLocal = List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(address.getHost()));
        if (!"https".equals(address.getScheme()) && !("http".equals(address.getScheme()) && isLocal)) {
            throw new InvalidSettingException("mingfa.oidc.issuer 应为 https 地址（本机可用 http），现为“" + issuer + "”。");
        }
    }

    private static JwtDecoder decoder(String issuer, String audience) {
        SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(PATIENCE_MILLIS);
        http.setReadTimeout(PATIENCE_MILLIS);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .restOperations(new RestTemplate(http))
                .build();
        OAuth2TokenValidator<Jwt> forUs = new JwtClaimValidator<Collection<String>>(
                JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience));
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(issuer), forUs));
        return decoder;
    }

    /** Whether a token has the form of those that a provider gives out; ours have not. */
    static boolean isJwt(String token) {
        return token.split("\\.", -1).length == PARTS_OF_A_JWT;
    }

    @Override
    public Authentication authenticate(Authentication offered) throws AuthenticationException {
        try {
            Authentication caller = provider.authenticate(offered);
            if (caller != null) {
                return caller;
            }
        } catch (JwtDecoderInitializationException away) {
            throw new AuthenticationServiceException("the provider does not answer", away);
        }
        throw new BadCredentialsException("not a token of the provider");
    }

    private Caller caller(Jwt token) {
        Set<AccessRole> roles = EnumSet.noneOf(AccessRole.class);
        for (String word : words(token.getClaims(), settings.roleClaim())) {
            settings.roles().of(word).ifPresent(roles::add);
        }
        if (roles.size() != 1) { // two at once are kept apart on purpose, and none is a litigant
            throw new BadCredentialsException("the provider's token has " + roles.size() + " of our roles");
        }
        List<String> court = words(token.getClaims(), settings.courtClaim());
        return new Caller(
                String.valueOf(token.getSubject()), roles.iterator().next(), court.isEmpty() ? null : court.getFirst());
    }

    /** The words of a claim; a name with dots leads into claims, as {@code realm_access.roles}. */
    private static List<String> words(Map<String, Object> claims, String name) {
        @Nullable Object found = claims;
        for (String part : claims.containsKey(name) ? new String[] {name} : name.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(part) : null;
        }
        List<String> words = new ArrayList<>();
        switch (found) {
            case Collection<?> several -> several.forEach(one -> words.add(String.valueOf(one)));
            case String one -> words.addAll(List.of(one.split(" ")));
            case null, default -> {
                // no such claim
            }
        }
        return words;
    }
}
