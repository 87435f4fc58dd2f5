package org.mingfa.indexer.source;

import java.time.Instant;
import org.mingfa.text.problem.Refusal;

/**
 * A decision of an operator on judgments of a corpus. It names no person and no file: a record is known by its checksum,
 * so that a changed one is reviewed anew.
 *
 * @param subject the SHA-256 of a record's bytes, or the code of a rule for all that it keeps out
 * @param because why, in the operator's words
 */
public record ReviewDecision(String corpus, String subject, Decision decision, String because, Instant at) {

    /** What was decided. */
    public enum Decision {
        /** It may be shown, without names and numbers, although a rule keeps it out. */
        ADMITTED,
        /** It may not be shown, although no rule keeps it out. */
        WITHDRAWN
    }

    public ReviewDecision {
        if (because.isBlank()) {
            throw Refusal.missing("because", "放行和撤下都要写明理由。");
        }
    }
}
