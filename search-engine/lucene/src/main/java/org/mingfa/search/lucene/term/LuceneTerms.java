package org.mingfa.search.lucene.term;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.TextField;

/**
 * Where the terms of questions stand in a finished index. A question asks for each of its words in up to eight fields and several
 * lists, and the same words come with the next question: each is looked up once, in every field. Only what the index has is kept,
 * so that no word of a person stays that is not one of the law's or of the cases'. Safe for use by many threads.
 */
public final class LuceneTerms {

    /** Of all that is kept, in documents of 8 bytes: 48 MB. What is asked for most often stays. */
    private static final long MOST = 6_000_000;

    /** What a term takes beside its postings, in documents. */
    private static final int OF_ITS_OWN = 64;

    private static final Places NOWHERE = new Places();

    private final IndexSearcher searcher;
    private final boolean inMemory;
    private final Cache<String, Places> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String term, Places places) -> places.weight())
            .executor(Runnable::run)
            .build();
    private final AbsentTerms absent = new AbsentTerms();

    /**
     * A term in a field that has it.
     *
     * @param postings where it stands, in an index whose postings are held in memory; else none
     */
    public record KnownTerm(TermQuery query, TermPostings postings) {
        boolean isInMemory() {
            return postings.size() > 0;
        }
    }

    /** A term in the fields that have it. */
    public static final class Places {
        private final @Nullable KnownTerm[] byField = new KnownTerm[TextField.values().length];

        private Places() {}

        /** The term in this field, or null where nothing has it there. */
        public @Nullable KnownTerm in(TextField field) {
            return byField[field.ordinal()];
        }

        private int weight() {
            int weight = OF_ITS_OWN;
            for (KnownTerm term : byField) {
                weight += term == null ? 0 : OF_ITS_OWN + term.postings().size();
            }
            return weight;
        }
    }

    /**
     * The terms of what a searcher reads; any other searcher of the same reader may ask with them.
     *
     * @param inMemory whether postings are held: those of a small index
     */
    public LuceneTerms(IndexSearcher searcher, boolean inMemory) {
        this.searcher = searcher;
        this.inMemory = inMemory;
    }

    /** Where the term stands. */
    public Places find(String term) {
        Places before = known.getIfPresent(term);
        if (before != null) {
            return before;
        }
        if (absent.contains(term)) {
            return NOWHERE;
        }
        Places found = new Places();
        boolean isAnywhere = false;
        for (TextField field : TextField.values()) {
            KnownTerm here = look(new Term(field.stored(), term));
            found.byField[field.ordinal()] = here;
            isAnywhere |= here != null;
        }
        if (isAnywhere) {
            known.put(term, found);
        } else {
            absent.add(term);
        }
        return found;
    }

    private @Nullable KnownTerm look(Term term) {
        try {
            TermStates states = TermStates.build(searcher, term, true);
            if (states.docFreq() == 0) {
                return null;
            }
            TermQuery query = new TermQuery(term, states);
            TermPostings postings = inMemory ? TermPostings.read(searcher, query, states.docFreq()) : TermPostings.NONE;
            return new KnownTerm(query, postings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
