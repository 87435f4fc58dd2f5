package org.mingfa.api.usage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The requests that were answered last with what was found, so that only of these it can be said whether a hit was useful. An id may be one that
 * a client made up, with anybody's name in it: what is remembered, and kept with a judgement, is its hash under a key that dies with
 * the process.
 */
public final class AnsweredRequests {

    /** Older ones are forgotten. */
    static final int MOST = 50_000;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    /** Ready for an id; each is marked with a copy. */
    private final Mac keyed;

    /** By mark what each answer showed, and by tag what the answers showed that a client may keep. */
    private final Newest shown = new Newest();

    private final Newest kept = new Newest();

    /** Forgets the oldest. What was shown is kept as hashes: 200 hits of a page are 1,600 bytes. */
    private static final class Newest extends LinkedHashMap<String, long[]> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, long[]> oldest) {
            return size() > MOST;
        }
    }

    /** A request that was answered. */
    public final class AnsweredRequest {
        private final String mark;
        private final long[] hits;

        private AnsweredRequest(String mark, long[] hits) {
            this.mark = mark;
            this.hits = hits;
        }

        /** What stands for the request. */
        public String mark() {
            return mark;
        }

        /** Whether its answer had the hit. */
        public boolean showed(String hit) {
            long[] asked = hashes(List.of(hit));
            return Arrays.stream(hits).anyMatch(one -> one == asked[0]);
        }
    }

    public AnsweredRequests() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        try {
            this.keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(random, ALGORITHM));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * A request is about to be answered with hits that can be judged.
     *
     * @param id of the request
     * @param hits the ids of what is shown
     * @param tag of an answer that the client may keep, or null
     */
    void remember(String id, List<String> hits, @Nullable String tag) {
        long[] hashes = hashes(hits);
        put(shown, mark(id), hashes);
        if (tag != null) {
            put(kept, tag, hashes);
        }
    }

    /** The client has the answer already: what that showed can be judged under the new id as well. */
    void rememberKept(String id, @Nullable String tag) {
        long[] hashes;
        synchronized (kept) {
            hashes = kept.get(tag);
        }
        if (hashes != null) {
            put(shown, mark(id), hashes);
        }
    }

    private static void put(Newest all, String key, long[] hits) {
        synchronized (all) {
            all.putLast(key, hits);
        }
    }

    /** The answered request with this id; nothing for any other. */
    public Optional<AnsweredRequest> find(String id) {
        String mark = mark(id);
        synchronized (shown) {
            return Optional.ofNullable(shown.get(mark)).map(hits -> new AnsweredRequest(mark, hits));
        }
    }

    private String mark(String id) {
        return HexFormat.of().formatHex(copy().doFinal(id.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }

    /** Under the key too: of a hash that anybody can compute, anybody can make up another hit that has it. */
    private long[] hashes(List<String> hits) {
        Mac mac = copy();
        return hits.stream()
                .mapToLong(hit -> ByteBuffer.wrap(mac.doFinal(hit.getBytes(StandardCharsets.UTF_8)))
                        .getLong())
                .toArray();
    }

    private Mac copy() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
