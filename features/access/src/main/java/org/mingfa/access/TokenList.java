package org.mingfa.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens of a data directory as people see them: everything but the hash. */
public record TokenList(List<TokenEntry> tokens) {

    /**
     * One token.
     *
     * @param role judge, operator, security or auditor
     * @param state good, expired or revoked
     */
    public record TokenEntry(
            String name,
            String role,
            @Nullable String court,
            Instant created,
            @Nullable LocalDate expires,
            @Nullable Instant revoked,
            String state) {

        public static TokenEntry of(AccessToken token, LocalDate today) {
            return new TokenEntry(
                    token.name(),
                    token.role().word(),
                    token.court(),
                    token.created(),
                    token.expires(),
                    token.revoked(),
                    token.state(today).word());
        }
    }

    public static TokenList of(List<AccessToken> tokens, LocalDate today) {
        return new TokenList(
                tokens.stream().map(token -> TokenEntry.of(token, today)).toList());
    }
}
