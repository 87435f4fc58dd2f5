package org.mingfa.training.sentences;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.learned.SpokenNumber;

/** What heads learn to tell apart, and what of it a text says. */
final class Labels {

    private static final Set<String> NUMERIC = Set.of("date", "amount", "percent");

    private final FactBook book;
    final List<String> facts = new ArrayList<>();
    final List<String> numbers = new ArrayList<>();
    final List<String> routes = List.of(
            "first_instance/plaintiff",
            "first_instance/defendant",
            "first_instance/third_party",
            "second_instance/appellant",
            "second_instance/appellee",
            "enforcement/applicant",
            "enforcement/respondent",
            "enforcement/third_party");
    final List<String> disputes;
    private final Map<String, Integer> factIndex = new LinkedHashMap<>();

    Labels(FactBook book) {
        this.book = book;
        for (FactDefinition fact : book.all()) {
            switch (fact.typeWord()) {
                case "boolean" -> {
                    facts.add(fact.key() + "=true");
                    facts.add(fact.key() + "=false");
                }
                case "choice" -> fact.options().keySet().forEach(option -> facts.add(fact.key() + "=" + option));
                case "date", "amount", "percent" -> {
                    facts.add(fact.key());
                    numbers.add(fact.key());
                }
                default -> {}
            }
        }
        facts.forEach(label -> factIndex.put(label, factIndex.size()));
        disputes = List.copyOf(book.get("dispute").options().keySet());
    }

    boolean isNumeric(String fact) {
        return book.find(fact)
                .map(FactDefinition::typeWord)
                .filter(NUMERIC::contains)
                .isPresent();
    }

    /** The labels of facts that are said, each with its share. */
    Map<Integer, Float> said(LabelledText text) {
        Map<Integer, Float> said = new LinkedHashMap<>();
        text.may().forEach((fact, values) -> values.forEach(value -> put(said, fact, value, 0.5f)));
        text.facts().forEach((fact, values) -> values.forEach(value -> put(said, fact, value, 1f)));
        return said;
    }

    private void put(Map<Integer, Float> said, String fact, String value, float share) {
        Integer label = factIndex.get(isNumeric(fact) ? fact : fact + "=" + value);
        if (label != null) {
            said.put(label, share);
        }
    }

    /** Whether it is labelled what its days and sums are: of a clause only where one of them is its subject. */
    boolean tellsOfNumbers(LabelledText text) {
        return text.whole()
                || text.facts().keySet().stream().anyMatch(this::isNumeric)
                || text.not().stream().anyMatch(one -> isNumeric(one.substring(0, one.indexOf('='))));
    }

    /** The facts that a number fills. */
    Map<Integer, Float> said(LabelledText text, SpokenNumber number) {
        Map<Integer, Float> said = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            String fact = numbers.get(i);
            String value = number.valueFor(book.get(fact), text.today());
            if (isAmong(text.facts().get(fact), value)) {
                said.put(i, 1f);
            } else if (isAmong(text.may().get(fact), value)) {
                said.put(i, 0.5f);
            }
        }
        return said;
    }

    private static boolean isAmong(@Nullable List<String> values, String value) {
        return values != null && values.stream().anyMatch(one -> same(one, value));
    }

    /** Whether two values are one: 5000 and 5,000.00, 24 and 24%. */
    static boolean same(String one, String other) {
        String a = one.replace(",", "").replace("%", "");
        String b = other.replace(",", "").replace("%", "");
        if (a.equalsIgnoreCase(b)) {
            return true;
        }
        try {
            return new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
