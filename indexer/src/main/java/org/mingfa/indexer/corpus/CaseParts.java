package org.mingfa.indexer.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.table.TextResource;

/** What collections of cases call the parts of a case. */
final class CaseParts {

    private static final Map<String, CasePart> NAMES = new TextResource(CaseParts.class, "case-parts.tsv")
            .rows("part", "names").stream()
                    .flatMap(row -> Arrays.stream(row.get("names").split("、"))
                            .map(name -> Map.entry(name, row.read("part", CasePart::valueOf))))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private CaseParts() {}

    static Optional<CasePart> find(String name) {
        return Optional.ofNullable(NAMES.get(name.strip().toLowerCase(Locale.ROOT)));
    }
}
