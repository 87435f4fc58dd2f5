package org.mingfa.search.lucene.term;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
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
public final class LuceneTerms {

    /** Of all that is kept, in bytes. What is asked for most often stays. */
    private static final long MOST = 48_000_000;

    /** What a term takes beside its postings, in bytes. */
    private static final int OF_ITS_OWN = 512;

    private final IndexSearcher searcher;
    private final boolean inMemory;
    private final Cache<Place, KnownTerm> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Place place, KnownTerm term) ->
                    OF_ITS_OWN + term.postings().bytes())
            .executor(Runnable::run)
            .build();
    private final AbsentTerms absent = new AbsentTerms();

    private record Place(TextField field, String term) {}

    /**
     * A term that the index has.
     *
     * @param postings where it stands, in an index whose postings are held in memory; else none
     */
    public record KnownTerm(TermQuery query, TermPostings postings) {
        boolean isInMemory() {
            return postings.size() > 0;
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

    /** What has the term in the field; empty where nothing has. */
    public Optional<KnownTerm> find(TextField field, String term) {
        Place place = new Place(field, term);
        KnownTerm before = known.getIfPresent(place);
        if (before != null) {
            return Optional.of(before);
        }
        if (absent.contains(field, term)) {
            return Optional.empty();
        }
        Optional<KnownTerm> found = look(new Term(field.stored(), term));
        found.ifPresentOrElse(query -> known.put(place, query), () -> absent.add(field, term));
        return found;
    }

    private Optional<KnownTerm> look(Term term) {
        try {
            TermStates states = TermStates.build(searcher, term, true);
            if (states.docFreq() == 0) {
                return Optional.empty();
            }
            TermQuery query = new TermQuery(term, states);
            TermPostings postings = inMemory ? TermPostings.read(searcher, query, states.docFreq()) : TermPostings.NONE;
            return Optional.of(new KnownTerm(query, postings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
