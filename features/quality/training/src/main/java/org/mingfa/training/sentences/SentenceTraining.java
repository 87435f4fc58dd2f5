package org.mingfa.training.sentences;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.learned.Candidate;
import org.mingfa.risk.facts.learned.Candidates;
import org.mingfa.risk.facts.learned.FactPriors;
import org.mingfa.risk.facts.learned.LogisticJudge;
import org.mingfa.risk.facts.learned.SentenceFindings;
import org.mingfa.risk.facts.learned.SentenceFindings.Finding;
import org.mingfa.risk.facts.learned.SentenceHeads;
import org.mingfa.risk.facts.learned.SentenceModel;
import org.mingfa.risk.facts.learned.SentenceModel.Bounds;
import org.mingfa.risk.facts.learned.SentenceModel.Judges;

/**
 * Learns the reader, and measures it on each hand of whole sentences without that hand: its heads and customs are learned from the other
 * hands alone, and so are the judges, on what heads that had not seen the judged hand found.
 */
final class SentenceTraining {

    private final FactBook book;
    private final Labels labels;
    private final List<Example> sentences;
    private final Bounds bounds;
    private final Map<String, HeadSums> byHand;
    private final TreeSet<String> hands = new TreeSet<>();

    /** By hand, the candidates that heads found which had not seen it. */
    private final Map<Example, Candidates> unseen = new IdentityHashMap<>();

    /** Heads and customs of each hand's fold. */
    private final Map<String, SentenceHeads> heads = new HashMap<>();

    private final Map<String, FactPriors> priors = new HashMap<>();

    SentenceTraining(FactBook book, List<Example> examples, Bounds bounds) {
        this(
                book,
                sums(new Labels(book), examples),
                examples.stream().filter(one -> one.text().whole()).toList(),
                bounds);
    }

    private SentenceTraining(FactBook book, Map<String, HeadSums> byHand, List<Example> sentences, Bounds bounds) {
        this.book = book;
        this.labels = new Labels(book);
        this.byHand = byHand;
        this.sentences = sentences;
        this.bounds = bounds;
        sentences.forEach(one -> hands.add(one.hand()));
        for (String hand : hands) {
            heads.put(hand, heads(hand));
            priors.put(hand, priors(hand));
        }
        sentences.forEach(one -> unseen.put(
                one,
                new Candidates(headsWithout(one.hand()), priorsWithout(one.hand()), book, one.features(), one.cues())));
    }

    private static Map<String, HeadSums> sums(Labels labels, List<Example> examples) {
        Map<String, HeadSums> byHand = new TreeMap<>();
        examples.forEach(one ->
                byHand.computeIfAbsent(one.hand(), hand -> new HeadSums(labels)).add(one));
        return byHand;
    }

    /** Of all clauses, and of the whole sentences of these hands alone. */
    SentenceTraining of(Set<String> few) {
        Map<String, HeadSums> sums = new TreeMap<>(byHand);
        sums.keySet().removeIf(hand -> hands.contains(hand) && !few.contains(hand));
        return new SentenceTraining(
                book,
                sums,
                sentences.stream().filter(one -> few.contains(one.hand())).toList(),
                bounds);
    }

    /** Who wrote whole sentences. */
    List<String> hands() {
        return List.copyOf(hands);
    }

    private SentenceHeads headsWithout(String hand) {
        return Objects.requireNonNull(heads.get(hand));
    }

    private FactPriors priorsWithout(String hand) {
        return Objects.requireNonNull(priors.get(hand));
    }

    private Candidates candidates(Example one) {
        return Objects.requireNonNull(unseen.get(one));
    }

    private static String told(Map<Example, String> routes, Example one) {
        return Objects.requireNonNull(routes.get(one));
    }

    private SentenceHeads heads(@Nullable String without) {
        HeadSums sums = new HeadSums(labels);
        byHand.forEach((hand, own) -> {
            if (!hand.equals(without)) {
                sums.add(own);
            }
        });
        return sums.solve();
    }

    private FactPriors priors(@Nullable String without) {
        FactPriors counted = new FactPriors(new TreeMap<>());
        for (Example one : sentences) {
            if (!one.hand().equals(without)) {
                List<String> told = new ArrayList<>();
                one.text().facts().forEach((fact, values) -> {
                    if (labels.isNumeric(fact)) {
                        told.add(fact);
                    } else {
                        values.forEach(value -> told.add(fact + "=" + value));
                    }
                });
                if (!one.route().isEmpty()) {
                    told.add(one.route());
                    counted.add(one.route(), told);
                }
                if (!one.dispute().isEmpty()) {
                    counted.add(one.dispute(), told);
                }
                counted.add(FactPriors.ALL, told);
            }
        }
        return counted;
    }

    /** The reader that has learned from all hands. */
    SentenceModel learn(String fingerprint) {
        return new SentenceModel(fingerprint, heads(null), priors(null), judges(null), bounds);
    }

    /** By hand how it is read without it; under * all of them together. */
    Map<String, HandScore> measure() {
        Map<String, HandScore> scores = new LinkedHashMap<>();
        HandScore all = new HandScore();
        for (String hand : hands) {
            HandScore score = measure(hand);
            all.add(score);
            scores.put(hand, score);
        }
        scores.put("*", all);
        return scores;
    }

    /** How one hand is read by what the others teach. */
    HandScore measure(String hand) {
        SentenceModel model = new SentenceModel("", headsWithout(hand), priorsWithout(hand), judges(hand), bounds);
        HandScore score = new HandScore();
        for (Example one : sentences(hand)) {
            SentenceFindings findings =
                    SentenceFindings.of(candidates(one), model, book, one.text().today());
            score.add(one.text(), told(findings, model), labels);
            likeliest(candidates(one), findings, model)
                    .values()
                    .forEach(found -> score.addCertainty(one.text(), found));
        }
        return score;
    }

    /** Of each fact the value that most likely holds, however unlikely. */
    private Map<String, Finding> likeliest(Candidates candidates, SentenceFindings findings, SentenceModel model) {
        boolean known = findings.dispute().probability() >= bounds.dispute();
        String dispute = known ? findings.dispute().candidate().value() : "";
        Map<String, Finding> likeliest = new HashMap<>();
        for (Candidate one : candidates.facts(findings.route().candidate().value(), dispute)) {
            LogisticJudge judge = labels.isNumeric(one.fact())
                    ? model.judges().numbers()
                    : model.judges().facts();
            likeliest.merge(
                    one.fact(),
                    new Finding(one, judge.probability(one)),
                    (some, other) -> some.probability() >= other.probability() ? some : other);
        }
        return likeliest;
    }

    /** The same by cue words. */
    Map<String, HandScore> measureCues() {
        Map<String, HandScore> scores = new LinkedHashMap<>();
        HandScore all = new HandScore();
        for (String hand : hands) {
            HandScore score = new HandScore();
            sentences(hand).forEach(one -> score.add(one.text(), one.cues().values(), labels));
            all.add(score);
            scores.put(hand, score);
        }
        scores.put("*", all);
        return scores;
    }

    private List<Example> sentences(String hand) {
        return sentences.stream().filter(one -> one.hand().equals(hand)).toList();
    }

    /** What is shown as read, by fact. */
    private static Map<String, String> told(SentenceFindings findings, SentenceModel model) {
        Map<String, String> told = new HashMap<>();
        findings.read()
                .forEach((fact, found) -> told.put(fact, found.candidate().value()));
        String route = findings.route().candidate().value();
        told.put("stage", route.substring(0, route.indexOf('/')));
        told.put("role", route.substring(route.indexOf('/') + 1));
        if (findings.dispute().probability() >= model.bounds().dispute()) {
            told.put("dispute", findings.dispute().candidate().value());
        }
        return told;
    }

    /** One after the other, for a dispute is judged in the stage that was found, and a fact in the dispute that was. */
    private Judges judges(@Nullable String without) {
        List<Example> seen =
                sentences.stream().filter(one -> !one.hand().equals(without)).toList();
        JudgeFit ofRoutes = new JudgeFit();
        for (Example one : seen) {
            if (!one.route().isEmpty()) {
                candidates(one)
                        .routes()
                        .forEach(found -> ofRoutes.add(found, found.value().equals(one.route())));
            }
        }
        LogisticJudge routes = ofRoutes.fit(Candidates.ROUTE_FEATURES);
        Map<Example, String> route = new IdentityHashMap<>();
        JudgeFit ofDisputes = new JudgeFit();
        for (Example one : seen) {
            route.put(
                    one,
                    SentenceFindings.likeliest(candidates(one).routes(), routes)
                            .candidate()
                            .value());
            candidates(one).disputes(told(route, one)).forEach(found -> add(ofDisputes, one.text(), found));
        }
        LogisticJudge disputes = ofDisputes.fit(Candidates.DISPUTE_FEATURES);
        JudgeFit ofFacts = new JudgeFit();
        JudgeFit ofNumbers = new JudgeFit();
        for (Example one : seen) {
            Finding dispute = SentenceFindings.likeliest(candidates(one).disputes(told(route, one)), disputes);
            String told = dispute.probability() >= bounds.dispute()
                    ? dispute.candidate().value()
                    : "";
            for (Candidate found : candidates(one).facts(told(route, one), told)) {
                if (found.value().indexOf('/') < 0) {
                    add(labels.isNumeric(found.fact()) ? ofNumbers : ofFacts, one.text(), found);
                }
            }
        }
        return new Judges(
                routes, disputes, ofFacts.fit(Candidates.FACT_FEATURES), ofNumbers.fit(Candidates.NUMBER_FEATURES));
    }

    /** What a text neither says nor denies is left out. */
    private static void add(JudgeFit fit, LabelledText text, Candidate found) {
        List<String> right = text.facts().get(found.fact());
        List<String> may = text.may().getOrDefault(found.fact(), List.of());
        if (right != null) {
            fit.add(found, HandScore.isAmong(right, found.value()));
        } else if (!HandScore.isAmong(may, found.value())) {
            fit.add(found, false);
        }
    }
}
