package org.mingfa.evaluation.topic;

import java.util.List;

/**
 * A decided case of a set, as its own file gives it.
 *
 * @param causes 案由, as far as the record gives them; in criminal cases the title, which names the charge
 */
public record CaseDocument(String id, String text, List<String> causes) {

    public CaseDocument {
        causes = List.copyOf(causes);
    }
}
