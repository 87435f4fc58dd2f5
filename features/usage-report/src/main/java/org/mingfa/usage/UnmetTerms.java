package org.mingfa.usage;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingfa.answers.search.SearchAnswer;
import org.mingfa.search.result.SearchResult.Expansion;
import org.mingfa.text.table.CausesOfAction;

/**
 * What a search that found nothing was about, in names of our own only: causes of action that its words contain, and legal
 * terms that the product knows for them. The words themselves go no further.
 */
public final class UnmetTerms {

    /** Fewer requests than these are not told: a rare wish may point to a person. */
    public static final int LEAST = 5;

    private static final List<String> CAUSES = CausesOfAction.all();

    private UnmetTerms() {}

    /** The names, none where the words have none of ours. */
    public static Set<String> of(String words, SearchAnswer answer) {
        Set<String> terms = new TreeSet<>();
        answer.expansions().stream().map(Expansion::to).forEach(terms::add);
        CAUSES.stream().filter(words::contains).forEach(terms::add);
        return terms;
    }
}
