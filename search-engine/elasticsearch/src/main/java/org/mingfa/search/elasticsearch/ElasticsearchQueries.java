package org.mingfa.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.KnnQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.Query.Nearest.Cosine;
import org.mingfa.search.passage.TextField;

/** Our query tree in the cluster's words. */
final class ElasticsearchQueries {

    /** The cluster's BM25 keeps the factor k1 + 1 that Lucene's dropped; learned weights expect scores without it. */
    private static final float BM25_SCALE = 2.2f;

    private ElasticsearchQueries() {}

    /**
     * The query restricted by the filter.
     *
     * @param nearest how many neighbours a vector query collects
     */
    static Query of(org.mingfa.search.index.Query query, Filter filter, int nearest) {
        if (query instanceof org.mingfa.search.index.Query.Nearest vector) {
            return nearest(vector, filter, nearest);
        }
        List<Query> conditions = conditions(filter);
        Query scored = scored(query, nearest);
        return conditions.isEmpty()
                ? scored
                : Query.of(of -> of.bool(all -> all.must(scored).filter(conditions)));
    }

    private static Query scored(org.mingfa.search.index.Query query, int nearest) {
        return switch (query) {
            case org.mingfa.search.index.Query.All all -> Query.of(of -> of.matchAll(every -> every));
            case org.mingfa.search.index.Query.Terms terms -> terms(terms);
            case org.mingfa.search.index.Query.Phrase phrase -> phrase(phrase);
            case org.mingfa.search.index.Query.Nearest vector -> nearest(vector, Filter.NONE, nearest);
            case org.mingfa.search.index.Query.Every every -> every(every, nearest);
        };
    }

    private static Query terms(org.mingfa.search.index.Query.Terms terms) {
        List<Query> any = new ArrayList<>();
        terms.terms().forEach((term, weight) -> {
            List<Query> fields = fields(terms.fields(), TermForm.write(term), weight);
            if (terms.minimumMatch() == 1) {
                any.addAll(fields);
            } else {
                any.add(Query.of(of -> of.bool(one -> one.should(fields))));
            }
        });
        String minimum = String.valueOf(terms.minimumMatch());
        return Query.of(of -> of.bool(all -> all.should(any).minimumShouldMatch(minimum)));
    }

    private static List<Query> fields(Map<TextField, Float> fields, String term, float weight) {
        List<Query> queries = new ArrayList<>(fields.size());
        fields.forEach((field, boost) -> queries.add(Query.of(
                of -> of.term(one -> one.field(field.stored()).value(term).boost(weight * boost / BM25_SCALE)))));
        return queries;
    }

    private static Query phrase(org.mingfa.search.index.Query.Phrase phrase) {
        String text = phrase.terms().stream().map(TermForm::write).collect(Collectors.joining(" "));
        List<Query> any = phrase.fields().stream()
                .map(field -> Query.of(
                        of -> of.matchPhrase(one -> one.field(field.stored()).query(text))))
                .toList();
        return Query.of(of -> of.bool(all -> all.should(any).minimumShouldMatch("1")));
    }

    private static Query nearest(org.mingfa.search.index.Query.Nearest vector, Filter filter, int nearest) {
        List<Float> components = new ArrayList<>(vector.vector().length);
        for (float component : vector.vector()) {
            components.add(component);
        }
        KnnQuery.Builder knn = QueryBuilders.knn()
                .field(ElasticsearchDocuments.VECTOR)
                .queryVector(components)
                .k(nearest)
                .numCandidates(nearest);
        if (vector.cosine() == Cosine.EXACT) {
            knn.rescoreVector(exactly -> exactly.oversample(org.mingfa.search.index.Query.Nearest.OVERSAMPLING));
        }
        List<Query> conditions = conditions(filter);
        if (!conditions.isEmpty()) {
            knn.filter(conditions);
        }
        return new Query(knn.build());
    }

    private static Query every(org.mingfa.search.index.Query.Every every, int nearest) {
        BoolQuery.Builder all = QueryBuilders.bool().must(scored(every.scored(), nearest));
        every.required().forEach(required -> all.filter(scored(required, nearest)));
        every.without().forEach(without -> all.mustNot(scored(without, nearest)));
        return new Query(all.build());
    }

    private static List<Query> conditions(Filter filter) {
        List<Query> all = new ArrayList<>();
        filter.keywords().forEach((field, values) -> all.add(anyOf(field.name(), values)));
        filter.ranges()
                .forEach(range -> all.add(new Query(RangeQuery.of(
                        of -> of.number(number -> number.field(range.field().name())
                                .gte((double) range.low())
                                .lte((double) range.high()))))));
        return all;
    }

    private static Query anyOf(String field, Set<String> values) {
        List<FieldValue> accepted = values.stream().map(FieldValue::of).toList();
        return Query.of(of -> of.terms(terms -> terms.field(field).terms(any -> any.value(accepted))));
    }
}
