package org.mingfa.segmentation;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Where the words of texts stand that are asked for again whenever they are shown: what people find are the same articles over
 * and over. Keeps between one and two times so many characters: when the younger half is full, the older is forgotten.
 *
 * <p>For texts of an index alone; a question is a person's own words and is not kept.
 */
final class RememberedPlaces {

    /** Some 22 MB for both halves. */
    private static final int CHARACTERS = 1_000_000;

    private final int most;
    private volatile Half young = new Half();
    private volatile Half old = new Half();

    RememberedPlaces() {
        this(CHARACTERS);
    }

    /**
     * A memory.
     *
     * @param most characters that a half holds
     */
    RememberedPlaces(int most) {
        this.most = most;
    }

    /** A half, and how many characters are in it; threads that add at once may count a text twice, never not. */
    private static final class Half {
        private final ConcurrentHashMap<String, WordPlaces> places = new ConcurrentHashMap<>();
        private final AtomicLong characters = new AtomicLong();
    }

    /** The places of the words of a text, which is cut only if they are not remembered. */
    WordPlaces of(String text, Function<String, WordPlaces> cut) {
        Half half = young;
        WordPlaces known = half.places.get(text);
        if (known != null) {
            return known;
        }
        known = old.places.get(text);
        WordPlaces places = known == null ? cut.apply(text) : known;
        half.places.put(text, places);
        if (half.characters.addAndGet(text.length()) > most) {
            turn(half);
        }
        return places;
    }

    private synchronized void turn(Half full) {
        if (young == full) {
            old = full;
            young = new Half();
        }
    }

    /** Texts that are remembered now; some of them in both halves. */
    int size() {
        return young.places.size() + old.places.size();
    }
}
