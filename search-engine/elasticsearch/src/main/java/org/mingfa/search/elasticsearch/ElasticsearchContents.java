package org.mingfa.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldAndFormat;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.NumberField;
import org.mingfa.search.passage.PassageRecord;

/**
 * Reads an index's passages back page by page, each page after the last id of the one before: the index does not change,
 * so no point in time is needed.
 */
record ElasticsearchContents(ClusterConnection cluster, String index) {

    /** With 512 numbers a vector, some megabytes an answer. */
    private static final int PAGE = 500;

    private static final SortOptions BY_ID = SortOptions.of(
            of -> of.field(field -> field.field(KeywordField.ID.name()).order(SortOrder.Asc)));

    Stream<IndexDocument> all() {
        return Stream.iterate(
                        page(null),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.<IndexDocument>of()
                                : page(page.getLast().passage().id()))
                .flatMap(List::stream);
    }

    private List<IndexDocument> page(@Nullable String after) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(index)
                .size(PAGE)
                .sort(BY_ID)
                .trackTotalHits(total -> total.enabled(false))
                .allowPartialSearchResults(false)
                .source(source -> source.filter(filter -> filter.excludeVectors(false)
                        .includes(ElasticsearchDocuments.STORED, ElasticsearchDocuments.VECTOR)))
                .docvalueFields(columns());
        if (after != null) {
            request.searchAfter(FieldValue.of(after));
        }
        SearchRequest whole = request.build();
        return cluster.ask(client -> client.search(whole, JsonData.class)).hits().hits().stream()
                .map(ElasticsearchContents::passage)
                .toList();
    }

    private static List<FieldAndFormat> columns() {
        List<FieldAndFormat> columns = new ArrayList<>();
        for (KeywordField field : KeywordField.values()) {
            columns.add(FieldAndFormat.of(of -> of.field(field.name())));
        }
        for (NumberField field : NumberField.values()) {
            columns.add(FieldAndFormat.of(of -> of.field(field.name())));
        }
        return columns;
    }

    private static IndexDocument passage(Hit<JsonData> hit) {
        JsonObject source =
                Objects.requireNonNull(hit.source(), "_source").toJson().asJsonObject();
        Map<KeywordField, List<String>> keywords = new EnumMap<>(KeywordField.class);
        for (KeywordField field : KeywordField.values()) {
            JsonData values = hit.fields().get(field.name());
            if (values != null) {
                keywords.put(
                        field,
                        values.toJson().asJsonArray().getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList());
            }
        }
        Map<NumberField, Long> numbers = new EnumMap<>(NumberField.class);
        for (NumberField field : NumberField.values()) {
            JsonData values = hit.fields().get(field.name());
            if (values != null) {
                numbers.put(
                        field, values.toJson().asJsonArray().getJsonNumber(0).longValue());
            }
        }
        return new IndexDocument(
                PassageRecord.read(source.getString(ElasticsearchDocuments.STORED)),
                keywords,
                numbers,
                Map.of(),
                vector(source.getJsonArray(ElasticsearchDocuments.VECTOR)));
    }

    private static float[] vector(@Nullable JsonArray components) {
        if (components == null) {
            return IndexDocument.NO_VECTOR;
        }
        float[] vector = new float[components.size()];
        for (int i = 0; i < vector.length; i++) {
            JsonNumber component = components.getJsonNumber(i);
            vector[i] = (float) component.doubleValue();
        }
        return vector;
    }
}
