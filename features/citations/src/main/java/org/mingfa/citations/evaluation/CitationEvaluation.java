package org.mingfa.citations.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.citations.CitationAnswer;
import org.mingfa.citations.CitationAnswers;
import org.mingfa.citations.CitationRequest;
import org.mingfa.citations.evaluation.LabelledText.LabelledCitation;
import org.mingfa.search.generation.OpenGeneration;

/** Holds what the check says of labelled citations against their labels. */
public final class CitationEvaluation {

    private final CitationAnswers answers;
    private final OpenGeneration generation;
    private final LongSupplier clock;

    /**
     * A measurement on one generation.
     *
     * @param nanoTime a clock, read before and after each text
     */
    public CitationEvaluation(CitationAnswers answers, OpenGeneration generation, LongSupplier nanoTime) {
        this.answers = answers;
        this.generation = generation;
        this.clock = nanoTime;
    }

    /** What was said of a labelled citation. */
    public enum Verdict {
        /** The text was told to be wrong. */
        ACCUSED,
        /** The text was told to look wrong, with the reason. */
        DOUBTED,
        /** The words were not compared, or the generation lacks the provision. */
        NOT_COMPARED,
        PASSED,
        NOT_FOUND
    }

    /**
     * A labelled citation and what was said of it.
     *
     * @param answer what the check found there, or null where it found no citation
     */
    public record JudgedCitation(
            LabelledText text,
            LabelledCitation label,
            Verdict verdict,
            @Nullable CitationAnswer answer) {

        /** Wrong and neither accused nor doubted, or right and one of both. */
        public boolean isMisjudged() {
            boolean suspected = verdict == Verdict.ACCUSED || verdict == Verdict.DOUBTED;
            return label.isWrong() != suspected;
        }
    }

    /**
     * What was measured.
     *
     * @param slowestMillis how long the text took that took longest
     */
    public record Report(List<JudgedCitation> all, long slowestMillis) {
        public Report {
            all = List.copyOf(all);
        }

        /** How often each verdict was given, by kind of label. */
        public Map<String, Map<Verdict, Integer>> table() {
            Map<String, Map<Verdict, Integer>> table = new TreeMap<>();
            all.forEach(one -> table.computeIfAbsent(one.label().verdict(), kind -> new EnumMap<>(Verdict.class))
                    .merge(one.verdict(), 1, Integer::sum));
            return table;
        }

        /** How many wrong ones were accused or doubted, and how many there are. */
        public Share suspectedOfWrong() {
            List<JudgedCitation> wrong =
                    all.stream().filter(one -> one.label().isWrong()).toList();
            return new Share(
                    (int) wrong.stream().filter(one -> !one.isMisjudged()).count(), wrong.size());
        }

        /** How many right ones, or what is no citation, were given the verdict. */
        public Share ofRight(Verdict verdict) {
            List<JudgedCitation> right =
                    all.stream().filter(one -> !one.label().isWrong()).toList();
            return new Share(
                    (int) right.stream().filter(one -> one.verdict() == verdict).count(), right.size());
        }
    }

    /** Some of so many. */
    public record Share(int part, int of) {
        public double value() {
            return of == 0 ? 0 : (double) part / of;
        }
    }

    public Report run(List<LabelledText> texts) {
        List<JudgedCitation> all = new ArrayList<>();
        long slowest = 0;
        for (LabelledText text : texts) {
            long before = clock.getAsLong();
            List<CitationAnswer> found = answers.verify(new CitationRequest(text.text(), text.asOf()))
                    .apply(generation)
                    .citations();
            slowest = Math.max(slowest, clock.getAsLong() - before);
            text.citations().forEach(label -> all.add(judged(text, label, found)));
        }
        return new Report(all, slowest / 1_000_000);
    }

    private static JudgedCitation judged(LabelledText text, LabelledCitation label, List<CitationAnswer> found) {
        Optional<CitationAnswer> answer = found.stream()
                .filter(one -> overlap(one, label) > 0)
                .max(Comparator.comparingInt(one -> overlap(one, label)));
        return new JudgedCitation(
                text, label, answer.map(CitationEvaluation::verdict).orElse(Verdict.NOT_FOUND), answer.orElse(null));
    }

    private static int overlap(CitationAnswer one, LabelledCitation label) {
        return Math.min(one.span().end(), label.end()) - Math.max(one.span().start(), label.start());
    }

    private static Verdict verdict(CitationAnswer one) {
        if (one.isAccused()) {
            return Verdict.ACCUSED;
        }
        if (one.isDoubted()) {
            return Verdict.DOUBTED;
        }
        return one.isRight() ? Verdict.PASSED : Verdict.NOT_COMPARED;
    }
}
