package org.mingfa.search.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.segmentation.Segmenter;
import org.mingfa.segmentation.Token;
import org.mingfa.text.table.FoldedText;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/**
 * Finds legal terms for the words of a layperson, the longest phrase first. A phrase counts only where the segmenter sees
 * whole words (告人 is not in 被告人), where no neighbour gives it another meaning, and a term is not added when the query
 * has it already, or has the word that it must not be confused with. Safe for use by many threads.
 */
public final class LaySynonyms {

    /** Whoever tells a whole story has the words of the law's facts in it; more terms would drown them. */
    private static final int LONGEST_QUERY = 500;

    private final Map<String, Synonym> byForm = new HashMap<>();
    /** The characters that phrases begin with: few of a query are. */
    private final BitSet beginnings = new BitSet();

    private final Contrasts contrasts;
    private final int longest;

    private LaySynonyms(Collection<Synonym> synonyms, Contrasts contrasts) {
        for (Synonym synonym : synonyms) {
            if (byForm.put(MatchForm.of(synonym.lay()).text(), synonym) != null) {
                throw new IllegalArgumentException("日常说法重复：" + synonym.lay());
            }
            contrasts.check(synonym);
        }
        this.contrasts = contrasts;
        byForm.keySet().forEach(form -> beginnings.set(form.charAt(0)));
        longest = byForm.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The list that ships with this module. */
    public static LaySynonyms standard() {
        List<Synonym> synonyms = new TextResource(LaySynonyms.class, "synonyms.tsv")
                .rows("lay", "terms", "domain", "otherwise").stream()
                        .map(LaySynonyms::synonym)
                        .toList();
        return new LaySynonyms(synonyms, Contrasts.standard());
    }

    private static Synonym synonym(TableRow row) {
        Set<String> otherwise =
                row.find("otherwise").map(LaySynonyms::words).map(Set::copyOf).orElse(Set.of());
        return new Synonym(row.get("lay"), words(row.get("terms")), row.get("domain"), otherwise);
    }

    private static List<String> words(String cell) {
        return List.of(cell.split("\\|"));
    }

    /** No synonyms at all, to see what they change. */
    public static LaySynonyms none() {
        return new LaySynonyms(List.of(), Contrasts.standard());
    }

    /** The terms to add to a query, those of the longest phrase first. */
    public List<ExpansionTerm> find(String query, Segmenter segmenter) {
        if (byForm.isEmpty() || query.isBlank() || query.length() > LONGEST_QUERY) {
            return List.of();
        }
        FoldedText form = MatchForm.of(query);
        List<PhraseSpan> places = places(form);
        if (places.isEmpty()) {
            return List.of();
        }
        BitSet insideWords = insideWords(segmenter.words(query));
        Map<String, ExpansionTerm> added = new LinkedHashMap<>();
        BitSet taken = new BitSet();
        for (PhraseSpan place : places) {
            int start = form.start(place.from());
            int end = form.end(place.to());
            boolean free = taken.get(start, end).isEmpty();
            if (free && !insideWords.get(start) && !insideWords.get(end)) {
                taken.set(start, end);
                String said = query.substring(start, end);
                terms(place.synonym(), form.text())
                        .forEach(term -> added.putIfAbsent(
                                term,
                                new ExpansionTerm(said, term, place.synonym().domain())));
            }
        }
        return List.copyOf(added.values());
    }

    /** A phrase from (inclusive) to (exclusive) in the form. */
    private record PhraseSpan(int from, int to, Synonym synonym) {}

    private List<PhraseSpan> places(FoldedText form) {
        List<PhraseSpan> places = new ArrayList<>();
        String text = form.text();
        for (int from = 0; from < text.length(); from++) {
            int last = beginnings.get(text.charAt(from)) ? Math.min(text.length(), from + longest) : from;
            for (int to = from + 1; to <= last; to++) {
                Synonym synonym = byForm.get(text.substring(from, to));
                if (synonym != null && synonym.otherwise().stream().noneMatch(text::contains)) {
                    places.add(new PhraseSpan(from, to, synonym));
                }
            }
        }
        places.sort(Comparator.comparingInt((PhraseSpan place) -> place.from() - place.to())
                .thenComparingInt(PhraseSpan::from));
        return places;
    }

    private List<String> terms(Synonym synonym, String query) {
        return synonym.terms().stream()
                .filter(term -> !query.contains(MatchForm.of(term).text()) && !contrasts.forbids(query, term))
                .toList();
    }

    /** Borders of the text that lie inside a word. */
    private static BitSet insideWords(List<Token> tokens) {
        BitSet inside = new BitSet();
        tokens.forEach(token -> inside.set(token.start() + 1, Math.max(token.start() + 1, token.end())));
        return inside;
    }

    /** Words that are easily confused and that the law keeps apart: 定金 and 订金. One never leads to the other. */
    static final class Contrasts {

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
}
