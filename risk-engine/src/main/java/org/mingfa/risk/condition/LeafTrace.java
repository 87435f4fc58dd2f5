package org.mingfa.risk.condition;

import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What one expression came to, and from which values: a step of the explanation.
 *
 * @param expression as the rule file has it
 * @param values the names it used and what they stood for, as far as known
 * @param missing keys of the facts it lacks, empty unless unknown
 * @param unavailable why a value cannot be had at all, or null
 */
public record LeafTrace(
        String expression,
        Truth truth,
        SortedMap<String, String> values,
        SortedSet<String> missing,
        @Nullable String unavailable) {}
