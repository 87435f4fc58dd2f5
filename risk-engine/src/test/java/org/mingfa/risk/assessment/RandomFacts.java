package org.mingfa.risk.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;

/** Draws answers of the right form, sensible or not. */
final class RandomFacts {

    private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    private static final int DAYS = 8400;

    private RandomFacts() {}

    /** @param share how many of the questions are answered, 0 to 1 */
    static Map<String, String> draw(FactBook book, Random random, double share) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (FactDefinition fact : book.all()) {
            if (random.nextDouble() < share) {
                facts.put(fact.key(), random.nextInt(20) == 0 ? "不清楚" : answer(fact, random));
            }
        }
        return facts;
    }

    /** An answer of the right form. */
    static String answer(FactDefinition fact, Random random) {
        return switch (fact.type()) {
            case AnswerType.Choice choice -> {
                List<String> options = List.copyOf(fact.options().keySet());
                yield options.get(random.nextInt(options.size()));
            }
            case AnswerType.Flag flag -> Boolean.toString(random.nextBoolean());
            case AnswerType.Day day -> FIRST.plusDays(random.nextInt(DAYS)).toString();
            case AnswerType.Money money -> random.nextInt(1_000_000) + "." + random.nextInt(10) + random.nextInt(10);
            case AnswerType.Whole whole -> Integer.toString(whole.min() + random.nextInt(40));
            case AnswerType.Percent percent -> random.nextInt(60) + "." + random.nextInt(10) + "%";
            default -> throw new IllegalArgumentException(fact.type().word());
        };
    }
}
