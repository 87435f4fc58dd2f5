package org.mingfa.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.mingfa.search.passage.TextField;

/**
 * Where the terms of questions stand in a finished index. A question asks for each of its words in up to eight fields and several
 * lists, and the same words come with the next question: each is looked up once. Only what the index has is kept, so that no word
 * of a person stays that is not one of the law's or of the cases'. Safe for use by many threads.
 */
final class LuceneTerms {

    /** Of one field in each half, some 400 bytes each. */
    private static final int MOST = 1 << 12;

    private final IndexSearcher searcher;
    private final Map<TextField, Halves<String, TermQuery>> known = new EnumMap<>(TextField.class);

    /** The terms of what a searcher reads; any other searcher of the same reader may ask with them. */
    LuceneTerms(IndexSearcher searcher) {
        this.searcher = searcher;
        for (TextField field : TextField.values()) {
            known.put(field, new Halves<>(MOST, query -> 1));
        }
    }

    /** What has the term in the field; empty where nothing has. */
    Optional<TermQuery> query(TextField field, String text) {
        Halves<String, TermQuery> terms = Objects.requireNonNull(known.get(field));
        TermQuery before = terms.find(text);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<TermQuery> found = look(new Term(field.stored(), text));
        found.ifPresent(query -> terms.put(text, query));
        return found;
    }

    private Optional<TermQuery> look(Term term) {
        try {
            TermStates states = TermStates.build(searcher, term, true);
            return states.docFreq() == 0 ? Optional.empty() : Optional.of(new TermQuery(term, states));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
