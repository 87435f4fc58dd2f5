package org.mingfa.search.suggest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.passage.TextField;
import org.mingfa.segmentation.TermNormalizer;

/** Whole questions that people ask, known for an article that is in force, near to what was typed so far. */
final class LayQuestionEntries {

    private static final int DEPTH = 20;
    private static final int LEAST_CHARACTERS = 2;

    /** So many of the pairs of characters that were typed stand in a question that is offered. */
    private static final double LEAST_SHARED = 0.6;

    private LayQuestionEntries() {}

    /** A question and how near it is: those that hold what was typed before those that share its pairs. */
    private record Near(LawPassage passage, String question, double shared) {}

    /** At most {@code most} questions, the nearest first, one for each article. */
    static List<Suggestion> of(OpenGeneration generation, String typed, LocalDate day, int most) {
        Set<String> pairs = pairs(typed);
        if (pairs.isEmpty() || most < 1) {
            return List.of();
        }
        Map<String, Float> terms = new HashMap<>();
        pairs.forEach(pair -> terms.put(pair, 1f));
        Query asked = new Query.Terms(
                Map.of(TextField.LAY_QUESTIONS, 1f), terms, (int) Math.ceil(pairs.size() * LEAST_SHARED));
        List<String> ids = generation
                .index()
                .rank(RankRequest.best(asked, Filter.NONE.inForceOn(day.toEpochDay()), DEPTH))
                .entries()
                .stream()
                .map(Ranking.ScoredPassage::id)
                .toList();
        List<Near> near = new ArrayList<>();
        for (Passage passage : generation.index().passages(ids)) {
            if (passage instanceof LawPassage law && law.article() != null) {
                law.questions().stream()
                        .map(question -> new Near(law, question, shared(question, typed, pairs)))
                        .filter(one -> one.shared() >= LEAST_SHARED)
                        .min(Comparator.comparingDouble(Near::shared)
                                .reversed()
                                .thenComparingInt(one -> one.question().length()))
                        .ifPresent(near::add);
            }
        }
        return near.stream()
                .sorted(Comparator.comparingDouble(Near::shared).reversed())
                .limit(most)
                .map(one -> Suggestion.question(
                        one.question(), generation.catalogue().get(one.passage().law()), one.passage()))
                .toList();
    }

    private static Set<String> pairs(String typed) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + LEAST_CHARACTERS <= typed.length(); i++) {
            pairs.add(typed.substring(i, i + LEAST_CHARACTERS));
        }
        return pairs;
    }

    /** 2 where the question holds all that was typed as it stands, else the share of its pairs. */
    private static double shared(String question, String typed, Set<String> pairs) {
        String form = TermNormalizer.normalize(question);
        if (form.contains(typed)) {
            return 2;
        }
        return (double) pairs.stream().filter(form::contains).count() / pairs.size();
    }
}
