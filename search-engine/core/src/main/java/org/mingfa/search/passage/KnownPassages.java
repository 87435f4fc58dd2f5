package org.mingfa.search.passage;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.version.LawCatalogue;
import org.mingfa.text.version.ListedLaw;

/**
 * What the ids of one generation's passages say. A question asks it of hundreds, and the same thousands are found by most
 * questions: each is taken apart once, and forgotten when another one needs its place. Safe for use by many threads.
 */
public final class KnownPassages {

    /** Of the number of a place: 512 kB of places. */
    private static final int BITS = 17;

    /** Ids of one law differ in their last digits: the golden ratio scatters them (Knuth, volume 3, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private static final Pattern NUMBERED = Pattern.compile("#(?<number>\\d{1,9})");

    private final LawCatalogue laws;
    private final @Nullable KnownPassage[] known = new KnownPassage[1 << BITS];

    /**
     * Nothing known yet.
     *
     * @param laws of the generation; passages of other documents are taken for parts of cases
     */
    public KnownPassages(LawCatalogue laws) {
        this.laws = laws;
    }

    /** What an id says, unchecked: the whole text is the document where it names no place. */
    public KnownPassage of(String id) {
        int place = (id.hashCode() * SPREAD) >>> (Integer.SIZE - BITS);
        KnownPassage before = known[place];
        if (before != null && before.id().equals(id)) {
            return before;
        }
        int beside = place ^ 1;
        KnownPassage other = known[beside];
        if (other != null && other.id().equals(id)) {
            return other;
        }
        KnownPassage read = read(id);
        known[before == null || other != null ? place : beside] = read;
        return read;
    }

    private KnownPassage read(String id) {
        String document = PassageId.documentOf(id);
        String place = PassageId.placeOf(id);
        ListedLaw law = laws.findListed(document).orElse(null);
        int article = NUMBERED.matcher(place).matches()
                ? Integer.parseInt(place, 1, place.length(), 10)
                : KnownPassage.NO_NUMBER;
        return new KnownPassage(id, law == null ? document : law.header().id().value(), place, law, article);
    }
}
