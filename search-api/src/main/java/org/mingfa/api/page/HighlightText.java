package org.mingfa.api.page;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.answers.HitAnswer;
import org.mingfa.search.result.Hit.Span;

/** A text with its highlighted spans; a long one is cut around the first of them. */
public record HighlightText(List<Part> parts) {

    private static final int LONGEST = 220;
    private static final int BEFORE = 40;

    public HighlightText {
        parts = List.copyOf(parts);
    }

    /** A piece of the text. */
    public record Part(String text, boolean isMarked) {}

    public static HighlightText of(HitAnswer hit) {
        String text = hit.text();
        int first = hit.highlights().isEmpty() ? 0 : hit.highlights().getFirst().start();
        int from = text.length() > LONGEST && first > LONGEST / 2 ? first - BEFORE : 0;
        int to = text.length() > LONGEST ? Math.min(text.length(), from + LONGEST) : text.length();
        List<Part> parts = new ArrayList<>();
        int at = from;
        for (Span span : hit.highlights()) {
            if (span.start() >= at && span.end() <= to) {
                parts.add(new Part((at == from && from > 0 ? "…" : "") + text.substring(at, span.start()), false));
                parts.add(new Part(text.substring(span.start(), span.end()), true));
                at = span.end();
            }
        }
        parts.add(new Part(text.substring(at, to) + (to < text.length() ? "…" : ""), false));
        return new HighlightText(parts);
    }
}
