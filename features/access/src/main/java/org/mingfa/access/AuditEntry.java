package org.mingfa.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, on which generation, and how it ended. Never a person's words: every field is a name of our own or one
 * that an operator gave.
 *
 * @param face http or cli
 * @param actor name of the token, subject of the identity provider, or account of the operating system; - where nobody was
 *     recognised
 * @param role judge, operator, security, auditor, or null
 * @param court code of the court, or null
 * @param action pattern of the address, or the command
 * @param target the generation, corpus or token that was meant, or null
 * @param generation that served, or null
 * @param outcome begun, done, refused or failed
 * @param code of the refusal, or null
 * @param requestId or null
 * @param client address that a refused attempt came from, or null
 */
public record AuditEntry(
        Instant at,
        String face,
        String actor,
        @Nullable String role,
        @Nullable String court,
        String action,
        @Nullable String target,
        @Nullable String generation,
        String outcome,
        @Nullable String code,
        @Nullable String requestId,
        @Nullable String client) {

    static final String ITSELF = "audit";

    /** Something that the audit has to say of itself. */
    static AuditEntry ofItself(Instant at, String action, String target) {
        return new AuditEntry(at, ITSELF, ITSELF, null, null, action, target, null, "done", null, null, null);
    }
}
