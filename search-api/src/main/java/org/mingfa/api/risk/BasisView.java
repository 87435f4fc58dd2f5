package org.mingfa.api.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.rules.Basis;

/**
 * A provision on which a warning rests.
 *
 * @param version first day in force of the version meant
 * @param label 《民法典》第一百八十八条第二款
 * @param unverified why it was not checked against an official text, or null
 */
public record BasisView(
        String law,
        @Nullable String article,
        @Nullable String part,
        LocalDate version,
        String label,
        @Nullable String unverified) {

    static BasisView of(Basis basis) {
        Source source = basis.source();
        return new BasisView(
                source.law(),
                source.article() == null ? null : source.article().ordinal(),
                source.part(),
                source.version(),
                source.label(),
                basis.unverified());
    }
}
