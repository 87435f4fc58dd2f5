package org.mingfa.similar.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a long description that say most: words that search are 120 at the most, however long the text is, and cutting
 * a hundred thousand characters into words takes a third of all that such a question costs.
 */
final class SalientPassages {

    /** A description up to this length is taken whole, in UTF-16 units. */
    static final int LONGEST = 30_000;

    private static final int WINDOW = 500;

    private SalientPassages() {}

    private record Window(int from, int until, double weight) {}

    /**
     * The windows with the heaviest pairs of characters, in the order of the text; a text that is not long as it is.
     *
     * @param pairs with what each says
     */
    static String of(String text, Map<String, Float> pairs) {
        if (text.length() <= LONGEST) {
            return text;
        }
        BitSet first = new BitSet();
        pairs.keySet().forEach(pair -> first.set(pair.charAt(0)));
        List<Window> windows = new ArrayList<>();
        for (int from = 0; from < text.length(); from += WINDOW) {
            windows.add(window(text.substring(from, Math.min(from + WINDOW, text.length())), from, pairs, first));
        }
        StringBuilder telling = new StringBuilder();
        windows.stream()
                .sorted(Comparator.comparingDouble(Window::weight).reversed().thenComparingInt(Window::from))
                .limit(LONGEST / WINDOW)
                .sorted(Comparator.comparingInt(Window::from))
                .forEach(window ->
                        telling.append(text, window.from(), window.until()).append('\n'));
        return telling.toString();
    }

    /**
     * What one window says.
     *
     * @param first characters that pairs begin with: most characters begin none
     */
    private static Window window(String text, int from, Map<String, Float> pairs, BitSet first) {
        Set<String> met = new HashSet<>();
        double weight = 0;
        for (int i = 0; i + 2 <= text.length(); i++) {
            if (first.get(text.charAt(i))) {
                String pair = text.substring(i, i + 2);
                Float says = pairs.get(pair);
                if (says != null && met.add(pair)) {
                    weight += says;
                }
            }
        }
        return new Window(from, from + text.length(), weight);
    }
}
