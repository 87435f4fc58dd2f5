package org.mingfa.search.lucene.term;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.TextField;

/**
 * Where the terms of questions stand in a finished index. A question asks for each of its words in up to eight fields and several
 * lists, and the same words come with the next question: each is looked up once. Only what the index has is kept, so that no word
 * of a person stays that is not one of the law's or of the cases'. Safe for use by many threads.
 */
public final class LuceneTerms {

    /** Of all that is kept, in bytes. What is asked for most often stays. */
    private static final long MOST = 48_000_000;

    /** What a term takes in a field beside its postings, in bytes. */
    private static final int OF_ITS_OWN = 256;

    private static final int FIELDS = TextField.values().length;

    /** Takes the place of a term that a field lacks, where another field has it. */
    private static final KnownTerm ABSENT = new KnownTerm(new TermQuery(new Term("")), TermPostings.NONE);

    private final IndexSearcher searcher;
    private final boolean inMemory;
    private final Cache<String, InFields> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String term, InFields fields) -> fields.bytes())
            .executor(Runnable::run)
            .build();
    private final NegativeTermCache absent = new NegativeTermCache();

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

    /** A term that some field has, in each of those that it was asked for in. */
    private record InFields(@Nullable KnownTerm[] byField) {

        static InFields with(@Nullable InFields before, TextField field, KnownTerm there) {
            @Nullable KnownTerm[] byField = before == null ? new KnownTerm[FIELDS] : before.byField.clone();
            byField[field.ordinal()] = there;
            return new InFields(byField);
        }

        @Nullable
        KnownTerm in(TextField field) {
            return byField[field.ordinal()];
        }

        boolean isSomewhere() {
            return bytes() > 0;
        }

        int bytes() {
            int bytes = 0;
            for (KnownTerm there : byField) {
                bytes += there == null || there == ABSENT
                        ? 0
                        : OF_ITS_OWN + there.postings().bytes();
            }
            return bytes;
        }
    }

    /** What is found of a term, field by field. */
    public interface Found {
        void take(KnownTerm there, float boost);
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

    /** The term in those of the fields that have it, each with its boost. */
    public void find(String term, Map<TextField, Float> fields, Found found) {
        InFields before = known.getIfPresent(term);
        InFields all = before;
        for (Map.Entry<TextField, Float> field : fields.entrySet()) {
            KnownTerm there = all == null ? null : all.in(field.getKey());
            if (there == null) {
                there = look(field.getKey(), term);
                all = InFields.with(all, field.getKey(), there);
            }
            if (there != ABSENT) {
                found.take(there, field.getValue());
            }
        }
        if (all != null && all != before && all.isSomewhere()) {
            known.put(term, all);
        }
    }

    private KnownTerm look(TextField field, String term) {
        if (absent.contains(field, term)) {
            return ABSENT;
        }
        Optional<KnownTerm> there = read(new Term(field.stored(), term));
        if (there.isEmpty()) {
            absent.add(field, term);
        }
        return there.orElse(ABSENT);
    }

    private Optional<KnownTerm> read(Term term) {
        try {
            TermStates states = TermStates.build(searcher, term, true);
            if (states.docFreq() == 0) {
                return Optional.empty();
            }
            TermQuery query = new TermQuery(term, states);
            return Optional.of(
                    inMemory
                            ? new KnownTerm(new TermQuery(term), TermPostings.read(searcher, query, states.docFreq()))
                            : new KnownTerm(query, TermPostings.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
