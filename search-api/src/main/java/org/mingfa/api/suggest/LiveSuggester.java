package org.mingfa.api.suggest;

import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.suggest.Suggester;

/** The names of the generation that serves, read at the first question after it went live. */
final class LiveSuggester {

    private @Nullable Suggester suggester;
    private String generation = "";

    synchronized Suggester of(OpenGeneration open) {
        Suggester known = suggester;
        if (known == null || !generation.equals(open.manifest().id())) {
            known = Suggester.of(open);
            suggester = known;
            generation = open.manifest().id();
        }
        return known;
    }
}
