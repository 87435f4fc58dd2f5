package org.mingfa.text.table;

/**
 * A text in another form: what is found in the form is reported at its place in the source. Immutable; places are
 * offsets of UTF-16 units, and never lie inside a pair of surrogates of the source that was folded as one.
 */
public final class FoldedText {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    FoldedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public static FoldedText of(String source, Folding folding) {
        FoldedWriter out = new FoldedWriter(source.length());
        int at = 0;
        while (at < source.length()) {
            int next = folding.fold(source, at, out);
            if (next <= at) {
                throw new IllegalStateException("a folding must go on: " + next + " behind " + at);
            }
            at = next;
        }
        return out.done();
    }

    /** The form alone. */
    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public char at(int index) {
        return text.charAt(index);
    }

    /** Where in the source the character at the index begins. */
    public int start(int index) {
        return starts[index];
    }

    /** Where in the source the last character before the index ends: {@code end(to)} closes what begins at {@code start(from)}. */
    public int end(int index) {
        return ends[index - 1];
    }

    /** One way of writing texts in another form, character by character from the left. */
    @FunctionalInterface
    public interface Folding {

        /**
         * Writes the form of what stands at the place: one character or several, or nothing.
         *
         * @return where it ends in the source, behind {@code at}; folding goes on there
         */
        int fold(String source, int at, FoldedWriter out);
    }
}
