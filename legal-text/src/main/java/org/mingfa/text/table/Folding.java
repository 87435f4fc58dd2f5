package org.mingfa.text.table;

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
