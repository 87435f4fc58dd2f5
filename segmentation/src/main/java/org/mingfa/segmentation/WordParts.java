package org.mingfa.segmentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words inside a word: 劳动 and 合同 in 劳动合同.
 *
 * <p>A word is first taken apart as a whole, and only words along those borders count; so 人民法院 is 人民 and 法院, and
 * the 民法 that lies across the border is not found. Our own terms of three characters or more cannot lie there by
 * chance, and count wherever they stand: 民事诉讼 in 民事|诉讼法.
 */
final class WordParts {

    /** A word of the vocabulary inside another, by its place in it. */
    record InnerWord(int start, int end) {}

    private static final Comparator<InnerWord> ORDER =
            Comparator.comparingInt(InnerWord::start).thenComparing(InnerWord::end, Comparator.reverseOrder());
    private static final int SHORTEST_COMPOUND = 3;
    private static final int REMEMBERED = 100_000;
    private static final double PIECE = 10;
    private static final double LONE_CHARACTER = 14;
    private static final double TERM_BONUS = 3;

    private final Vocabulary vocabulary;
    private final ConcurrentHashMap<String, List<InnerWord>> remembered = new ConcurrentHashMap<>();

    WordParts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The parts of two characters or more, in order of their start, the longer first; empty for a simple word. */
    List<InnerWord> of(String word) {
        if (word.length() < SHORTEST_COMPOUND) {
            return List.of();
        }
        List<InnerWord> known = remembered.get(word);
        if (known != null) {
            return known;
        }
        TreeSet<InnerWord> parts = new TreeSet<>(ORDER);
        collect(word, 0, parts);
        terms(word, parts);
        List<InnerWord> found = List.copyOf(parts);
        if (remembered.size() < REMEMBERED) {
            remembered.put(word, found);
        }
        return found;
    }

    private void terms(String word, Set<InnerWord> parts) {
        for (int start = 0; start < word.length(); start++) {
            for (int end = start + SHORTEST_COMPOUND; end <= word.length(); end++) {
                if (end - start < word.length() && vocabulary.lists(word.substring(start, end))) {
                    parts.add(new InnerWord(start, end));
                }
            }
        }
    }

    private void collect(String word, int offset, Set<InnerWord> parts) {
        List<Integer> borders = borders(word);
        for (int from = 0; from < borders.size() - 1; from++) {
            for (int to = from + 1; to < borders.size(); to++) {
                int start = borders.get(from);
                int end = borders.get(to);
                boolean piece = to == from + 1;
                if (end - start < 2 || end - start == word.length()) {
                    continue;
                }
                String part = word.substring(start, end);
                if (vocabulary.contains(part)) {
                    parts.add(new InnerWord(offset + start, offset + end));
                    if (piece && part.length() >= SHORTEST_COMPOUND) {
                        collect(part, offset + start, parts);
                    }
                }
            }
        }
    }

    /** The borders of the fewest and most usual words that make up the word, from 0 to its length. */
    private List<Integer> borders(String word) {
        int length = word.length();
        double[] cost = new double[length + 1];
        int[] before = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            cost[end] = cost[end - 1] + LONE_CHARACTER;
            before[end] = end - 1;
            for (int start = 0; start < end - 1; start++) {
                if (end - start == length) {
                    continue;
                }
                String piece = word.substring(start, end);
                if (vocabulary.contains(piece)) {
                    double total = cost[start] + cost(piece);
                    if (total < cost[end]) {
                        cost[end] = total;
                        before[end] = start;
                    }
                }
            }
        }
        return path(before);
    }

    private double cost(String piece) {
        double usual = Math.log10(1.0 + vocabulary.frequency(piece)) / 2;
        return PIECE - usual - (vocabulary.lists(piece) ? TERM_BONUS : 0);
    }

    private static List<Integer> path(int[] before) {
        List<Integer> borders = new ArrayList<>();
        for (int at = before.length - 1; at > 0; at = before[at]) {
            borders.add(0, at);
        }
        borders.add(0, 0);
        return borders;
    }
}
