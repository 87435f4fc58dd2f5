package org.mingfa.indexer.generation;

import java.util.Map;
import org.mingfa.search.generation.Manifest;
import org.mingfa.text.problem.ErrorCode;

/**
 * What a build made.
 *
 * @param problems how many problems of each code; the problems themselves are in {@code problems.jsonl}
 * @param losses how many files were not indexed, by the code that decided it
 */
public record BuildReport(Manifest manifest, Map<ErrorCode, Long> problems, Map<ErrorCode, Long> losses) {

    public BuildReport {
        problems = Map.copyOf(problems);
        losses = Map.copyOf(losses);
    }
}
