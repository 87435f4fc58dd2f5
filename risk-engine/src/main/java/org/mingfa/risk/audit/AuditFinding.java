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
        /** No official text of the law, or of its version of that day, is at hand: nothing was checked, which is no failure. */
        NOT_HELD,
        /** The collection that serves holds the law, this one does not any more. */
        NO_LONGER_HELD,
        NO_SUCH_ARTICLE,
        NOT_IN_FORCE,
        /** A word that the prompt or value relies on is not in the article. */
        FIGURE_MISSING,
        /** The article reads differently than in the version that was cited. */
        TEXT_CHANGED,
        /** Not as it should be, but marked as not verifiable against official texts, with the reason. */
        EXPLAINED
    }

    /** True when the audit fails because of it. */
    public boolean fails() {
        return kind != Kind.EXPLAINED && kind != Kind.NOT_HELD;
    }
}
