package org.mingfa.risk.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionEvaluator;
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
    private final SortedMap<String, Object> presumed = new TreeMap<>();
    private final SortedMap<String, Object> implied;
    private final UnknownFact unknown;
    private final ConditionEvaluator questions = new ConditionEvaluator(this);

    /** What is done about a fact that was not told. */
    private enum UnknownFact {
        MISSING,
        PRESUMED
    }

    /** @param circumstances stage, role and as_of */
    public FactValuation(FactBook book, CaseFacts facts, Map<String, Object> circumstances) {
        this(book, facts, circumstances, UnknownFact.MISSING);
    }

    private FactValuation(FactBook book, CaseFacts facts, Map<String, Object> circumstances, UnknownFact unknown) {
        this.book = book;
        this.facts = facts;
        this.circumstances = Map.copyOf(circumstances);
        this.unknown = unknown;
        this.implied = book.implied(facts);
    }

    /** The questions that the facts answer. */
    public FactBook book() {
        return book;
    }

    /**
     * The same facts, where what was not told is supposed to be as {@code presumed} in the files says. Only to warn in
     * time of what may be; nothing may be ruled out by it.
     */
    public FactValuation presuming() {
        return new FactValuation(book, facts, circumstances, UnknownFact.PRESUMED);
    }

    /** The facts that were looked up so far, were not told, and were therefore supposed. */
    public SortedMap<String, Object> presumed() {
        return Collections.unmodifiableSortedMap(presumed);
    }

    @Override
    public Resolution find(String name) {
        Object circumstance = circumstances.get(name);
        if (circumstance != null) {
            return new Resolution.Value(circumstance);
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
            return new Resolution.Value(value.get());
        }
        Optional<Object> inferred = infer(key);
        if (inferred.isPresent()) {
            return new Resolution.Value(inferred.get());
        }
        if (!isTimely(key)) {
            return new Resolution.Inapplicable();
        }
        Optional<Object> supposed = sense.truth() == Truth.TRUE ? presume(key) : Optional.empty();
        if (supposed.isPresent()) {
            presumed.put(key, supposed.get());
            return new Resolution.Value(supposed.get());
        }
        SortedSet<String> missing = new TreeSet<>(Set.of(key));
        missing.addAll(sense.missing());
        return new Resolution.MissingFacts(missing);
    }

    /** What follows from other facts; nothing is inferred against an answer, not even against 不清楚. */
    private Optional<Object> infer(String key) {
        return facts.unsure().contains(key)
                ? Optional.empty()
                : first(book.get(key).asking().inferences()).or(() -> Optional.ofNullable(implied.get(key)));
    }

    private Optional<Object> presume(String key) {
        return unknown == UnknownFact.MISSING
                ? Optional.empty()
                : first(book.get(key).asking().presumptions());
    }

    private Optional<Object> first(List<QuestionPolicy.Inference> inferences) {
        return inferences.stream()
                .filter(inference -> questions.evaluate(inference.when()).truth() == Truth.TRUE)
                .map(QuestionPolicy.Inference::value)
                .findFirst();
    }

    /**
     * Whether the case is at a step at which the question can be answered: no summons before a complaint is filed. True
     * as long as the step is not told; what a party tells before its time is used all the same.
     */
    public boolean isTimely(String key) {
        Set<String> steps = book.get(key).asking().progress();
        return steps.isEmpty()
                || !(find(QuestionPolicy.PROGRESS) instanceof Resolution.Value(Object step))
                || steps.contains(step.toString());
    }

    /**
     * Checks that nothing is told to have happened after the day of the assessment, or to have ended before it began: a
     * judgment served next year is a slip of the pen, and a deadline counted from it would be trusted.
     *
     * @throws InvalidAnswersException naming every such day
     */
    public void refuseImpossibleDays() {
        List<InvalidAnswersException.Flaw> flaws = new ArrayList<>();
        facts.values().forEach((key, value) -> {
            if (value instanceof LocalDate day) {
                FactDefinition fact = book.get(key);
                toCome(fact, day)
                        .or(() -> tooEarly(fact, day))
                        .map(why -> new InvalidAnswersException.Flaw(FactBook.pointer(key), why))
                        .ifPresent(flaws::add);
            }
        });
        if (!flaws.isEmpty()) {
            throw new InvalidAnswersException(flaws);
        }
    }

    /** Whether a day that is told may be the answer: what has happened by its nature has not happened after the day of the case. */
    public boolean mayBe(String key, LocalDate day) {
        return toCome(book.get(key), day).isEmpty();
    }

    private Optional<String> toCome(FactDefinition fact, LocalDate day) {
        Condition happened = fact.bounds().happened();
        return circumstances.get("as_of") instanceof LocalDate asOf
                        && day.isAfter(asOf)
                        && happened != null
                        && questions.evaluate(happened).truth() == Truth.TRUE
                ? Optional.of("“" + wording(fact).question() + "”问的是已经发生的事，最晚填评估的那一天（" + ValueText.of(asOf, null)
                        + "）。请核对年份；还没有发生的，填“不清楚”。")
                : Optional.empty();
    }

    private Optional<String> tooEarly(FactDefinition fact, LocalDate day) {
        String first = fact.bounds().notBefore();
        return first != null && facts.find(first).orElse(null) instanceof LocalDate begun && day.isBefore(begun)
                ? Optional.of("“" + wording(fact).question() + "”填的日期早于“"
                        + wording(book.get(first)).question() + "”（" + ValueText.of(begun, null) + "）。请核对这两个日期。")
                : Optional.empty();
    }

    /** An answer as it is shown; of a day that is not known exactly the span in which it lies. */
    public String show(FactDefinition fact, Object value) {
        LocalDate last = facts.latest().get(fact.key());
        return last == null ? fact.show(value) : fact.show(value) + "至" + fact.show(last) + "之间";
    }

    /** How the party is asked in this case. */
    public FactDefinition.QuestionWording wording(FactDefinition fact) {
        String role = circumstances.getOrDefault("role", "").toString();
        return fact.inCases().stream()
                .filter(words -> questions.evaluate(words.onlyIf()).truth() == Truth.TRUE)
                .findFirst()
                .map(words -> words.wording(role))
                .orElseGet(() -> fact.wording(role))
                .naming(name -> facts.find(name).map(value -> show(book.get(name), value)));
    }

    /** What a condition over facts, stage, role and as_of comes to. */
    public Verdict evaluate(Condition condition) {
        return questions.evaluate(condition);
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
