package org.mingfa.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * The postings of the terms that questions asked for last, in memory and scored: the next question has most of its words in common
 * with those before it. Only what the index has is kept, so that no word of a person stays that is not one of the law's or of the
 * cases'. Safe for use by many threads.
 */
final class HeldPostings {

    /** Documents in one half, of 8 bytes each: twice 24 MB at the most. */
    private static final long MOST = 3_000_000;

    /** What a term takes beside its documents, in documents. */
    private static final int OF_ITS_OWN = 16;

    private final IndexSearcher searcher;
    private final Halves<Term, TermPostings> known = new Halves<>(MOST, postings -> postings.size() + OF_ITS_OWN);

    HeldPostings(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Where the term stands; nowhere, for one that the index lacks. */
    TermPostings of(Term term) throws IOException {
        TermPostings before = known.find(term);
        if (before != null) {
            return before;
        }
        TermStates states = TermStates.build(searcher, term, true);
        if (states.docFreq() == 0) {
            return TermPostings.NONE;
        }
        TermPostings read = TermPostings.read(searcher, new TermQuery(term, states), states.docFreq());
        known.put(term, read);
        return read;
    }
}
