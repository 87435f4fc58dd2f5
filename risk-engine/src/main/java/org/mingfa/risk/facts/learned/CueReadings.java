package org.mingfa.risk.facts.learned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.ExtractedFact;
import org.mingfa.risk.facts.SentenceReading;

/** What cue words tell of a text, as one case: the second voice. */
public final class CueReadings {

    /** How a side was told. */
    public enum Side {
        TOLD,
        ASSUMED,
        /** Property is seized and nobody is said to owe: nobody is supposed to be the debtor, so it is asked. */
        OPEN,
        NONE
    }

    private final List<ExtractedFact> all;
    private final Map<String, ExtractedFact> byFact = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Side side;

    private CueReadings(List<ExtractedFact> all) {
        this.all = all;
        Map<String, String> also = new LinkedHashMap<>();
        for (ExtractedFact one : all) {
            ExtractedFact.@Nullable Answer answer = one.answer();
            if (answer == null || answer.value() == null) {
                continue;
            }
            ExtractedFact known = byFact.get(answer.key());
            boolean later = one.kind() == ExtractedFact.Kind.DATE
                    && known != null
                    && one.value().compareTo(known.value()) > 0;
            if (known == null || later) {
                byFact.put(answer.key(), one);
                values.put(answer.key(), answer.value());
            }
            also.putAll(answer.also());
        }
        also.forEach(values::putIfAbsent);
        values.putIfAbsent("stage", "first_instance");
        this.side = all.stream()
                .filter(one -> one.kind() == ExtractedFact.Kind.SIDE)
                .findFirst()
                .map(one -> one.assumed() == null ? Side.TOLD : Side.ASSUMED)
                .orElse(all.isEmpty() ? Side.NONE : Side.OPEN);
    }

    public static CueReadings of(String text, LocalDate today) {
        return new CueReadings(SentenceReading.read(text, today));
    }

    /** Of a text that was not looked at. */
    public static CueReadings none() {
        return new CueReadings(List.of());
    }

    public List<ExtractedFact> all() {
        return all;
    }

    /** What is told of each fact, of stage and of role; of several days the last. */
    public Map<String, String> values() {
        return values;
    }

    public Optional<String> find(String fact) {
        return Optional.ofNullable(values.get(fact));
    }

    /** The reading that tells a fact itself. */
    public Optional<ExtractedFact> reading(String fact) {
        return Optional.ofNullable(byFact.get(fact));
    }

    /** The facts that a number fills which stands between two characters. */
    public List<String> filledBy(int start, int end) {
        List<String> facts = new ArrayList<>();
        byFact.forEach((fact, one) -> {
            if (one.start() < end && start < one.end() && one.kind() != ExtractedFact.Kind.FACT) {
                facts.add(fact);
            }
        });
        return facts;
    }

    public Side side() {
        return side;
    }
}
