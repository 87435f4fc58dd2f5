package org.mingfa.indexer.generation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.mingfa.search.generation.Manifest;
import org.mingfa.text.problem.ErrorCode;

/**
 * What a build made.
 *
 * @param problems how many problems of each code; the problems themselves are in {@code problems.jsonl}
 * @param losses how many files were not indexed, by the code that decided it
 * @param kept documents that had not changed and were taken over from the live generation
 */
public record BuildReport(Manifest manifest, Map<ErrorCode, Long> problems, Map<ErrorCode, Long> losses, long kept) {

    public BuildReport {
        problems = Collections.unmodifiableMap(new TreeMap<>(problems));
        losses = Collections.unmodifiableMap(new TreeMap<>(losses));
    }
}
