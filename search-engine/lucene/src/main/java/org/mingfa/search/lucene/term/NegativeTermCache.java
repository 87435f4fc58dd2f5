package org.mingfa.search.lucene.term;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.mingfa.search.passage.TextField;

/**
 * Terms that an index is known not to have: two in five of those that questions ask for. Of each only a salted hash of 64 bits is
 * kept, for it may be a person's own word. Safe for use by many threads.
 */
final class NegativeTermCache {

    /** Places, of which each term has one: 128 kB. */
    private static final int PLACES = 1 << 14;

    private final int salt = ThreadLocalRandom.current().nextInt();
    private final AtomicLongArray known = new AtomicLongArray(PLACES);

    boolean contains(TextField field, String term) {
        long hash = hash(field, term);
        return known.getPlain(place(hash)) == hash;
    }

    void add(TextField field, String term) {
        long hash = hash(field, term);
        known.setPlain(place(hash), hash);
    }

    private static int place(long hash) {
        return (int) hash & PLACES - 1;
    }

    private long hash(TextField field, String term) {
        BytesRef bytes = new BytesRef(term);
        return StringHelper.murmurhash3_x64_128(bytes.bytes, bytes.offset, bytes.length, salt + field.ordinal())[0];
    }
}
