package org.mingfa.evaluation.topic;

import java.util.List;

/**
 * A description of facts for which similar cases are known.
 *
 * @param causes 案由 or charges of the case, as far as the set gives them
 * @param pool documents among which to rank, each once; empty where all may be found
 */
public record CaseTopic(String id, String text, List<String> causes, List<String> pool) implements Topic {

    public CaseTopic {
        causes = List.copyOf(causes);
        pool = pool.stream().distinct().toList();
    }
}
