package org.mingfa.risk.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingfa.risk.facts.CueWords.Cue;
import org.mingfa.risk.facts.CueWords.Kind;
import org.mingfa.risk.facts.ExtractedFact.Answer;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** Which fact an amount or a day fills: the day of an award is another question for a worker than for a creditor. */
final class SlotFilling {

    /**
     * One line of the table.
     *
     * @param when as in cues.tsv
     * @param fact the key that it fills; empty where the line says that there is none
     * @param also further facts that are told by it, by key
     */
    record Fill(Kind kind, String code, List<Set<String>> when, Optional<String> fact, Map<String, String> also) {

        private boolean fits(Cue cue, Set<String> circumstances) {
            return cue.kind() == kind && cue.code().equals(code) && CueWords.hold(when, circumstances);
        }
    }

    private static final List<Fill> ALL = new TextResource(SlotFilling.class, "fills.tsv")
            .rows("kind", "code", "when", "fact", "also").stream()
                    .map(SlotFilling::read)
                    .toList();

    private SlotFilling() {}

    static List<Fill> all() {
        return ALL;
    }

    /** The first line that fits, if it names a fact. */
    static Optional<Fill> find(Cue cue, Set<String> circumstances) {
        return ALL.stream()
                .filter(fill -> fill.fits(cue, circumstances))
                .findFirst()
                .filter(fill -> fill.fact().isPresent());
    }

    /** {@code interrupted=true interruption_kind=demand}: the first is answered, the others are told by it. */
    static Answer answer(String written) {
        Map<String, String> facts = facts(written);
        Map.Entry<String, String> first =
                Map.Entry.copyOf(facts.entrySet().iterator().next());
        facts.remove(first.getKey());
        return new Answer(first.getKey(), first.getValue(), facts);
    }

    private static Fill read(TableRow row) {
        return new Fill(
                row.read("kind", Kind::of),
                row.get("code"),
                row.find("when").map(CueWords::conditions).orElse(List.of()),
                row.find("fact"),
                row.find("also").map(SlotFilling::facts).orElse(Map.of()));
    }

    private static Map<String, String> facts(String written) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String fact : written.split(" ")) {
            int equals = fact.indexOf('=');
            facts.put(fact.substring(0, equals), fact.substring(equals + 1));
        }
        return facts;
    }
}
