package org.mingfa.risk.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.law.Source;
import org.mingfa.yaml.FilePosition;

/**
 * A provision on which a prompt rests, for as long as it was that one.
 *
 * @param source law, article and version
 * @param figures words that the article must contain, because the prompt relies on them: 三年, 十五日
 * @param until first day on which the prompt no longer rests on it, or null
 * @param unverified why it was not checked against an official text, or null
 * @param onlyIf the prompt rests on it only in these cases, or null for always
 * @param place its line in the rule file, for the audit
 */
public record Basis(
        Source source,
        List<String> figures,
        @Nullable LocalDate until,
        @Nullable String unverified,
        @Nullable Condition onlyIf,
        FilePosition place) {

    public Basis {
        figures = List.copyOf(figures);
    }

    public boolean inForce(LocalDate date) {
        return !date.isBefore(source.version()) && (until == null || date.isBefore(until));
    }
}
