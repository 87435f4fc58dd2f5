package org.mingfa.risk.facts;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingfa.risk.facts.CueWords.Cue;
import org.mingfa.risk.facts.CueWords.CueMatch;
import org.mingfa.text.numeral.NumeralMatch;

/** The cues of one kind in a text, looked up by the place of an amount or a day: the one in the same clause that stands closest. */
final class CueProximity {

    private static final String ENDS = ",，、.。;；!！?？\n";
    private static final int FAR = 16;

    /** As far as a cue of the least weight counts further off. */
    private static final int LIGHT = 7;

    private static final int LONGEST = 30;

    private final String text;
    private final List<CueMatch> cues;

    /** Of each character, the clause that it stands in. */
    private final int[] clauses;

    /** Where the amounts or days begin. */
    private final BitSet begins = new BitSet();

    /**
     * The cues of what amounts or days mean.
     *
     * @param cues in the order of the text
     * @param values all amounts or days of the text
     */
    CueProximity(String text, List<CueMatch> cues, List<? extends NumeralMatch<?>> values) {
        this.text = text;
        this.cues = cues;
        values.forEach(value -> begins.set(value.start()));
        this.clauses = new int[text.length() + 1];
        for (int i = 1; i <= text.length(); i++) {
            clauses[i] = clauses[i - 1] + (isEnd(i - 1) ? 1 : 0);
        }
    }

    Optional<Cue> nearest(NumeralMatch<?> value) {
        return cues.subList(from(value.start() - 2 * FAR - LONGEST), cues.size()).stream()
                .takeWhile(one -> one.start() <= value.end() + FAR)
                .filter(one -> one.cue().weight() > 0 && isInClause(one, value) && distance(one, value) <= 2 * FAR)
                .filter(one -> !isOfAnother(one, value))
                .min(Comparator.comparingInt(
                        one -> distance(one, value) + LIGHT * (3 - one.cue().weight())))
                .map(CueMatch::cue);
    }

    private boolean isInClause(CueMatch one, NumeralMatch<?> value) {
        return clauses[one.end()] == clauses[value.start()] || clauses[one.start()] == clauses[value.end() - 1];
    }

    /** 借人家四万还了一万，还没还完: 还了 is said of what follows it at once, and 没还 of what stands nearer. */
    private boolean isOfAnother(CueMatch one, NumeralMatch<?> value) {
        if (one.end() <= value.start()) {
            return isBetween(one.end(), value.start());
        }
        return one.start() >= value.end() && (begins.get(one.end()) || isBetween(value.end(), one.start()));
    }

    private boolean isBetween(int from, int to) {
        int next = begins.nextSetBit(from);
        return next >= 0 && next < to;
    }

    /** What stands before counts as a little nearer than what comes after, as verbs and names do. */
    private static int distance(CueMatch one, NumeralMatch<?> value) {
        int before = value.start() - one.end();
        int after = one.start() - value.end();
        return before >= 0 ? 2 * before : after >= 0 ? 2 * after + 1 : 0;
    }

    /** The first cue that begins at a place or later. */
    private int from(int place) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cues.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A dot or comma within a number ends no clause. */
    private boolean isEnd(int at) {
        boolean within = at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
        return ENDS.indexOf(text.charAt(at)) >= 0 && !within;
    }
}
