package org.mingfa.search.passage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.mingfa.text.version.LawCatalogue;
import org.mingfa.text.version.ListedLaw;

/**
 * What the ids of one generation's passages say. A question asks it of hundreds, and the same thousands are found by most
 * questions: each is taken apart once. What is remembered is never forgotten: it would be garbage of the old kind, which stops
 * everything when it is collected. Safe for use by many threads.
 */
public final class KnownPassages {

    /** The first ones that are asked for, some 130 bytes each; of a larger generation the others are taken apart each time. */
    private static final int MOST = 200_000;

    private static final Pattern NUMBERED = Pattern.compile("#\\d{1,9}");

    private final LawCatalogue laws;
    private final Map<String, KnownPassage> known = new ConcurrentHashMap<>();

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
        KnownPassage before = known.get(id);
        if (before != null) {
            return before;
        }
        KnownPassage read = read(id);
        if (known.size() < MOST) {
            known.put(id, read);
        }
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
