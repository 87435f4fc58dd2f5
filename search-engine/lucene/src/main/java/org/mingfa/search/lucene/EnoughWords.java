package org.mingfa.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
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
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What has so many of some words or more. Scored as Lucene does it; where only what matches is asked for, counted for sixty-four
 * documents at a time instead of one by one: totals, facets and lists in another order look at every match.
 */
final class EnoughWords extends Query {

    private final List<BooleanQuery> words;
    private final BooleanQuery scored;
    private final int minimum;
    private final @Nullable HeldPostings held;

    /**
     * So many of these.
     *
     * @param words each an alternative of the fields that may have it
     * @param minimum 1 or more
     * @param held what is in memory of a small index, or null
     */
    EnoughWords(List<BooleanQuery> words, int minimum, @Nullable HeldPostings held) {
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(minimum);
        words.forEach(word -> any.add(word, Occur.SHOULD));
        this.words = List.copyOf(words);
        this.scored = any.build();
        this.minimum = minimum;
        this.held = held;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        if (mode.needsScores()) {
            return searcher.createWeight(searcher.rewrite(scored), mode, boost);
        }
        List<List<Marking>> each = new ArrayList<>(words.size());
        for (BooleanQuery word : words) {
            List<Marking> fields = new ArrayList<>(word.clauses().size());
            for (BooleanClause field : word.clauses()) {
                fields.add(marking(searcher, field.query()));
            }
            each.add(fields);
        }
        return new Counting(each, boost, mode);
    }

    /** Marks which documents of a segment have a word in a field. */
    private interface Marking {
        void mark(LeafReaderContext leaf, FixedBitSet having) throws IOException;
    }

    private Marking marking(IndexSearcher searcher, Query field) throws IOException {
        if (held != null && plain(field) instanceof TermQuery term) {
            return held.of(term.getTerm())::mark;
        }
        Weight weight = field.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
        return (leaf, having) -> {
            Scorer found = weight.scorer(leaf);
            if (found != null) {
                DocIdSetIterator documents = found.iterator();
                documents.nextDoc();
                documents.intoBitSet(having.length(), having, 0);
            }
        };
    }

    private static Query plain(Query query) {
        return query instanceof BoostQuery boosted ? boosted.getQuery() : query;
    }

    private final class Counting extends ConstantScoreWeight {
        private final List<List<Marking>> each;
        private final ScoreMode mode;

        Counting(List<List<Marking>> each, float boost, ScoreMode mode) {
            super(EnoughWords.this, boost);
            this.each = each;
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
            WordCounter counter = new WordCounter(documents, minimum);
            FixedBitSet having = new FixedBitSet(documents);
            for (List<Marking> fields : each) {
                for (Marking field : fields) {
                    field.mark(leaf, having);
                }
                counter.add(having);
                having.clear();
            }
            return counter.reached();
        }
    }

    @Override
    public String toString(String field) {
        return scored.toString(field);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        scored.visit(visitor);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnoughWords same && scored.equals(same.scored);
    }

    @Override
    public int hashCode() {
        return Objects.hash(EnoughWords.class, scored);
    }
}
