package org.mingfa.semantics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An embedder that asks its cache first and remembers what it had to compute.
 *
 * <p>What was computed is on disk before progress is told, so a killed build goes on from there.
 */
public final class CachingEmbedder implements TextEmbedder {

    /** So many vectors are written at once: at 100 a second, a killed build loses less than a second. */
    private static final int WRITTEN_AT_ONCE = 64;

    private final TextEmbedder embedder;
    private final VectorCache cache;

    /** Takes both over: closing this closes them. */
    public CachingEmbedder(TextEmbedder embedder, VectorCache cache) {
        this.embedder = embedder;
        this.cache = cache;
    }

    @Override
    public List<float[]> embedPassages(List<String> passages, EmbeddingProgress progress) {
        List<VectorKey> keys = passages.stream().map(this::key).toList();
        Map<VectorKey, float[]> vectors = new LinkedHashMap<>();
        Map<VectorKey, String> missing = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            VectorKey key = keys.get(i);
            Optional<float[]> known = vectors.containsKey(key) ? Optional.empty() : cache.find(key);
            if (known.isPresent()) {
                vectors.put(key, known.get());
            } else if (!vectors.containsKey(key)) {
                missing.put(key, passages.get(i));
            }
        }
        embedMissing(missing, vectors, passages.size(), progress);
        return keys.stream().map(key -> found(vectors, key)).toList();
    }

    /** Passages of the same text are one; they count as done together, at the end. */
    private void embedMissing(
            Map<VectorKey, String> missing, Map<VectorKey, float[]> vectors, int total, EmbeddingProgress progress) {
        List<VectorKey> keys = new ArrayList<>(missing.keySet());
        for (int start = 0; start < keys.size(); start += WRITTEN_AT_ONCE) {
            progress.reached(total - keys.size() + start, total);
            List<VectorKey> part = keys.subList(start, Math.min(keys.size(), start + WRITTEN_AT_ONCE));
            List<String> texts = part.stream().map(missing::get).toList();
            List<float[]> computed = embedder.embedPassages(texts, EmbeddingProgress.UNHEARD);
            Map<VectorKey, float[]> fresh = new LinkedHashMap<>();
            for (int i = 0; i < part.size(); i++) {
                fresh.put(part.get(i), computed.get(i));
            }
            cache.add(fresh);
            vectors.putAll(fresh);
        }
        progress.reached(total, total);
    }

    private static float[] found(Map<VectorKey, float[]> vectors, VectorKey key) {
        float[] vector = vectors.get(key);
        if (vector == null) {
            throw new IllegalStateException("no vector was computed for " + key);
        }
        return vector;
    }

    private VectorKey key(String text) {
        return VectorKey.of(embedder.fingerprint(), text);
    }

    /** Not remembered: questions are persons' own words and do not belong on a disk. */
    @Override
    public float[] embedQuery(String query) {
        return embedder.embedQuery(query);
    }

    @Override
    public float[] embedBare(String query) {
        return embedder.embedBare(query);
    }

    /** Not remembered either. */
    @Override
    public TokenStates states(String text) {
        return embedder.states(text);
    }

    @Override
    public int dimension() {
        return embedder.dimension();
    }

    @Override
    public String fingerprint() {
        return embedder.fingerprint();
    }

    @Override
    public void close() {
        try (cache) {
            embedder.close();
        }
    }
}
