package org.mingfa.indexer.masking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.mingfa.indexer.corpus.CaseReading;
import org.mingfa.indexer.masking.MarkedJudgment.Flaws;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.problem.Outcome;

/** Passes marked judgments through the gate of publication and counts what is hidden, what is hidden besides and what is held. */
public final class MaskingMeasurement {

    private static final CaseReading READING = new CaseReading(CorpusReviews.none("invented"));

    private final Map<MaskedKind, KindFigures> kinds = new EnumMap<>(MaskedKind.class);
    private final Map<String, Integer> held = new TreeMap<>();
    private final List<String> naming = new ArrayList<>();
    private final List<String> altered = new ArrayList<>();
    private int judgments;
    private int served;
    private int sentences;
    private final List<String> wronglyHidden = new ArrayList<>();

    /**
     * One kind in what was served.
     *
     * @param marks places that are marked
     * @param hidden those of which nothing is left in their place
     * @param documents judgments that hold the kind
     * @param complete those of them in which all of its places are hidden
     */
    public record KindFigures(int marks, int hidden, int documents, int complete) {

        static final KindFigures NONE = new KindFigures(0, 0, 0, 0);

        KindFigures plus(int marks, int hidden) {
            return new KindFigures(
                    this.marks + marks, this.hidden + hidden, documents + 1, complete + (marks == hidden ? 1 : 0));
        }

        /** Of the places the share that is hidden, of organisations that stay the share that is shown. */
        public double recall() {
            return marks == 0 ? 1 : (double) hidden / marks;
        }
    }

    /**
     * What was counted.
     *
     * @param held codes of the gate with how many judgments each kept back
     * @param kinds by kind
     * @param wronglyHidden places that are emptied and touch no mark, in served judgments, each with its judgment's id
     * @param hidden marks that are hidden, of all kinds
     * @param sentences sentences of operative parts in served judgments
     * @param altered those that are not the source's but for marks, each with its judgment's id
     * @param naming judgments that still tell a person, a number, a home or a school, each with what is left
     */
    public record Figures(
            int judgments,
            int served,
            Map<String, Integer> held,
            Map<MaskedKind, KindFigures> kinds,
            int hidden,
            List<String> wronglyHidden,
            int sentences,
            List<String> altered,
            List<String> naming) {

        /** Of the places that are emptied the share that had to be. */
        public double precision() {
            int all = hidden + wronglyHidden.size();
            return all == 0 ? 1 : (double) hidden / all;
        }
    }

    /** Of these judgments, one after the other. */
    public static Figures of(Stream<MarkedJudgment> judgments) {
        MaskingMeasurement measurement = new MaskingMeasurement();
        judgments.forEach(measurement::add);
        return measurement.figures();
    }

    private void add(MarkedJudgment marked) {
        judgments++;
        Outcome<LegalDocument> read = READING.read(marked.file());
        if (!(read.value() instanceof Judgment shown)) {
            held.merge(read.problems().getFirst().code().code(), 1, Integer::sum);
            return;
        }
        served++;
        Flaws flaws = marked.flaws(shown);
        List<String> left = flaws.leaked().stream()
                .filter(words -> "pnas".indexOf(words.charAt(0)) >= 0)
                .toList();
        if (!left.isEmpty()) {
            naming.add(marked.id() + " " + left);
        }
        flaws.altered().forEach(sentence -> altered.add(marked.id() + " " + sentence));
        sentences += marked.order().size();
        count(marked, MarkedJudgment.text(shown));
    }

    private void count(MarkedJudgment marked, String shown) {
        HiddenPlaces places = HiddenPlaces.of(bare(marked.marked()), shown);
        Map<MaskedKind, int[]> own = new EnumMap<>(MaskedKind.class);
        Matcher mark = MarkedJudgment.MARK.matcher(marked.marked());
        int marksBefore = 0;
        while (mark.find()) {
            int start = mark.start() - marksBefore;
            int end = start + mark.group(3).length();
            marksBefore += mark.group().length() - mark.group(3).length();
            MaskedKind kind = MaskedKind.of(mark.group(1).charAt(0), mark.group(3));
            int[] counted = own.computeIfAbsent(kind, key -> new int[2]);
            counted[0]++;
            boolean right = kind == MaskedKind.STAYS ? places.isUntouched(start, end) : places.isHidden(start, end);
            counted[1] += right ? 1 : 0;
        }
        places.unmarked().forEach(run -> wronglyHidden.add(marked.id() + " " + run));
        own.forEach((kind, counted) -> kinds.merge(
                kind,
                KindFigures.NONE.plus(counted[0], counted[1]),
                (before, next) -> before.plus(counted[0], counted[1])));
    }

    private static String bare(String marked) {
        return MarkedJudgment.MARK.matcher(marked).replaceAll("$3");
    }

    private Figures figures() {
        int hidden = kinds.entrySet().stream()
                .filter(entry -> entry.getKey() != MaskedKind.STAYS)
                .mapToInt(entry -> entry.getValue().hidden())
                .sum();
        return new Figures(
                judgments,
                served,
                held,
                kinds,
                hidden,
                List.copyOf(wronglyHidden),
                sentences,
                List.copyOf(altered),
                List.copyOf(naming));
    }
}
