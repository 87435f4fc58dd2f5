package org.mingfa.risk.assessment;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.rules.Basis;
import org.mingfa.risk.rules.Conflict;
import org.mingfa.risk.rules.Rule.Audience;
import org.mingfa.risk.rules.Severity;

/**
 * A risk that the facts show.
 *
 * @param headline at most 60 characters
 * @param why with the party's own dates and amounts
 * @param action what to do next
 * @param basis the provisions of the day, with article and version
 * @param stillUnknown keys of the facts that might change the answer
 * @param gaps what it could still say if more were told
 * @param reservations why it should be checked, in Chinese; empty when {@link Confidence#CERTAIN} but for unknown facts
 */
public record RiskPrompt(
        String rule,
        String title,
        String group,
        Severity severity,
        Audience audience,
        String headline,
        String why,
        String action,
        List<Basis> basis,
        @Nullable PromptDeadline deadline,
        Confidence confidence,
        SortedSet<String> stillUnknown,
        Gaps gaps,
        List<String> reservations,
        List<Conflict> conflicts) {

    /** Stands under everything that is shown. */
    public static final String DISCLAIMER = "仅供参考";

    /**
     * What a prompt could still say if more were told, and on what it rests that was not.
     *
     * @param day what the day is that cannot be computed yet, e.g. 交纳案件受理费的最后一天; null when it is computed or there
     *     is none
     * @param forDay keys of the facts that the day waits for
     * @param forText keys of the facts that its amounts, texts and conflicts wait for
     * @param supposed by key, what was supposed of facts that were not told, so that there is a prompt or a day; an
     *     answer may change or end it
     */
    public record Gaps(
            @Nullable String day,
            SortedSet<String> forDay,
            SortedSet<String> forText,
            SortedMap<String, Object> supposed) {

        public Gaps {
            forDay = Collections.unmodifiableSortedSet(new TreeSet<>(forDay));
            forText = Collections.unmodifiableSortedSet(new TreeSet<>(forText));
            supposed = Collections.unmodifiableSortedMap(new TreeMap<>(supposed));
        }
    }

    public RiskPrompt {
        basis = List.copyOf(basis);
        reservations = List.copyOf(reservations);
        conflicts = List.copyOf(conflicts);
    }

    /** Reservations, and the readings of disputed law, one sentence each. */
    public List<String> remarks() {
        Stream<String> readings = conflicts.stream()
                .flatMap(conflict -> conflict.readings().stream())
                .map(reading -> reading.holds() + "（"
                        + reading.basis().stream()
                                .map(one -> one.source().label())
                                .collect(Collectors.joining("、"))
                        + "）");
        return Stream.concat(reservations.stream(), readings).toList();
    }

    /** The provisions that it rests on: those of the rule, and what moved its last day. */
    public List<Source> sources() {
        Stream<Source> moved = deadline == null || deadline.postponement() == null
                ? Stream.empty()
                : deadline.postponement().basis().stream();
        return Stream.concat(basis.stream().map(Basis::source), moved).toList();
    }
}
