package org.mingfa.indexer.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.indexer.source.FileRecord.Fate;
import org.mingfa.search.generation.Manifest.Counts;

/** Counts what became of files, corpus by corpus. */
public final class FileCounts {

    private final Map<String, Map<Fate, Long>> fates = new HashMap<>();

    public void add(FileRecord file) {
        fates.computeIfAbsent(file.corpus(), corpus -> new EnumMap<>(Fate.class))
                .merge(file.fate(), 1L, Long::sum);
    }

    /** Those of a corpus, as many as were added. */
    public Counts of(String corpus) {
        return of(
                corpus,
                fates.getOrDefault(corpus, Map.of()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    /** Those of a corpus, which must be as many as went in. */
    Counts of(String corpus, long in) {
        Map<Fate, Long> of = fates.getOrDefault(corpus, Map.of());
        return new Counts(
                in,
                of.getOrDefault(Fate.INDEXED, 0L),
                of.getOrDefault(Fate.SKIPPED, 0L),
                of.getOrDefault(Fate.REJECTED, 0L),
                of.getOrDefault(Fate.FAILED, 0L));
    }
}
