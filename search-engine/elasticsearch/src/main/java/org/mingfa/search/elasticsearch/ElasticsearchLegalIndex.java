package org.mingfa.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.DenseVectorProperty;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch.core.ExplainResponse;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.explain.ExplanationDetail;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.Filter;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.search.index.Query;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.index.Ranking;
import org.mingfa.search.index.TimeBudget;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.NumberField;
import org.mingfa.search.passage.Passage;
import org.mingfa.search.passage.PassageRecord;

/** The finished index of a generation on the cluster. It never changes, so pages agree without a point in time. */
final class ElasticsearchLegalIndex implements LegalIndex {

    private final ClusterConnection cluster;
    private final String index;
    private final SearchType searchType;
    private final boolean vectors;
    private final long passages;

    private ElasticsearchLegalIndex(GenerationIndex generation, GenerationIndex.FinishedIndex finished) {
        this.cluster = generation.cluster();
        this.index = generation.name();
        Property vector = finished.mapping().properties().get(ElasticsearchDocuments.VECTOR);
        this.vectors = vector != null && vector._get() instanceof DenseVectorProperty dense && dense.dims() != null;
        this.passages = finished.passages();
        // scores must not depend on which shard a passage fell into
        this.searchType = SearchType.DfsQueryThenFetch;
    }

    static ElasticsearchLegalIndex open(GenerationIndex generation) {
        return new ElasticsearchLegalIndex(generation, generation.finished());
    }

    @Override
    public Ranking rank(RankRequest request) {
        SearchRequest.Builder asked = new SearchRequest.Builder()
                .query(ElasticsearchQueries.of(request.query(), request.filter(), request.depth()))
                .size(request.depth())
                .sort(sort(request.order()))
                .source(source -> source.fetch(false))
                .storedFields("_none_")
                .trackTotalHits(total -> total.enabled(false));
        return search(asked, request.budget())
                .map(found -> new Ranking(found.hits().hits().stream()
                        .map(ElasticsearchLegalIndex::entry)
                        .toList()))
                .orElseGet(() -> new Ranking(List.of(), true));
    }

    /** Passage ids come with the sort values, which spares the cluster the fetching of documents. */
    private static Ranking.ScoredPassage entry(Hit<Void> hit) {
        Double score = hit.score();
        String id = hit.sort().getLast().stringValue();
        return new Ranking.ScoredPassage(id, score == null || score.isNaN() ? 0 : score.floatValue());
    }

    private static List<SortOptions> sort(RankRequest.Order order) {
        SortOptions id = SortOptions.of(
                of -> of.field(field -> field.field(KeywordField.ID.name()).order(SortOrder.Asc)));
        SortOptions newest = number(NumberField.DATE, SortOrder.Desc);
        return switch (order) {
            case SCORE -> List.of(SortOptions.of(of -> of.score(score -> score.order(SortOrder.Desc))), id);
            case NEWEST -> List.of(newest, id);
            case LEVEL -> List.of(number(NumberField.RANK, SortOrder.Asc), newest, id);
            case POSITION -> List.of(number(NumberField.POSITION, SortOrder.Asc), id);
        };
    }

    private static SortOptions number(NumberField number, SortOrder order) {
        return SortOptions.of(
                of -> of.field(field -> field.field(number.name()).order(order).missing(FieldValue.of(0L))));
    }

    /** Whole answers only: a shard that does not answer is a failure, not a shorter list. Empty when the deadline came first. */
    private Optional<SearchResponse<Void>> search(SearchRequest.Builder request, TimeBudget budget) {
        SearchRequest whole = request.index(index)
                .searchType(searchType)
                .allowPartialSearchResults(false)
                .build();
        return cluster.ask(budget, client -> client.search(whole, Void.class));
    }

    @Override
    public List<Passage> passages(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        MgetResponse<JsonData> answer = whole(client -> client.mget(
                of -> of.index(index).ids(ids.stream().distinct().toList()).realtime(false), JsonData.class));
        Map<String, Passage> byId = HashMap.newHashMap(ids.size());
        for (MultiGetResponseItem<JsonData> item : answer.docs()) {
            Passage passage = findPassage(item);
            if (passage != null) {
                byId.put(passage.id(), passage);
            }
        }
        List<Passage> passagesInOrder = new ArrayList<>(ids.size());
        for (String id : ids) {
            Passage passage = byId.get(id);
            if (passage != null) {
                passagesInOrder.add(passage);
            }
        }
        return passagesInOrder;
    }

    private @Nullable Passage findPassage(MultiGetResponseItem<JsonData> item) {
        if (item.isFailure()) {
            String why = ClusterRejection.of(503, item.failure().error()).message(cluster.settings());
            throw new IndexUnavailableException(
                    why, new IOException("item of " + item.failure().index()));
        }
        JsonData source = item.result().source();
        return source == null
                ? null
                : PassageRecord.read(source.toJson().asJsonObject().getString(ElasticsearchDocuments.STORED));
    }

    /** What an answer cannot do without, in the time that the cluster has for one answer. */
    private <T> T whole(ClusterConnection.Request<T> request) {
        return cluster.ask(TimeBudget.NONE, request).orElseThrow();
    }

    @Override
    public Map<KeywordField, List<FacetCount>> facets(Query query, Filter filter, Set<KeywordField> fields, int most) {
        return facets(query, filter, fields, most, TimeBudget.NONE).byField();
    }

    @Override
    public FacetCounts facets(Query query, Filter filter, Set<KeywordField> fields, int most, TimeBudget budget) {
        SearchRequest.Builder asked = new SearchRequest.Builder()
                .query(ElasticsearchQueries.of(query, filter, RankRequest.DEEPEST / 10))
                .size(0)
                .trackTotalHits(total -> total.enabled(false))
                .aggregations(ElasticsearchFacets.counted(fields, most));
        return search(asked, budget)
                .map(found -> new FacetCounts(ElasticsearchFacets.read(found, fields), false))
                .orElseGet(() -> new FacetCounts(Map.of(), true));
    }

    /** In the words of the shard that holds the passage: with several shards its statistics are not those of the whole. */
    @Override
    public String explain(Query query, String passageId) {
        ExplainResponse<Void> answer = whole(client -> {
            try {
                return client.explain(
                        of -> of.index(index)
                                .id(passageId)
                                .query(ElasticsearchQueries.of(query, Filter.NONE, RankRequest.DEEPEST / 10)),
                        Void.class);
            } catch (ElasticsearchException e) {
                if (e.status() == 404) {
                    return ExplainResponse.of(
                            of -> of.index(index).id(passageId).matched(false));
                }
                throw e;
            }
        });
        ExplanationDetail detail = answer.explanation();
        return answer.matched() && detail != null ? ScoreExplanation.text(detail) : "";
    }

    /** Every shard is asked, as by a question; what it finds does not matter. */
    @Override
    public void ping(TimeBudget budget) {
        SearchRequest.Builder asked = new SearchRequest.Builder()
                .query(all -> all.matchAll(every -> every))
                .size(0)
                .terminateAfter(1L)
                .trackTotalHits(total -> total.enabled(false));
        if (search(asked, budget).isEmpty()) {
            throw new IndexUnavailableException(
                    "集群 " + cluster.settings().addresses() + " 没有及时应答。请检查节点负载和网络。", new TimeoutException());
        }
    }

    @Override
    public long passageCount() {
        return passages;
    }

    @Override
    public Stream<IndexDocument> contents() {
        return new ElasticsearchContents(cluster, index).all();
    }

    @Override
    public Set<Capability> capabilities() {
        return vectors ? EnumSet.of(Capability.VECTORS, Capability.EXPLAIN) : EnumSet.of(Capability.EXPLAIN);
    }

    @Override
    public void close() {
        try {
            cluster.close();
        } catch (IOException e) {
            throw ClusterFailure.of(e, cluster.settings()).asIndexFailure();
        }
    }
}
