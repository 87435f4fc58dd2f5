package org.mingfa.search.passage;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.version.LawCatalogue;
import org.mingfa.text.version.ListedLaw;

/**
 * What is known of one generation's passages by their ids. A question asks it of hundreds, and the same thousands are found by most
 * questions: each is taken apart once. What is remembered is never forgotten: it would be garbage of the old kind, which stops
 * everything when it is collected. Safe for use by many threads.
 */
public final class KnownPassages {

    /** A power of two. Passages are some 130 bytes each; of a larger generation those without a place are taken apart each time. */
    private static final int PLACES = 1 << 18;

    /** So many places from that of its hash on is a passage looked for. */
    private static final int PROBES = 8;

    private static final Pattern NUMBERED = Pattern.compile("#\\d{1,9}");

    private final LawCatalogue laws;
    private final Predicate<String> isAsked;

    /** By the hashes of the ids. What threads write at once may be lost and taken apart again; none sees half of it. */
    private final @Nullable KnownPassage[] known = new KnownPassage[PLACES];

    /**
     * Nothing known yet.
     *
     * @param laws of the generation; passages of other documents are taken for parts of cases
     * @param isAsked whether a question is known for the passage with an id
     */
    public KnownPassages(LawCatalogue laws, Predicate<String> isAsked) {
        this.laws = laws;
        this.isAsked = isAsked;
    }

    /**
     * What is known by each of these ids. They lie about in memory, and so does what is known of them: in loops as small as these a
     * processor fetches many at a time, where one after the other it would wait for each.
     */
    public KnownPassage[] of(String[] ids) {
        int[] places = new int[ids.length];
        for (int at = 0; at < places.length; at++) {
            places[at] = place(ids[at]);
        }
        @Nullable KnownPassage[] first = new KnownPassage[ids.length];
        for (int at = 0; at < places.length; at++) {
            first[at] = known[places[at]];
        }
        KnownPassage[] found = new KnownPassage[ids.length];
        for (int at = 0; at < places.length; at++) {
            KnownPassage before = first[at];
            found[at] = before != null && before.id().equals(ids[at]) ? before : of(ids[at]);
        }
        return found;
    }

    private static int place(String id) {
        int hash = id.hashCode();
        return (hash ^ hash >>> Short.SIZE) & PLACES - 1;
    }

    /** What an id says, unchecked: the whole text is the document where it names no place. */
    public KnownPassage of(String id) {
        int place = place(id);
        for (int probe = 0; probe < PROBES; probe++) {
            KnownPassage before = known[place + probe & PLACES - 1];
            if (before == null) {
                KnownPassage read = read(id);
                known[place + probe & PLACES - 1] = read;
                return read;
            }
            if (before.id().equals(id)) {
                return before;
            }
        }
        return read(id);
    }

    private KnownPassage read(String id) {
        String document = PassageId.documentOf(id);
        String place = PassageId.placeOf(id);
        ListedLaw law = laws.findListed(document).orElse(null);
        int article = NUMBERED.matcher(place).matches()
                ? Integer.parseInt(place, 1, place.length(), 10)
                : KnownPassage.NO_NUMBER;
        return new KnownPassage(
                id, law == null ? document : law.header().id().value(), place, law, article, isAsked.test(id));
    }
}
