package org.mingfa.segmentation;

import java.util.List;
import org.mingfa.text.table.CausesOfAction;
import org.mingfa.text.table.TextResource;

/** The word lists that ship with this module, one word a line. */
final class WordLists {

    static final TextResource TERMS = list("legal-terms.txt");
    static final TextResource EVERYDAY = list("everyday-words.txt");
    static final TextResource QUESTION_WORDS = list("question-words.txt");

    /** What the dictionary takes as words beside the names of laws; each list shapes the fingerprint, in this order. */
    static final List<TextResource> DICTIONARY = List.of(TERMS, CausesOfAction.LIST, EVERYDAY);

    private WordLists() {}

    private static TextResource list(String name) {
        return new TextResource(WordLists.class, name);
    }
}
