package org.mingfa.search.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** Words that are easily confused and that the law keeps apart: 定金 and 订金. One never leads to the other. */
final class Contrasts {

    private final Map<String, Set<String>> opposites = new HashMap<>();

    private Contrasts(List<TableRow> pairs) {
        for (TableRow pair : pairs) {
            put(pair.get("word"), pair.get("other"));
            put(pair.get("other"), pair.get("word"));
        }
    }

    static Contrasts standard() {
        return new Contrasts(new TextResource(Contrasts.class, "contrasts.tsv").rows("word", "other"));
    }

    private void put(String one, String other) {
        opposites.computeIfAbsent(one, word -> new HashSet<>()).add(other);
    }

    /** Whether the query, in the form of {@link MatchForm}, holds a word that the term must not be confused with. */
    boolean forbids(String query, String term) {
        return opposites.getOrDefault(term, Set.of()).stream()
                .map(other -> MatchForm.of(other).text())
                .anyMatch(query::contains);
    }

    /** Refuses a line of the list that would merge a pair. */
    void check(Synonym synonym) {
        for (String term : synonym.terms()) {
            if (opposites.getOrDefault(synonym.lay(), Set.of()).contains(term)) {
                throw new IllegalArgumentException("不可混同的两个词：" + synonym.lay() + "、" + term);
            }
        }
    }
}
