package org.mingfa.search.learned;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * A tree of yes and no: each branch asks whether a feature is below a value, each leaf adds to a passage's score. Written as
 * a person reads it: {@code (nearness<0.53 (bigrams_score<0.7 -0.12 0.3) 0.4)}, first what follows a yes.
 */
public sealed interface Tree {

    /** What the tree adds to the score of a passage with these features, by ordinal of {@link Feature}. */
    double of(double[] features);

    /** As files have it. */
    String format();

    /** Adds. */
    record Leaf(double value) implements Tree {
        @Override
        public double of(double[] features) {
            return value;
        }

        @Override
        public String format() {
            return String.format(Locale.ROOT, "%.4f", value);
        }
    }

    /** Asks. */
    record Branch(Feature feature, double below, Tree yes, Tree no) implements Tree {
        @Override
        public double of(double[] features) {
            return (features[feature.ordinal()] < below ? yes : no).of(features);
        }

        @Override
        public String format() {
            return "(" + feature.key() + "<" + below + " " + yes.format() + " " + no.format() + ")";
        }
    }

    /** Reads what {@link #format} wrote; an {@link IllegalArgumentException} says what is wrong with it. */
    static Tree parse(String written) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part :
                written.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+")) {
            parts.add(part);
        }
        Tree tree = next(parts, 0);
        if (!parts.isEmpty()) {
            throw new IllegalArgumentException("树的末尾多出 \"" + parts.peek() + "\"");
        }
        return tree;
    }

    private static Tree next(Deque<String> parts, int depth) {
        String part = take(parts);
        if (!part.equals("(")) {
            return new Leaf(finite(part));
        }
        if (depth > 20) {
            throw new IllegalArgumentException("树深超过 20 层");
        }
        String question = take(parts);
        int sign = question.indexOf('<');
        if (sign < 0) {
            throw new IllegalArgumentException("应为“特征<值”，收到 \"" + question + "\"");
        }
        Feature feature = Feature.named(question.substring(0, sign));
        double below = finite(question.substring(sign + 1));
        Tree yes = next(parts, depth + 1);
        Tree no = next(parts, depth + 1);
        String end = take(parts);
        if (!end.equals(")")) {
            throw new IllegalArgumentException("应为右括号，收到 \"" + end + "\"");
        }
        return new Branch(feature, below, yes, no);
    }

    private static String take(Deque<String> parts) {
        String part = parts.poll();
        if (part == null) {
            throw new IllegalArgumentException("树没有写完");
        }
        return part;
    }

    private static double finite(String number) {
        double value = Double.parseDouble(number);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("应为有限的数，收到 " + number);
        }
        return value;
    }
}
