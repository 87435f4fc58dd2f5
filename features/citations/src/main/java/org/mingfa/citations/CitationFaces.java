package org.mingfa.citations;

import java.util.List;
import org.mingfa.answers.AnswerFaces;

/** What of a checked citation is shown. */
public final class CitationFaces extends AnswerFaces {

    public CitationFaces() {
        super("citations");
        byLabel(List.of(OutOfForce.Why.class, Grade.class));
    }
}
