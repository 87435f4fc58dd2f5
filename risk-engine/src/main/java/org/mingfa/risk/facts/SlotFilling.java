package org.mingfa.risk.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingfa.risk.condition.Condition;

/** Which fact an amount, a day or a rate fills: the day of an award is another question for a worker than for a creditor. */
final class SlotFilling {

    /**
     * One row.
     *
     * @param when what must hold of the case
     * @param fact the key that it fills; empty where the row says that there is none
     * @param also further facts that are told by it, by key
     */
    record Fill(CueWords.Kind kind, String code, Condition when, Optional<String> fact, Map<String, String> also) {}

    private static final List<Fill> ALL = List.copyOf(SentenceRows.ALL.fills());

    private SlotFilling() {}

    static List<Fill> all() {
        return ALL;
    }

    /** The first row for a value of this meaning that counts, if it names a fact. */
    static Optional<Fill> find(CueWords.Kind kind, String code, Predicate<Condition> counts) {
        return ALL.stream()
                .filter(fill -> fill.kind() == kind && fill.code().equals(code) && counts.test(fill.when()))
                .findFirst()
                .filter(fill -> fill.fact().isPresent());
    }
}
