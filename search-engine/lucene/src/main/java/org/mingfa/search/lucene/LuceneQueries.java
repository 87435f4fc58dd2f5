package org.mingfa.search.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.RescoreTopNQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Filter;
import org.mingfa.search.passage.TextField;

/** Our query tree in Lucene's words, for one index. */
final class LuceneQueries {

    private final IndexSearcher searcher;
    private final LuceneFilters filters;

    LuceneQueries(IndexSearcher searcher, LuceneFilters filters) {
        this.searcher = searcher;
        this.filters = filters;
    }

    /**
     * The query restricted by the filter.
     *
     * @param nearest how many neighbours a vector query collects
     */
    Query of(org.mingfa.search.index.Query query, Filter filter, int nearest) throws IOException {
        Query restriction = filters.restriction(filter);
        if (query instanceof org.mingfa.search.index.Query.Nearest vector) {
            return nearest(vector, restriction, nearest);
        }
        Query scored = scored(query, nearest);
        return restriction == null
                ? scored
                : new BooleanQuery.Builder()
                        .add(scored, Occur.MUST)
                        .add(restriction, Occur.FILTER)
                        .build();
    }

    private Query scored(org.mingfa.search.index.Query query, int nearest) throws IOException {
        return switch (query) {
            case org.mingfa.search.index.Query.All all -> new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE);
            case org.mingfa.search.index.Query.Terms terms -> terms(terms);
            case org.mingfa.search.index.Query.Phrase phrase -> phrase(phrase);
            case org.mingfa.search.index.Query.Nearest vector -> nearest(vector, null, nearest);
            case org.mingfa.search.index.Query.Every every -> every(every, nearest);
        };
    }

    private Query terms(org.mingfa.search.index.Query.Terms terms) throws IOException {
        boolean flat = terms.minimumMatch() == 1;
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(terms.minimumMatch());
        for (Map.Entry<String, Float> term : terms.terms().entrySet()) {
            BooleanQuery.Builder places = flat ? any : new BooleanQuery.Builder();
            for (Map.Entry<TextField, Float> field : terms.fields().entrySet()) {
                Term place = new Term(field.getKey().stored(), term.getKey());
                TermStates states = TermStates.build(searcher, place, true);
                if (states.docFreq() > 0) { // Lucene refuses more than 1,024 clauses, of which most would be of no use
                    places.add(
                            new BoostQuery(new TermQuery(place, states), term.getValue() * field.getValue()),
                            Occur.SHOULD);
                }
            }
            if (!flat) {
                any.add(places.build(), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private static Query phrase(org.mingfa.search.index.Query.Phrase phrase) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (TextField field : phrase.fields()) {
            any.add(new PhraseQuery(field.stored(), phrase.terms().toArray(String[]::new)), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query nearest(org.mingfa.search.index.Query.Nearest vector, @Nullable Query filter, int nearest) {
        String field = LuceneDocuments.VECTOR;
        return switch (vector.cosine()) {
            case COMPRESSED -> new KnnFloatVectorQuery(field, vector.vector(), nearest, filter);
            case EXACT -> {
                int found = (int) Math.ceil(nearest * org.mingfa.search.index.Query.Nearest.OVERSAMPLING);
                yield new RescoredNearest(new KnnFloatVectorQuery(field, vector.vector(), found, filter), nearest);
            }
        };
    }

    private Query every(org.mingfa.search.index.Query.Every every, int nearest) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(scored(every.scored(), nearest), Occur.MUST);
        for (org.mingfa.search.index.Query required : every.required()) {
            all.add(scored(required, nearest), Occur.FILTER);
        }
        for (org.mingfa.search.index.Query without : every.without()) {
            all.add(scored(without, nearest), Occur.MUST_NOT);
        }
        return all.build();
    }

    /**
     * The nearest by compressed vectors in the order of the exact ones. Lucene's own query for it fails where nothing is near: where
     * no passage that a filter lets pass has a vector.
     */
    private static final class RescoredNearest extends Query {

        private final KnnFloatVectorQuery nearest;
        private final int most;

        /**
         * So many of the nearest.
         *
         * @param nearest by compressed vectors, more than are wanted
         */
        RescoredNearest(KnnFloatVectorQuery nearest, int most) {
            this.nearest = nearest;
            this.most = most;
        }

        @Override
        public Query rewrite(IndexSearcher searcher) throws IOException {
            Query found = nearest.rewrite(searcher);
            return found instanceof MatchNoDocsQuery
                    ? found
                    : RescoreTopNQuery.createFullPrecisionRescorerQuery(
                            found, nearest.getTargetCopy(), nearest.getField(), most);
        }

        @Override
        public String toString(String field) {
            return nearest.toString(field);
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof RescoredNearest same && most == same.most && nearest.equals(same.nearest);
        }

        @Override
        public int hashCode() {
            return 31 * nearest.hashCode() + most;
        }
    }
}
