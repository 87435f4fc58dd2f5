package org.mingfa.risk.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingfa.risk.facts.CueWords.Cue;
import org.mingfa.risk.facts.CueWords.Kind;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** Which fact an amount or a day fills: the day of an award is another question for a worker than for a creditor. */
final class SlotFilling {

    /**
     * One line of the table.
     *
     * @param fact the key that it fills; empty where the line says that there is none
     * @param also further facts that are told by it, by key
     */
    record Fill(
            Kind kind,
            String code,
            Set<String> disputes,
            Set<String> stages,
            Optional<Pattern> words,
            Optional<String> fact,
            Map<String, String> also) {

        private boolean fits(Cue cue, String dispute, String stage, String text) {
            return cue.kind() == kind
                    && cue.code().equals(code)
                    && holds(disputes, dispute)
                    && holds(stages, stage)
                    && words.map(pattern -> pattern.matcher(text).find()).orElse(true);
        }
    }

    private static final String ANY = "*";

    private static final List<Fill> ALL = new TextResource(SlotFilling.class, "fills.tsv")
            .rows("kind", "code", "dispute", "stage", "words", "fact", "also").stream()
                    .map(SlotFilling::read)
                    .toList();

    private SlotFilling() {}

    static List<Fill> all() {
        return ALL;
    }

    /** The first line that fits, if it names a fact. */
    static Optional<Fill> find(Cue cue, String dispute, String stage, String text) {
        return ALL.stream()
                .filter(fill -> fill.fits(cue, dispute, stage, text))
                .findFirst()
                .filter(fill -> fill.fact().isPresent());
    }

    private static boolean holds(Set<String> wanted, String word) {
        return wanted.contains(ANY) || wanted.contains(word);
    }

    private static Fill read(TableRow row) {
        return new Fill(
                row.read("kind", Kind::of),
                row.get("code"),
                Set.of(row.get("dispute").split(",")),
                Set.of(row.get("stage").split(",")),
                row.find("words").map(Pattern::compile),
                row.find("fact"),
                row.find("also").map(SlotFilling::facts).orElse(Map.of()));
    }

    private static Map<String, String> facts(String written) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String fact : written.split(" ")) {
            int equals = fact.indexOf('=');
            facts.put(fact.substring(0, equals), fact.substring(equals + 1));
        }
        return Collections.unmodifiableMap(facts);
    }
}
