package org.mingfa.search.result;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.learned.AbstentionModel;
import org.mingfa.search.learned.Answerability;
import org.mingfa.search.learned.Calibration;
import org.mingfa.search.learned.ConfidenceLevel;
import org.mingfa.search.learned.Evidence;
import org.mingfa.search.learned.HitConfidence;
import org.mingfa.search.learned.LawBigramModel;
import org.mingfa.search.learned.RankingModel;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.Passage.CasePassage;
import org.mingfa.search.passage.Passage.LawPassage;
import org.mingfa.search.query.ParsedQuery;
import org.mingfa.search.query.SearchRequest.Sort;
import org.mingfa.search.ranking.Fusion.FusedPassage;
import org.mingfa.search.ranking.ListSupport;
import org.mingfa.search.result.ListSearch.ResolvedQuery;
import org.mingfa.segmentation.TermNormalizer;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Validity;

/**
 * Weighs the hits of one question. Who names an article, a law or a text word for word is not judged: that is found or it is
 * not. Nor is an order other than that of relevance, or a generation without a calibration: all is possible there.
 */
final class ConfidenceScorer {

    /** So many hits speak for an answer as a whole, and so many may be called likely; calibrated with the same number. */
    static final int FIRST = 3;

    /** Cosine of what was asked and a known question from which on they ask the same. */
    private static final double NEAR_QUESTION = 0.8;

    private static final int SCORE_SCALE = 3;
    private static final Set<Validity> IN_FORCE = EnumSet.of(Validity.IN_FORCE, Validity.PARTLY_REPEALED);

    private final ResolvedQuery resolved;
    private final List<FusedPassage> first;
    private final @Nullable Calibration calibration;
    private final Map<Evidence, Double> ofQuestion = new EnumMap<>(Evidence.class);
    private final QuestionEvidence questions;
    private final double wordUnit;
    private final Map<String, HitConfidence> weighed = new HashMap<>();

    /**
     * A scorer of one list.
     *
     * @param list best first
     */
    ConfidenceScorer(ResolvedQuery resolved, List<FusedPassage> list) {
        this.resolved = resolved;
        this.first = List.copyOf(list.subList(0, Math.min(FIRST, list.size())));
        OpenGeneration generation = resolved.generation();
        RankingModel learned = generation.learned();
        AbstentionModel abstention = learned == null ? AbstentionModel.NONE : learned.abstention();
        long passages = Math.max(1, generation.manifest().passages());
        this.calibration = resolved.request().sort() == Sort.RELEVANCE
                ? abstention.find(resolved.vector() != null, passages).orElse(null)
                : null;
        ParsedQuery query = resolved.query();
        this.questions = new QuestionEvidence(query);
        int words = Math.max(1, query.words().size());
        this.wordUnit = words * Math.log1p((double) passages);
        LawBigramModel spoken = abstention.bigrams();
        Set<String> pairs = new TreeSet<>(query.bigrams().keySet()); // sums must not hang on the order of a hash
        ofQuestion.put(Evidence.LENGTH, Math.log(words));
        ofQuestion.put(Evidence.FAMILIARITY, spoken.familiarity(pairs));
        ofQuestion.put(
                Evidence.LAW_HELD,
                spoken.logOddsHeld(
                        pairs, work -> generation.catalogue().find(work).isPresent()));
    }

    /** What speaks for a hit; the first are asked for twice. */
    HitConfidence weigh(FusedPassage entry, Passage passage) {
        return weighed.computeIfAbsent(entry.id(), id -> weighedAnew(entry, passage));
    }

    private HitConfidence weighedAnew(FusedPassage entry, Passage passage) {
        Map<Evidence, Double> evidence = new EnumMap<>(ofQuestion);
        ListSupport support = entry.support();
        evidence.put(Evidence.NEARNESS, support.nearness());
        evidence.put(Evidence.SCORE, SCORE_SCALE * Math.log(entry.score()));
        evidence.put(Evidence.WORDS_SCORE, support.words() / wordUnit);
        evidence.put(Evidence.MARGIN, margin(entry));
        evidence.put(Evidence.AGREEMENT, support.agreement());
        evidence.put(Evidence.QUESTION_NEARNESS, support.question().nearness());
        evidence.put(Evidence.QUESTION_LEAD, support.question().lead());
        evidence.put(Evidence.QUESTION_SCORE, support.question().score() / wordUnit);
        evidence.put(Evidence.STATUTE, isStatute(passage) ? 1.0 : 0.0);
        String text = TermNormalizer.normalize(text(passage));
        Set<String> words = resolved.query().words().keySet();
        double found = words.stream().filter(text::contains).count();
        evidence.put(Evidence.COVERAGE, words.isEmpty() ? 0 : found / words.size());
        boolean added = resolved.query().added().words().keySet().stream()
                .anyMatch(word -> !words.contains(word) && text.contains(word));
        evidence.put(Evidence.ADDED_TERM, added ? 1.0 : 0.0);
        double strength = calibration == null ? 0 : calibration.strength(evidence);
        boolean isArticle = passage instanceof LawPassage; // the label was learned from articles alone
        double probability = calibration == null || !isArticle ? 0 : calibration.probability(evidence);
        ConfidenceLevel band = isLaw(passage) ? band(entry, probability) : ConfidenceLevel.POSSIBLE;
        return new HitConfidence(evidence, strength, probability, band, isAsked(passage, support));
    }

    /**
     * Whether a question that a person wrote for it is near to what was asked: by meaning, else by pairs of characters. Of short
     * articles that looked likely and were first, 85 % were right, of those with such a question 94 % (docs/lab/answerability.md).
     */
    private boolean isAsked(Passage passage, ListSupport support) {
        return resolved.vector() != null
                ? support.question().nearness() >= NEAR_QUESTION
                : passage instanceof LawPassage law && questions.find(law).isPresent();
    }

    /** What has ended, or has not begun, on the day asked for is law no longer or not yet: nobody is told that it very likely decides. */
    private boolean isLaw(Passage passage) {
        return !(passage instanceof LawPassage law)
                || IN_FORCE.contains(resolved.generation()
                        .catalogue()
                        .get(law.law())
                        .validityAt(resolved.request().asOf().shownAt()));
    }

    private boolean isStatute(Passage passage) {
        return passage instanceof LawPassage law
                && resolved.generation().catalogue().get(law.law()).level() == Level.LAW;
    }

    private double margin(FusedPassage entry) {
        return first.stream()
                .filter(other -> !other.id().equals(entry.id()))
                .findFirst()
                .map(other -> SCORE_SCALE * Math.log(entry.score() / other.score()))
                .orElse(0.0);
    }

    private String text(Passage passage) {
        return switch (passage) {
            case LawPassage law ->
                resolved.generation().catalogue().get(law.law()).title() + "\n" + String.join("\n", law.path()) + "\n"
                        + law.text();
            case CasePassage decided -> decided.header().title() + "\n" + decided.text();
        };
    }

    private ConfidenceLevel band(FusedPassage entry, double probability) {
        if (first.stream().noneMatch(one -> one.id().equals(entry.id()))) {
            return ConfidenceLevel.POSSIBLE;
        }
        boolean isCited = resolved.named().cites(entry.id());
        if (isCited || !resolved.query().quoted().isEmpty()) {
            return ConfidenceLevel.LIKELY;
        }
        boolean isStory =
                resolved.parts() != null; // of its hits that looked likely, 74 % were: docs/lab/answerability.md
        return calibration == null || isStory ? ConfidenceLevel.POSSIBLE : calibration.band(probability);
    }

    /** What the strongest of the first hits says of the whole. */
    Answerability answered(List<HitConfidence> first) {
        if (first.isEmpty()) {
            return Answerability.NONE;
        }
        if (isNamed()) {
            return Answerability.DIRECT;
        }
        Calibration by = calibration;
        return by == null
                ? Answerability.POSSIBLE
                : by.answered(first.stream()
                        .mapToDouble(HitConfidence::strength)
                        .max()
                        .orElseThrow());
    }

    private boolean isNamed() {
        ParsedQuery query = resolved.query();
        return !resolved.named().isEmpty()
                || !query.quoted().isEmpty()
                || resolved.generation().catalogue().findNamed(query.free()).isPresent();
    }
}
