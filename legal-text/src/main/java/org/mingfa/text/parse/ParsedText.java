package org.mingfa.text.parse;

import java.util.List;
import org.mingfa.text.document.Provision;

/**
 * The structure of one norm as its text alone shows it; which law and version it is, the source says.
 *
 * @param title as the text has it, or "" when it has none
 * @param notes 题注: lines between the title and the body that say who adopted and amended it, and when
 */
public record ParsedText(String title, List<String> notes, List<Provision> provisions) {

    public ParsedText {
        notes = List.copyOf(notes);
        provisions = List.copyOf(provisions);
    }

    /** The articles alone, in their order. */
    public List<Provision.Article> articles() {
        return provisions.stream()
                .filter(Provision.Article.class::isInstance)
                .map(Provision.Article.class::cast)
                .toList();
    }
}
