package org.mingfa.risk.audit;

import org.mingfa.risk.law.Source;

/**
 * Something to review.
 *
 * @param owner the rule or value that rests on the provision, e.g. R-LIM-01 or limitation/general-period
 * @param where file and line of a rule, or the file of a value
 * @param message what was found and what to do, in Chinese
 */
public record AuditFinding(Kind kind, String owner, String where, Source source, String message) {

    /** What is wrong, or why nothing is. */
    public enum Kind {
        NO_SUCH_LAW,
        NO_SUCH_ARTICLE,
        NOT_IN_FORCE,
        /** A word that the prompt or value relies on is not in the article. */
        FIGURE_MISSING,
        /** The article reads differently than in the version that was cited. */
        TEXT_CHANGED,
        /** Not found, but marked as not verifiable against official texts, with the reason. */
        EXPLAINED
    }

    /** True when the audit fails because of it. */
    public boolean fails() {
        return kind != Kind.EXPLAINED;
    }
}
