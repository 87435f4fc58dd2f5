package org.mingfa.text.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a mistyped one was meant to be. */
public final class NearestName {

    /** What is longer is no typing mistake; comparing it would only cost time. */
    private static final int LONGEST = 60;

    private NearestName() {}

    /** The nearest of the names, when no more than a third of it (at least two letters) has to change. */
    public static Optional<String> find(String typed, Collection<String> names) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> distance(typed, name) <= Math.max(2, name.length() / 3))
                .min(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** “，是否想写 "source"？” when a near name exists, else a list of the names, or of the first of many. */
    public static String hint(String typed, Collection<String> names) {
        if (names.isEmpty()) {
            return "；此处一个也不接受。";
        }
        return find(typed, names).map(name -> "，是否想写 \"" + name + "\"？").orElse("；可用的有：" + Excerpt.of(names) + "。");
    }

    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = row;
        }
        return before[b.length()];
    }
}
