package org.mingfa.risk.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.numeral.Rate;
import org.mingfa.text.numeral.RateReading;
import org.mingfa.text.numeral.WrittenDay;
import org.mingfa.text.problem.Excerpt;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;

/** All questions, by key, in the order of the files; immutable. */
public final class FactBook {

    /** How a party says that the answer is not known. */
    public static final Set<String> UNSURE = Set.of("不清楚", "unknown");

    /** More than can be asked; whoever sends more has not answered questions. */
    private static final int MOST_ANSWERS = 1_000;

    /** Characters of an answer that is worth reading; widths and forms of more are not made usual first. */
    private static final int LONGEST_ANSWER = 2_000;

    private static final int LONGEST_KEY = 60;
    private static final int MOST_DIGITS = 40;

    private final Map<String, FactDefinition> definitions;
    private final Premises premises;

    FactBook(Map<String, FactDefinition> definitions) {
        this.definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        this.premises = Premises.of(this.definitions);
    }

    /** What follows for a fact from answers to questions that are asked only when it has a certain value. */
    Optional<Object> follows(String key, CaseFacts told) {
        return premises.follows(key, told);
    }

    public Collection<FactDefinition> all() {
        return definitions.values();
    }

    public Optional<FactDefinition> find(String key) {
        return Optional.ofNullable(definitions.get(key));
    }

    public FactDefinition get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no such fact: " + key));
    }

    /**
     * Reads answers as JSON or YAML gives them (text, number, boolean, null for not told).
     *
     * @throws InvalidFactsException naming the keys that nobody asks for and the answers of the wrong form, of many the
     *     first
     */
    public CaseFacts read(Map<String, ? extends @Nullable Object> answers) {
        return read(answers, null);
    }

    /**
     * The same, where a day may be told as 去年三月: it is refused with the days that may be meant, because what was
     * understood has to be confirmed before it is used.
     *
     * @param today from which such words are counted; null where they are not understood
     */
    public CaseFacts read(Map<String, ? extends @Nullable Object> answers, @Nullable LocalDate today) {
        if (answers.size() > MOST_ANSWERS) {
            throw Refusal.invalid("facts", "有 " + answers.size() + " 项回答，最多 " + MOST_ANSWERS + " 项。");
        }
        List<InvalidFactsException.Flaw> flaws = new ArrayList<>();
        CaseFacts facts = CaseFacts.NONE;
        for (Map.Entry<String, ? extends @Nullable Object> answer : answers.entrySet()) {
            if (flaws.size() == InvalidFactsException.MOST) {
                break;
            }
            Object told = answer.getValue();
            if (told != null) {
                facts = add(facts, answer.getKey(), told, new Flaws(flaws, today));
            } else if (!definitions.containsKey(answer.getKey())) {
                flaws.add(stranger(answer.getKey()));
            }
        }
        if (!flaws.isEmpty()) {
            throw new InvalidFactsException(flaws);
        }
        return facts;
    }

    /** What was wrong so far, and the day from which words are counted. */
    private record Flaws(
            List<InvalidFactsException.Flaw> found,
            @Nullable LocalDate today) {}

    private CaseFacts add(CaseFacts facts, String key, Object told, Flaws flaws) {
        FactDefinition definition = definitions.get(key);
        if (definition == null) {
            flaws.found().add(stranger(key));
            return facts;
        }
        String text = told instanceof BigDecimal number
                ? plain(number)
                : told.toString().strip();
        if (UNSURE.contains(text) && !definition.options().containsKey(text)) {
            return facts.withUnsure(key);
        }
        boolean readable = text.length() <= LONGEST_ANSWER;
        Optional<Object> value = readable ? definition.read(text) : Optional.empty();
        if (value.isEmpty()) {
            flaws.found().add(flaw(definition, readable ? text : "", flaws.today()));
            return facts;
        }
        return facts.with(key, value.get());
    }

    private static InvalidFactsException.Flaw flaw(FactDefinition definition, String text, @Nullable LocalDate today) {
        Optional<InvalidFactsException.Flaw> understood = switch (definition.type()) {
            case DATE ->
                today == null
                        ? Optional.empty()
                        : WrittenDay.find(text, today).map(days -> toConfirm(definition.key(), days));
            case PERCENT -> RateReading.findWhole(text).map(rate -> toConfirm(definition.key(), rate));
            default -> Optional.empty();
        };
        return understood.orElseGet(
                () -> new InvalidFactsException.Flaw(definition.key(), "应为" + expected(definition) + "，或“不清楚”。"));
    }

    private static InvalidFactsException.Flaw toConfirm(String key, Rate rate) {
        return new InvalidFactsException.Flaw(key, "是" + rate.words() + "吗？是的话请填年利率 " + rate.yearly() + "%。");
    }

    private static InvalidFactsException.Flaw toConfirm(String key, WrittenDay days) {
        String first = Shown.of(days.first(), null);
        return days.first().equals(days.last())
                ? new InvalidFactsException.Flaw(key, "是" + first + "吗？请确认。", List.of(days.first()))
                : new InvalidFactsException.Flaw(
                        key,
                        "是" + first + "到" + Shown.of(days.last(), null) + "之间的哪一天？请填写具体的日期；记不清的，查一查凭证再填。",
                        List.of(days.first(), days.last()));
    }

    /** The digits of a number; of 1E999999 not: they would fill the memory, and are the form of no answer. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS
                ? number.toString()
                : number.toPlainString();
    }

    private static String expected(FactDefinition definition) {
        return definition.type() == FactType.CHOICE
                ? "以下之一：" + String.join("、", definition.options().keySet())
                : definition.type().description();
    }

    private InvalidFactsException.Flaw stranger(String key) {
        return new InvalidFactsException.Flaw(
                Excerpt.of(key, LONGEST_KEY), "不认识的事项" + NearestName.hint(key, new TreeSet<>(definitions.keySet())));
    }
}
