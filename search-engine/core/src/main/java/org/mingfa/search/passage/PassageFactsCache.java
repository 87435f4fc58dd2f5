package org.mingfa.search.passage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.mingfa.text.version.CatalogueVersion;
import org.mingfa.text.version.LawCatalogue;

/**
 * What is known of one generation's passages by their ids. A question asks it of hundreds, mostly of the same as the question
 * before. Safe for use by many threads.
 */
public final class PassageFactsCache {

    /** Some 130 bytes each; kept are those that are found first. */
    private static final int MOST = 1 << 17;

    private final LawCatalogue laws;
    private final Predicate<String> isAsked;
    private final Map<String, PassageFacts> known = new ConcurrentHashMap<>();

    /**
     * Of one generation.
     *
     * @param laws of the generation; passages of other documents are taken for parts of cases
     * @param isAsked whether a question is known for the passage with an id
     */
    public PassageFactsCache(LawCatalogue laws, Predicate<String> isAsked) {
        this.laws = laws;
        this.isAsked = isAsked;
    }

    /** What an id says, unchecked: the whole text is the document where it names no place. */
    public PassageFacts of(String id) {
        PassageFacts before = known.get(id);
        if (before != null) {
            return before;
        }
        PassageFacts facts = read(id);
        if (known.size() < MOST) {
            known.put(id, facts);
        }
        return facts;
    }

    private PassageFacts read(String id) {
        String document = PassageId.documentOf(id);
        String place = PassageId.placeOf(id);
        CatalogueVersion law = laws.findListed(document).orElse(null);
        return new PassageFacts(id, law == null ? document : law.header().id().value(), place, law, isAsked.test(id));
    }
}
