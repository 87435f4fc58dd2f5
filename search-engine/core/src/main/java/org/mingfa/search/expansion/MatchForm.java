package org.mingfa.search.expansion;

import java.util.Arrays;
import org.mingfa.segmentation.IndexForm;

/**
 * A text as phrases are looked up in it: folded as the index folds, no gaps, and one sign for 不, 没 and 没有, so that
 * 没给工资 meets 不给工资. Every sign knows its place in the text.
 */
final class MatchForm {

    private final StringBuilder form = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private MatchForm(int size) {
        starts = new int[size];
        ends = new int[size];
    }

    static MatchForm of(String text) {
        MatchForm made = new MatchForm(text.length());
        boolean afterNot = false;
        for (int i = 0; i < text.length(); ) {
            int end = i + Character.charCount(text.codePointAt(i));
            String folded = IndexForm.of(text.substring(i, end));
            if (afterNot && folded.equals("有")) {
                made.ends[made.form.length() - 1] = end;
                afterNot = false;
            } else {
                afterNot = folded.equals("没");
                made.append(afterNot ? "不" : folded, i, end);
            }
            i = end;
        }
        return made;
    }

    private void append(String folded, int start, int end) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '+') {
                grow();
                starts[form.length()] = start;
                ends[form.length()] = end;
                form.append(c);
            }
        }
    }

    private void grow() {
        if (form.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2 + 4);
            ends = Arrays.copyOf(ends, ends.length * 2 + 4);
        }
    }

    String text() {
        return form.toString();
    }

    /** Where the sign at i begins in the text. */
    int start(int i) {
        return starts[i];
    }

    /** Where the sign at i ends in the text, exclusive. */
    int end(int i) {
        return ends[i];
    }
}
