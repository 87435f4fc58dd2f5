package org.mingfa.search.verify;

import java.util.Comparator;
import java.util.Optional;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.identity.WorkKey;

/** The law that a misspelt title may mean: one place of at most two characters is different. */
final class NearTitle {

    private static final int MOST = 2;
    private static final int SHORTEST = 3;

    private NearTitle() {}

    /** Full title of a law that the generation has. */
    static Optional<String> find(OpenGeneration generation, String written) {
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
