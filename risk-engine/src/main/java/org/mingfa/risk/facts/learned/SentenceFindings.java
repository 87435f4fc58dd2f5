package org.mingfa.risk.facts.learned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactValuation;

/**
 * What is found in a text.
 *
 * @param route stage and role, the most likely
 * @param dispute the most likely; its probability may be too small to be told
 * @param read by fact what counts as read, each with its probability; together they make sense
 * @param asked by fact what is likely enough to be asked
 */
public record SentenceFindings(Finding route, Finding dispute, Map<String, Finding> read, Map<String, Finding> asked) {

    /** One value of one fact, and how likely it holds. */
    public record Finding(Candidate candidate, double probability) {}

    /** A person is asked about no more than that. */
    private static final int MOST_ASKED = 5;

    /** What no cue word bears out counts as read from here on; two of three such facts below it were wrong on new hands. */
    private static final double ALONE = 0.65;

    private static final double NUMBER_ALONE = 0.5;

    /** What cue words contradict counts as read from here on. */
    private static final double AGAINST_CUES = 0.85;

    /** Of the candidates those that are most likely, each fact once. */
    public static SentenceFindings of(Candidates candidates, SentenceModel model, FactBook book, LocalDate today) {
        Finding route = likeliest(candidates.routes(), model.judges().routes());
        String told = route.candidate().value();
        Finding dispute = likeliest(candidates.disputes(told), model.judges().disputes());
        boolean known = dispute.probability() >= model.bounds().dispute();
        String code = known ? dispute.candidate().value() : "";
        Map<String, Finding> read = new LinkedHashMap<>();
        Map<String, Finding> asked = new LinkedHashMap<>();
        for (Candidate candidate : candidates.facts(told, code)) {
            boolean number = isNumber(book, candidate.fact());
            LogisticJudge judge =
                    number ? model.judges().numbers() : model.judges().facts();
            Finding found = new Finding(candidate, judge.probability(candidate));
            if (found.probability() >= model.bounds().asked()) {
                boolean sure = found.probability()
                        >= enough(candidate, number, model.bounds().read());
                (sure ? read : asked).merge(candidate.fact(), found, SentenceFindings::better);
            }
        }
        askTheLessLikely(read, asked, book);
        keepWhatMakesSense(read, told, code, book, today);
        asked.keySet().removeAll(read.keySet());
        List<Finding> few = asked.values().stream()
                .sorted(Comparator.comparingDouble(Finding::probability).reversed())
                .limit(MOST_ASKED)
                .toList();
        Map<String, Finding> first = new LinkedHashMap<>();
        few.forEach(one -> first.put(one.candidate().fact(), one));
        return new SentenceFindings(route, dispute, read, first);
    }

    /** How likely it must be to count as read. A span such as a month fills nothing: its day is asked in any case. */
    private static double enough(Candidate candidate, boolean number, double agreed) {
        if (candidate.value().contains("/")) {
            return agreed;
        }
        return switch (candidate.cues()) {
            case AGREE -> agreed;
            case SILENT -> Math.max(agreed, number ? NUMBER_ALONE : ALONE);
            case DIFFER -> Math.max(agreed, AGAINST_CUES);
        };
    }

    /** A number that was read for several facts tells the likeliest of them; whether it tells the others is asked. */
    private static void askTheLessLikely(Map<String, Finding> read, Map<String, Finding> asked, FactBook book) {
        Map<Integer, Finding> byPlace = new TreeMap<>();
        read.values().stream()
                .filter(found -> isNumber(book, found.candidate().fact()))
                .forEach(found -> byPlace.merge(found.candidate().start(), found, SentenceFindings::better));
        List<Finding> less = read.values().stream()
                .filter(found -> isNumber(book, found.candidate().fact()))
                .filter(found -> byPlace.get(found.candidate().start()) != found)
                .toList();
        for (Finding found : less) {
            read.remove(found.candidate().fact());
            asked.merge(found.candidate().fact(), found, SentenceFindings::better);
        }
    }

    private static boolean isNumber(FactBook book, String fact) {
        String type = book.get(fact).typeWord();
        return !type.equals("boolean") && !type.equals("choice");
    }

    private static Finding better(Finding one, Finding other) {
        return one.probability() >= other.probability() ? one : other;
    }

    /** The one that most likely holds. */
    public static Finding likeliest(List<Candidate> candidates, LogisticJudge judge) {
        return candidates.stream()
                .map(one -> new Finding(one, judge.probability(one)))
                .max(Comparator.comparingDouble(Finding::probability))
                .orElseThrow();
    }

    /** Takes out what makes no sense beside the rest, until all of it does. */
    private static void keepWhatMakesSense(
            Map<String, Finding> read, String route, String dispute, FactBook book, LocalDate today) {
        List<String> senseless = List.of("");
        while (!senseless.isEmpty()) {
            Map<String, String> told = new TreeMap<>();
            read.forEach((fact, found) -> told.put(fact, found.candidate().value()));
            if (!dispute.isEmpty()) {
                told.put("dispute", dispute);
            }
            FactValuation values = valuation(route, book.read(told, today), book, today);
            senseless = new ArrayList<>();
            for (String fact : read.keySet()) {
                if (values.applicability(fact).truth() == Truth.FALSE) {
                    senseless.add(fact);
                }
            }
            read.keySet().removeAll(senseless);
        }
    }

    /** A case of a stage and role with what is told of it. */
    static FactValuation valuation(String route, CaseFacts facts, FactBook book, LocalDate today) {
        int slash = route.indexOf('/');
        return new FactValuation(
                book,
                facts,
                Map.of("stage", route.substring(0, slash), "role", route.substring(slash + 1), "as_of", today));
    }
}
