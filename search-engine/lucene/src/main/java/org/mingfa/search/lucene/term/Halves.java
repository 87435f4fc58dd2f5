package org.mingfa.search.lucene.term;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for last: when the younger half is full it becomes the older one, and what nobody asked for since is forgotten.
 * Safe for use by many threads.
 */
final class Halves<K, V> {

    private final long most;
    private final ToIntFunction<V> size;
    private final AtomicLong held = new AtomicLong();
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = new ConcurrentHashMap<>();

    /**
     * Two empty halves.
     *
     * @param most of the sizes of what one half holds, in sum
     */
    Halves(long most, ToIntFunction<V> size) {
        this.most = most;
        this.size = size;
    }

    @Nullable
    V find(K key) {
        V found = young.get(key);
        if (found == null) {
            found = old.get(key);
            if (found != null) {
                put(key, found);
            }
        }
        return found;
    }

    void put(K key, V value) {
        if (held.addAndGet(size.applyAsInt(value)) > most) {
            held.set(size.applyAsInt(value));
            old = young;
            young = new ConcurrentHashMap<>();
        }
        young.put(key, value);
    }
}
