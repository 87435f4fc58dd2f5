package org.mingfa.evaluation.run;

/**
 * A document in a ranked list.
 *
 * @param id WORK#ordinal of an article, or the source's id of a case; without spaces
 */
public record Ranked(String id, double score) {

    public Ranked {
        if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("a TREC file cannot hold the document id '" + id + "'");
        }
    }
}
