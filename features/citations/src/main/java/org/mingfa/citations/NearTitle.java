package org.mingfa.citations;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.WorkKey;

/**
 * The law that a misspelt title may mean: one place of at most two characters is different. Each title is looked for once,
 * and only so many in one text: a search goes through every name of the generation.
 */
final class NearTitle {

    private static final int MOST = 2;
    private static final int SHORTEST = 3;
    private static final int MOST_TITLES = 40;

    private final OpenGeneration generation;
    private final Map<String, Optional<String>> known = new HashMap<>();

    NearTitle(OpenGeneration generation) {
        this.generation = generation;
    }

    /** Full title of a law that the generation has; empty also where too many were looked for already. */
    Optional<String> find(String written) {
        Optional<String> before = known.get(written);
        if (before != null || known.size() >= MOST_TITLES) {
            return before == null ? Optional.empty() : before;
        }
        Optional<String> found = search(written);
        known.put(written, found);
        return found;
    }

    private Optional<String> search(String written) {
        String key = WorkKey.of(written).value();
        if (key.length() < SHORTEST) {
            return Optional.empty();
        }
        return generation.names().names().stream()
                .filter(name -> Math.abs(name.length() - key.length()) <= MOST && isNear(key, name))
                .flatMap(name -> generation.names().findTitle(name).stream())
                .filter(title -> generation.catalogue().findNamed(title).isPresent())
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int front = 0;
        while (front < shorter && a.charAt(front) == b.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
            back++;
        }
        int different = Math.max(a.length(), b.length()) - front - back;
        return different <= MOST && front + back >= 2 * different;
    }
}
