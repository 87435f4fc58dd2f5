package org.mingfa.risk.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.law.LegalSourceEntry;
import org.mingfa.risk.law.Source;
import org.mingfa.yaml.FilePosition;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder.Inline;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlText;

/**
 * A provision as a rule file writes it, for the rest see {@link Basis}.
 *
 * @param earlier its numbers in earlier versions of its law, by the first day of the version, newest first
 */
record BasisEntry(
        @Inline LegalSourceEntry source,
        @OrElse List<String> figures,
        @Nullable LocalDate until,
        @Nullable String unverified,
        @Nullable Condition onlyIf,
        @OrElse Map<YamlText, List<YamlText>> earlier,
        FilePosition place) {

    List<Basis> bases() {
        List<Source> newest = source.sources();
        List<Basis> bases = new ArrayList<>(bases(newest, until).toList());
        LocalDate next = newest.getFirst().version();
        for (Map.Entry<YamlText, List<YamlText>> number : earlier.entrySet()) {
            YamlText version = number.getKey();
            List<Source> before =
                    new LegalSourceEntry(source.law(), number.getValue(), source.part(), version).sources();
            if (!version.date().isBefore(next)) {
                throw version.place().flaw(FlawCode.R016, "earlier 里的版本由新到旧，都早于 " + next);
            }
            bases.addAll(bases(before, next).toList());
            next = version.date();
        }
        return bases;
    }

    private Stream<Basis> bases(List<Source> sources, @Nullable LocalDate end) {
        return sources.stream().map(one -> new Basis(one, figures, end, unverified, onlyIf, place));
    }
}
