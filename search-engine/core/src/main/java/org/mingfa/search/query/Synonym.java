package org.mingfa.search.query;

import java.util.List;
import java.util.Set;

/**
 * One line of the hand-written list. One way: a legal term never leads to a lay phrase.
 *
 * @param lay what people say, as written in the list
 * @param terms of the law, the preferred first
 * @param otherwise words beside which the phrase means something else: 时效 beside 仲裁
 */
record Synonym(String lay, List<String> terms, String domain, Set<String> otherwise) {

    Synonym {
        terms = List.copyOf(terms);
        otherwise = Set.copyOf(otherwise);
        if (lay.isBlank() || terms.isEmpty() || terms.contains(lay)) {
            throw new IllegalArgumentException("a phrase and other terms for it are needed: " + lay);
        }
    }
}
