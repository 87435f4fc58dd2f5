package org.mingfa.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.util.NamedValue;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mingfa.search.index.LegalIndex.FacetCount;
import org.mingfa.search.passage.KeywordField;

/** Counts over the values of fields: how they are asked for, and how they are read. */
final class ElasticsearchFacets {

    /** Values counted on each shard; counts are exact while a field has no more values or there is one shard. */
    private static final int COUNTED_VALUES = 5_000;

    private ElasticsearchFacets() {}

    /** The values of each field that most matches have, the most frequent first. */
    static Map<String, Aggregation> counted(Set<KeywordField> fields, int most) {
        Map<String, Aggregation> counted = HashMap.newHashMap(fields.size());
        for (KeywordField field : fields) {
            counted.put(
                    field.name(),
                    Aggregation.of(of -> of.terms(terms -> terms.field(field.name())
                            .size(most)
                            .shardSize(Math.max(most, COUNTED_VALUES))
                            .order(List.of(
                                    NamedValue.of("_count", SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc))))));
        }
        return counted;
    }

    static Map<KeywordField, List<FacetCount>> read(SearchResponse<Void> found, Set<KeywordField> fields) {
        Map<KeywordField, List<FacetCount>> facets = new EnumMap<>(KeywordField.class);
        for (KeywordField field : fields) {
            var values = Objects.requireNonNull(found.aggregations().get(field.name()));
            facets.put(
                    field,
                    values.sterms().buckets().array().stream()
                            .map(ElasticsearchFacets::facet)
                            .toList());
        }
        return facets;
    }

    private static FacetCount facet(StringTermsBucket bucket) {
        return new FacetCount(bucket.key().stringValue(), bucket.docCount());
    }
}
