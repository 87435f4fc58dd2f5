package org.mingfa.indexer.generation;

import java.util.List;
import org.mingfa.text.problem.Problem;

/**
 * What a corpus holds now against what a generation holds of it.
 *
 * @param added paths that the generation does not know, without those that are rejected
 * @param changed paths whose bytes (or whose record's bytes) differ, without those that are rejected now
 * @param removed paths that the corpus no longer has
 * @param repealed titles of laws that the added and changed files show as no longer in force, and were in force before
 * @param laws titles of the laws of the generation that these files change, repeal or drop, and with them what rests on
 *     these laws
 * @param rejected problems of added and changed files that would not be indexed
 */
public record CorpusDifference(
        List<String> added,
        List<String> changed,
        List<String> removed,
        List<String> repealed,
        List<String> laws,
        List<Problem> rejected) {

    public CorpusDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        repealed = List.copyOf(repealed);
        laws = List.copyOf(laws);
        rejected = List.copyOf(rejected);
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && rejected.isEmpty();
    }
}
