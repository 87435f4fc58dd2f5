package org.mingfa.risk.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingfa.risk.condition.Evaluation;
import org.mingfa.risk.condition.Resolution;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.condition.Valuation;
import org.mingfa.risk.condition.Verdict;

/**
 * Looks names up in the facts of one case. An answer to a question that makes no sense given the other answers is not
 * used, so that going back and changing an answer leaves nothing behind. For one thread.
 */
public final class FactValuation implements Valuation {

    private final FactBook book;
    private final CaseFacts facts;
    private final Map<String, Object> circumstances;
    private final Map<String, Resolution> found = new HashMap<>();
    private final Map<String, Verdict> applicable = new HashMap<>();
    private final Evaluation questions = new Evaluation(this);

    /** @param circumstances stage, role and as_of */
    public FactValuation(FactBook book, CaseFacts facts, Map<String, Object> circumstances) {
        this.book = book;
        this.facts = facts;
        this.circumstances = Map.copyOf(circumstances);
    }

    @Override
    public Resolution find(String name) {
        Object circumstance = circumstances.get(name);
        if (circumstance != null) {
            return new Resolution.Known(circumstance);
        }
        Resolution known = found.get(name);
        if (known == null) {
            known = resolve(name);
            found.put(name, known);
        }
        return known;
    }

    private Resolution resolve(String key) {
        Verdict sense = applicability(key);
        if (sense.truth() == Truth.FALSE) {
            return new Resolution.Inapplicable();
        }
        Optional<Object> value = facts.find(key);
        if (value.isPresent()) {
            return new Resolution.Known(value.get());
        }
        SortedSet<String> missing = new TreeSet<>(Set.of(key));
        missing.addAll(sense.missing());
        return new Resolution.Missing(missing);
    }

    /** Whether the question makes sense given what is known. */
    public Verdict applicability(String key) {
        Verdict verdict = applicable.get(key);
        if (verdict == null) {
            verdict = questions.evaluate(book.get(key).askedIf());
            applicable.put(key, verdict);
        }
        return verdict;
    }
}
