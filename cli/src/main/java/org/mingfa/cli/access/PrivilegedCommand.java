package org.mingfa.cli.access;

import org.jspecify.annotations.Nullable;

/** A command that changes what serves, what is kept, or who may do what: each run is written into the audit. */
public interface PrivilegedCommand {

    /** What was meant: a generation, a corpus, a token; null where the command needs no name, or before it knows it. */
    default @Nullable String target() {
        return null;
    }

    /** Whether this run changes something; a rehearsal does not. */
    default boolean isChange() {
        return true;
    }
}
