package org.mingfa.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AccessRole;

/**
 * A token as it is kept: whose it is, never the secret.
 *
 * @param court code of the court, or null
 * @param hash of the secret, keyed
 * @param expires the last day on which it is good, or null
 * @param revoked null while it is good
 */
public record AccessToken(
        String name,
        AccessRole role,
        @Nullable String court,
        String hash,
        Instant created,
        @Nullable LocalDate expires,
        @Nullable Instant revoked) {

    /** A file that somebody edited may lack any of them. */
    public AccessToken {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(created, "created");
    }

    /** Whether it opens anything. */
    public TokenState state(LocalDate today) {
        if (revoked != null) {
            return TokenState.REVOKED;
        }
        return expires != null && today.isAfter(expires) ? TokenState.EXPIRED : TokenState.GOOD;
    }

    AccessToken revokedAt(Instant now) {
        return new AccessToken(name, role, court, hash, created, expires, now);
    }
}
