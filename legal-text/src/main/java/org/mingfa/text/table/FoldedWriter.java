package org.mingfa.text.table;

import java.util.Arrays;

/** Takes the characters of a folded text in their order, each with the part of the source that it stands for. */
public final class FoldedWriter {

    private char[] characters;
    private int[] starts;
    private int[] ends;
    private int length;

    FoldedWriter(int size) {
        characters = new char[size];
        starts = new int[size];
        ends = new int[size];
    }

    /** Several characters for one part of the source. */
    public void write(String form, int start, int end) {
        for (int i = 0; i < form.length(); i++) {
            write(form.charAt(i), start, end);
        }
    }

    /** One character for the part of the source from start (inclusive) to end. */
    public void write(char form, int start, int end) {
        if (length == characters.length) {
            int size = length + (length >> 1) + 16;
            characters = Arrays.copyOf(characters, size);
            starts = Arrays.copyOf(starts, size);
            ends = Arrays.copyOf(ends, size);
        }
        characters[length] = form;
        starts[length] = start;
        ends[length++] = end;
    }

    FoldedText done() {
        return new FoldedText(new String(characters, 0, length), starts, ends);
    }
}
