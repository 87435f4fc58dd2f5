package org.mingfa.search.lucene.term;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.lucene.term.LuceneTerms.KnownTerm;

/**
 * What has so many of some words or more. Scored as Lucene does it; where only what matches is asked for, counted for sixty-four
 * documents at a time instead of one by one: totals, facets and lists in another order look at every match.
 */
public final class MinimumShouldMatchQuery extends Query {

    private final List<Word> words;
    private final int minimum;

    /** A word in the fields that have it; nowhere, for one that the index lacks. */
    public record Word(List<Place> places) {
        public Word {
            places = List.copyOf(places);
        }

        private BooleanQuery scored() {
            BooleanQuery.Builder fields = new BooleanQuery.Builder();
            places.forEach(place -> fields.add(new BoostQuery(place.term().query(), place.weight()), Occur.SHOULD));
            return fields.build();
        }
    }

    /** A word in one field. */
    public record Place(KnownTerm term, float weight) {}

    /**
     * So many of these.
     *
     * @param minimum 1 or more
     */
    public MinimumShouldMatchQuery(List<Word> words, int minimum) {
        this.words = List.copyOf(words);
        this.minimum = minimum;
    }

    private BooleanQuery scored() {
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(minimum);
        words.forEach(word -> any.add(word.scored(), Occur.SHOULD));
        return any.build();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return mode.needsScores()
                ? searcher.createWeight(searcher.rewrite(scored()), mode, boost)
                : new Counting(searcher, boost, mode);
    }

    private final class Counting extends ConstantScoreWeight {
        private final IndexSearcher searcher;
        private final ScoreMode mode;

        Counting(IndexSearcher searcher, float boost, ScoreMode mode) {
            super(MinimumShouldMatchQuery.this, boost);
            this.searcher = searcher;
            this.mode = mode;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            FixedBitSet enough = enough(leaf);
            int count = enough.cardinality();
            if (count == 0) {
                return null;
            }
            Scorer scorer = new ConstantScoreScorer(score(), mode, new BitSetIterator(enough, count));
            return new DefaultScorerSupplier(scorer);
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return false; // a question's words: the next one has others
        }

        private FixedBitSet enough(LeafReaderContext leaf) throws IOException {
            int documents = leaf.reader().maxDoc();
            BitSlicedCounter counter = new BitSlicedCounter(documents, minimum);
            FixedBitSet having = new FixedBitSet(documents);
            for (Word word : words) {
                for (Place place : word.places()) {
                    mark(leaf, place.term(), having);
                }
                counter.take(having);
            }
            return counter.reached();
        }

        private void mark(LeafReaderContext leaf, KnownTerm term, FixedBitSet having) throws IOException {
            if (term.isInMemory()) {
                term.postings().mark(leaf, having);
                return;
            }
            Scorer found = term.query().createWeight(searcher, mode, 1).scorer(leaf);
            if (found != null) {
                DocIdSetIterator documents = found.iterator();
                documents.nextDoc();
                documents.intoBitSet(having.length(), having, 0);
            }
        }
    }

    @Override
    public String toString(String field) {
        return scored().toString(field);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MinimumShouldMatchQuery same && minimum == same.minimum && words.equals(same.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(MinimumShouldMatchQuery.class, minimum, words);
    }
}
