package org.mingfa.answers.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the audit is what was written.
 *
 * @param head seal of the last line; noted elsewhere, it proves later that everything up to it is unchanged
 * @param findings what does not fit, with file and line; empty where all does
 * @param remarks what was healed on the way, which is no fault
 */
public record AuditVerdict(long lines, long last, @Nullable String head, List<Finding> findings, List<String> remarks) {

    /**
     * A place where the chain is broken.
     *
     * @param line from 1
     */
    public record Finding(String file, long line, String what) {}

    public boolean holds() {
        return findings.isEmpty();
    }
}
