package org.mingfa.search.query;

import org.mingfa.segmentation.TermNormalizer;
import org.mingfa.text.table.FoldedText;
import org.mingfa.text.table.FoldedWriter;

/**
 * How a text is written where phrases are looked up in it: folded as the index folds, no gaps, and one sign for 不, 没 and
 * 没有, so that 没给工资 meets 不给工资.
 */
final class MatchForm {

    private MatchForm() {}

    static FoldedText of(String text) {
        return FoldedText.of(text, MatchForm::write);
    }

    private static int write(String text, int at, FoldedWriter out) {
        int end = at + Character.charCount(text.codePointAt(at));
        String folded = TermNormalizer.normalize(text.substring(at, end));
        if (!folded.equals("没")) {
            signs(folded, at, end, out);
            return end;
        }
        int behind = end < text.length() ? end + Character.charCount(text.codePointAt(end)) : end;
        int not = TermNormalizer.normalize(text.substring(end, behind)).equals("有") ? behind : end;
        out.write('不', at, not);
        return not;
    }

    private static void signs(String folded, int start, int end, FoldedWriter out) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '+') {
                out.write(c, start, end);
            }
        }
    }
}
