package org.mingfa.api.page.judge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.citation.CitationAnswer;

/**
 * A brief, cut where it cites: pieces of plain text and of citations in turn.
 *
 * @param pieces in the order of the text
 */
public record MarkedBrief(List<Piece> pieces) {

    public MarkedBrief {
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece.
     *
     * @param finding what was found of it, or null where it cites nothing
     */
    public record Piece(String text, @Nullable FindingView finding) {}

    /** Citations of which one lies within another are marked once, where the first begins. */
    static MarkedBrief of(String text, List<FindingView> findings) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (FindingView finding : findings) {
            CitationAnswer citation = finding.citation();
            if (citation.span().start() >= at) {
                pieces.add(new Piece(text.substring(at, citation.span().start()), null));
                at = citation.span().end();
                pieces.add(new Piece(text.substring(citation.span().start(), at), finding));
            }
        }
        pieces.add(new Piece(text.substring(at), null));
        return new MarkedBrief(pieces);
    }
}
