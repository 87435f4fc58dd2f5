package org.mingfa.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.law.Source;

/**
 * A provision on which a figure or a warning rests.
 *
 * @param article its ordinal, or null for a document cited as a whole
 * @param part 款, 项 or a named part, or null
 * @param version first day in force of the text that is meant
 * @param number of the document, or null
 * @param label as it is cited
 * @param unverified why it was not checked against an official text, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BasisAnswer(
        String law,
        @Nullable String article,
        @Nullable String part,
        LocalDate version,
        @Nullable String number,
        String label,
        @Nullable String unverified) {

    public static BasisAnswer of(Source source, @Nullable String unverified) {
        return new BasisAnswer(
                source.law(),
                source.article() == null ? null : source.article().ordinal(),
                source.part(),
                source.version(),
                source.number(),
                source.label(),
                unverified);
    }
}
