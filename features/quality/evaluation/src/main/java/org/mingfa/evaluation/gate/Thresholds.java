package org.mingfa.evaluation.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingfa.search.query.SearchRequest.Mode;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.version.AsOf;

/**
 * What a generation must reach on a set, as an operator wrote it; what makes no sense is a {@link Refusal}.
 *
 * @param set name of the topics
 * @param day {@code today}, {@code any} version, or a date: the law that is asked for
 * @param requires what a generation must be like for the values to say anything
 * @param byMode expectations per way of searching
 */
public record Thresholds(String set, String day, Requirement requires, Map<SearchMode, List<Expectation>> byMode) {

    /**
     * What a generation must be like: the same question is harder among ten thousand laws than among fifty.
     *
     * @param articles share of the relevant articles that it must hold, above 0, at most 1
     * @param fewestLaws laws, whichever version, that it must have at least
     * @param mostLaws laws that it may have at most
     */
    public record Requirement(double articles, int fewestLaws, int mostLaws) {
        public Requirement {
            if (!(articles > 0 && articles <= 1)) {
                throw Refusal.invalid("requires.articles", "requires.articles 应大于 0、至多 1，现为 " + articles);
            }
            if (fewestLaws > mostLaws) {
                throw Refusal.invalid(
                        "requires.laws_from", "requires.laws_from（" + fewestLaws + "）大于 laws_to（" + mostLaws + "）");
            }
        }

        boolean fits(int laws) {
            return laws >= fewestLaws && laws <= mostLaws;
        }
    }

    /** The ways of searching that are expected to reach something. */
    public enum SearchMode {
        LEXICAL("lexical", Mode.LEXICAL),
        HYBRID("hybrid", Mode.HYBRID);

        private final String key;
        private final Mode mode;

        SearchMode(String key, Mode mode) {
            this.key = key;
            this.mode = mode;
        }

        public Mode mode() {
            return mode;
        }

        /** As in the file and in the parameter {@code mode} of the HTTP contract. */
        public String key() {
            return key;
        }
    }

    public Thresholds {
        if (!day.equals("today") && !day.equals("any") && !isDate(day)) {
            throw Refusal.invalid("as_of", "as_of 应为 today、any 或日期（2026-01-01），现为 " + day);
        }
        Map<SearchMode, List<Expectation>> copy = new EnumMap<>(SearchMode.class);
        byMode.forEach((mode, expectations) -> copy.put(mode, List.copyOf(expectations)));
        byMode = Map.copyOf(copy);
        if (byMode.values().stream().allMatch(List::isEmpty)) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "没有任何预期指标");
        }
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    public AsOf asOf(LocalDate today) {
        return switch (day) {
            case "today" -> new AsOf.Day(today);
            case "any" -> new AsOf.Any(today);
            default -> new AsOf.Day(LocalDate.parse(day));
        };
    }

    /** Where a verdict measured less than the floor, what it measured is expected from now on; how much may be lost stays. */
    Thresholds loweredTo(List<SetVerdict> accepted) {
        Map<SearchMode, List<Expectation>> lowered = new EnumMap<>(SearchMode.class);
        byMode.forEach((mode, expectations) -> lowered.put(
                mode,
                expectations.stream()
                        .map(expectation -> accepted.stream()
                                .filter(verdict -> verdict.set().equals(set)
                                        && verdict.mode().equals(mode.key()))
                                .flatMap(verdict -> verdict.metrics().stream())
                                .filter(metric -> metric.expectation().metric().equals(expectation.metric()))
                                .findFirst()
                                .map(metric -> expectation.loweredTo(metric.measured()))
                                .orElse(expectation))
                        .toList()));
        return new Thresholds(set, day, requires, lowered);
    }

    public List<Expectation> of(SearchMode mode) {
        return byMode.getOrDefault(mode, List.of());
    }
}
