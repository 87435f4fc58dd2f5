package org.mingfa.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Filter;
import org.mingfa.search.lucene.term.LuceneFilters;
import org.mingfa.search.lucene.term.LuceneTerms;
import org.mingfa.search.lucene.term.MinimumShouldMatchQuery;
import org.mingfa.search.passage.TextField;

/** Our query tree in Lucene's words, for one index. */
final class LuceneQueries {

    private final LuceneTerms known;
    private final LuceneFilters filters;

    LuceneQueries(LuceneTerms known, LuceneFilters filters) {
        this.known = known;
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

    private Query scored(org.mingfa.search.index.Query query, int nearest) {
        return switch (query) {
            case org.mingfa.search.index.Query.All all -> new ConstantScoreQuery(new MatchAllDocsQuery());
            case org.mingfa.search.index.Query.Terms terms -> terms(terms);
            case org.mingfa.search.index.Query.Phrase phrase -> phrase(phrase);
            case org.mingfa.search.index.Query.Nearest vector -> nearest(vector, null, nearest);
            case org.mingfa.search.index.Query.Every every -> every(every, nearest);
        };
    }

    private Query terms(org.mingfa.search.index.Query.Terms terms) {
        if (terms.minimumMatch() > 1) {
            return new MinimumShouldMatchQuery(places(terms), terms.minimumMatch());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        places(terms)
                .forEach(word -> word.places()
                        .forEach(place -> any.add(new BoostQuery(place.term().query(), place.weight()), Occur.SHOULD)));
        return any.build();
    }

    private List<MinimumShouldMatchQuery.Word> places(org.mingfa.search.index.Query.Terms terms) {
        List<MinimumShouldMatchQuery.Word> words = new ArrayList<>();
        terms.terms().forEach((term, weight) -> {
            List<MinimumShouldMatchQuery.Place> places = new ArrayList<>();
            known.find(
                    term,
                    terms.fields(),
                    (there, boost) -> places.add(new MinimumShouldMatchQuery.Place(there, weight * boost)));
            words.add(new MinimumShouldMatchQuery.Word(places));
        });
        return words;
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

    private Query every(org.mingfa.search.index.Query.Every every, int nearest) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(scored(every.scored(), nearest), Occur.MUST);
        every.required().forEach(required -> all.add(scored(required, nearest), Occur.FILTER));
        every.without().forEach(without -> all.add(scored(without, nearest), Occur.MUST_NOT));
        return all.build();
    }
}
