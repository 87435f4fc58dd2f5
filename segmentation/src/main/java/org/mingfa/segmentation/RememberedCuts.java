package org.mingfa.segmentation;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * How runs of Chinese were cut that are cut again whenever they are shown: what people find are the same articles over and
 * over. Keeps between one and two times so many characters: when the younger half is full, the older is forgotten.
 *
 * <p>For texts of an index alone; a question is a person's own words and is not kept.
 */
final class RememberedCuts {

    /** Some 20 MB for both halves. */
    private static final int CHARACTERS = 2_000_000;

    private final int most;
    private volatile Half young = new Half();
    private volatile Half old = new Half();

    RememberedCuts() {
        this(CHARACTERS);
    }

    /**
     * A memory.
     *
     * @param most characters that a half holds
     */
    RememberedCuts(int most) {
        this.most = most;
    }

    /** A half, and how many characters are in it; threads that add at once may count a run twice, never not. */
    private static final class Half {
        private final ConcurrentHashMap<String, int[]> lengths = new ConcurrentHashMap<>();
        private final AtomicLong characters = new AtomicLong();
    }

    /** The lengths of the words of a run, cut only if it is not remembered; not to be changed by the caller. */
    int[] of(String run, Function<String, int[]> cut) {
        Half half = young;
        int[] known = half.lengths.get(run);
        if (known != null) {
            return known;
        }
        known = old.lengths.get(run);
        int[] lengths = known == null ? cut.apply(run) : known;
        half.lengths.put(run, lengths);
        if (half.characters.addAndGet(run.length()) > most) {
            turn(half);
        }
        return lengths;
    }

    private synchronized void turn(Half full) {
        if (young == full) {
            old = full;
            young = new Half();
        }
    }

    /** Runs that are remembered now; some of them in both halves. */
    int size() {
        return young.lengths.size() + old.lengths.size();
    }
}
