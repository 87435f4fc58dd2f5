package org.mingfa.api.page;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.answers.HitAnswer;
import org.mingfa.search.result.Hit.TextSpan;

/** A text with its highlighted spans; a long one is cut around the first of them. */
public record HighlightText(List<HighlightPiece> parts) {

    private static final int LONGEST = 220;
    private static final int BEFORE = 40;

    public HighlightText {
        parts = List.copyOf(parts);
    }

    /** A piece of the text. */
    public record HighlightPiece(String text, boolean isMarked) {}

    public static HighlightText of(HitAnswer hit) {
        String text = hit.text();
        int first = hit.highlights().isEmpty() ? 0 : hit.highlights().getFirst().start();
        int from = text.length() > LONGEST && first > LONGEST / 2 ? first - BEFORE : 0;
        int to = text.length() > LONGEST ? Math.min(text.length(), from + LONGEST) : text.length();
        List<HighlightPiece> parts = new ArrayList<>();
        int at = from;
        for (TextSpan span : hit.highlights()) {
            if (span.start() >= at && span.end() <= to) {
                parts.add(new HighlightPiece(
                        (at == from && from > 0 ? "…" : "") + text.substring(at, span.start()), false));
                parts.add(new HighlightPiece(text.substring(span.start(), span.end()), true));
                at = span.end();
            }
        }
        parts.add(new HighlightPiece(text.substring(at, to) + (to < text.length() ? "…" : ""), false));
        return new HighlightText(parts);
    }
}
