package org.mingfa.risk.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;

/**
 * A rule as it stands from one day to another.
 *
 * @param from first day
 * @param until first day no longer, or null
 * @param when the rule prompts while this is true
 * @param unless exceptions: true silences the prompt, unknown lowers its confidence and is named in it; null for none
 * @param criticalIf raises the severity to critical, or null
 * @param overdue what to say instead once that day is past, or null where the texts fit both
 * @param deadline name of a computed day that the prompt is about, or null
 * @param reservation why the prompt needs to be checked by a professional even when all facts are told, or null
 */
public record RuleVersion(
        LocalDate from,
        @Nullable LocalDate until,
        Condition when,
        @Nullable Condition unless,
        @Nullable Condition criticalIf,
        Template headline,
        Template why,
        Template action,
        @Nullable Overdue overdue,
        @Nullable Deadline deadline,
        @Nullable String reservation,
        List<Basis> basis,
        List<Conflict> conflicts) {

    /**
     * The day a prompt is about.
     *
     * @param name computation and output, e.g. limitation.expiry
     * @param label what happens that day, e.g. 诉讼时效届满日
     */
    public record Deadline(String name, String label) {}

    /**
     * What a prompt says when its day is past: that it is, and what is left.
     *
     * @param headline at most 60 characters
     */
    public record Overdue(Template headline, Template action) {}

    public RuleVersion {
        basis = List.copyOf(basis);
        conflicts = List.copyOf(conflicts);
    }

    /** The conditions that decide whether and how it prompts. */
    public Stream<Condition> conditions() {
        return Stream.of(Optional.of(when), Optional.ofNullable(unless), Optional.ofNullable(criticalIf))
                .flatMap(Optional::stream);
    }

    public boolean inForce(LocalDate date) {
        return !date.isBefore(from) && (until == null || date.isBefore(until));
    }
}
