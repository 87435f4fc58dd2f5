package org.mingfa.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.get_mapping.IndexMappingRecord;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.SearchEngine.IndexLocation;
import org.mingfa.search.index.TimeBudget;

/**
 * The index of one generation on the cluster, its life from creation to removal. Its mapping carries a mark that is set
 * last, so that a half-built index is never taken for a finished one, whoever was killed when.
 */
record GenerationIndex(ClusterConnection cluster, String name) {

    private static final String DEFINITION = "index.json";
    private static final String PASSAGES = "mingfa_passages";
    private static final String FORM = "mingfa_form";
    /** Raised when the mapping changes so that older indices cannot be read. */
    private static final int PRESENT_FORM = 1;

    private static final Duration LONGEST_MERGE = Duration.ofHours(6);
    private static final Duration LONGEST_CHANGE = Duration.ofMinutes(2);

    static GenerationIndex of(ClusterConnection cluster, IndexLocation place) {
        return new GenerationIndex(cluster, cluster.settings().prefix() + "-" + lowerCase(place.generation()));
    }

    /** Index names are in lower case; a capital letter becomes {@code +} and the small one, so that ids stay apart. */
    private static String lowerCase(String generation) {
        StringBuilder name = new StringBuilder(generation.length());
        for (int i = 0; i < generation.length(); i++) {
            char c = generation.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                name.append('+').append((char) (c - 'A' + 'a'));
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }

    /** Creates the empty index; takes the place of one that a killed build left behind, never of a finished one. */
    void create() {
        Optional<TypeMapping> present = findMapping(ofABuild());
        if (present.isPresent()) {
            if (present.get().meta().containsKey(PASSAGES)) {
                throw new EngineUnavailableException("集群上已有索引 " + name + "，且已构建完成。请换一个代号，或先删除该代。");
            }
            remove();
        }
        cluster.performLong(LONGEST_CHANGE, client -> {
            try {
                return client.indices().create(definition()).acknowledged();
            } catch (ElasticsearchException e) {
                // there was none a moment ago: the first try did create it, only its answer was lost
                if ("resource_already_exists_exception".equals(e.error().type())) {
                    return true;
                }
                throw e;
            }
        });
    }

    private CreateIndexRequest definition() throws IOException {
        ClusterSettings settings = cluster.settings();
        try (InputStream json = Objects.requireNonNull(GenerationIndex.class.getResourceAsStream(DEFINITION))) {
            CreateIndexRequest common =
                    CreateIndexRequest.of(of -> of.index(name).withJson(json));
            IndexSettings.Builder own =
                    Objects.requireNonNull(common.settings()).rebuild();
            own.numberOfShards(String.valueOf(settings.shards()));
            if (settings.replicas() == ClusterSettings.AUTOMATIC_REPLICAS) {
                own.autoExpandReplicas("0-1");
            } else {
                own.numberOfReplicas(String.valueOf(settings.replicas()));
            }
            return common.rebuild().settings(own.build()).build();
        }
    }

    /** Checks that nothing was lost, merges, closes for writing, and sets the mark. */
    void complete(long passages) {
        cluster.performLong(LONGEST_CHANGE, client -> client.indices().refresh(of -> of.index(name)));
        long present = count(ofABuild());
        if (present != passages) {
            throw new EngineUnavailableException(
                    "写入 " + passages + " 段，索引 " + name + " 中却有 " + present + " 段：编号重复，或集群丢失了数据。这一代作废，请重新构建。");
        }
        cluster.performLong(
                LONGEST_MERGE,
                client -> client.indices().forcemerge(of -> of.index(name).maxNumSegments(1L)));
        cluster.performLong(LONGEST_CHANGE, client -> client.indices().flush(of -> of.index(name)));
        cluster.perform(client -> client.indices()
                .putSettings(of -> of.index(name)
                        .settings(settings -> settings.refreshInterval(Time.of(time -> time.time("1s")))
                                .blocks(blocks -> blocks.write(true)))));
        Map<String, JsonData> mark = Map.of(PASSAGES, JsonData.of(passages), FORM, JsonData.of(PRESENT_FORM));
        cluster.perform(
                client -> client.indices().putMapping(of -> of.index(name).meta(mark)));
    }

    /** Nobody waits for a build as for an answer: the second try has as long as the first. */
    private TimeBudget ofABuild() {
        return TimeBudget.in(cluster.settings().requestTimeout().multipliedBy(2));
    }

    /** How many passages are there; fails when a shard does not answer. */
    private long count(TimeBudget budget) {
        var answer = cluster.perform(budget, client -> client.count(of -> of.index(name)));
        if (answer.shards().failed().intValue() > 0) {
            throw new EngineUnavailableException("索引 " + name + " 有分片没有应答。请查看 GET _cluster/health 与各节点日志。");
        }
        return answer.count();
    }

    /**
     * The finished index.
     *
     * @param passages how many it has
     */
    record FinishedIndex(TypeMapping mapping, long passages) {}

    /**
     * An EngineUnavailableException when it is missing, half-built, of another form or short, or when the cluster does not tell
     * within the time that one answer may take.
     */
    FinishedIndex finished() {
        TimeBudget budget = cluster.patience();
        TypeMapping mapping = findMapping(budget)
                .orElseThrow(() -> new EngineUnavailableException("集群 "
                        + cluster.settings().addresses() + " 上没有索引 " + name + "。请核对 urls 与 prefix，必要时重新构建或从快照恢复。"));
        JsonData passages = mapping.meta().get(PASSAGES);
        JsonData form = mapping.meta().get(FORM);
        if (passages == null || form == null) {
            throw new EngineUnavailableException("索引 " + name + " 没有构建完成，不能打开。请重新构建这一代。");
        }
        if (form.to(Integer.class) != PRESENT_FORM) {
            throw new EngineUnavailableException("索引 " + name + " 由其他版本的本软件构建，形式不同。请重新构建这一代。");
        }
        long present = count(budget);
        if (present != passages.to(Long.class)) {
            throw new EngineUnavailableException(
                    "索引 " + name + " 应有 " + passages.to(Long.class) + " 段，实有 " + present + " 段。请从快照恢复或重新构建。");
        }
        return new FinishedIndex(mapping, present);
    }

    private Optional<TypeMapping> findMapping(TimeBudget budget) {
        return cluster.perform(budget, client -> {
            try {
                IndexMappingRecord record = client.indices()
                        .getMapping(of -> of.index(name))
                        .mappings()
                        .get(name);
                return Optional.ofNullable(record).map(IndexMappingRecord::mappings);
            } catch (ElasticsearchException e) {
                if (e.status() == 404) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** Removes the index; nothing happens when there is none. */
    void remove() {
        cluster.performLong(
                LONGEST_CHANGE,
                client -> client.indices().delete(of -> of.index(name).ignoreUnavailable(true)));
    }

    /** Points the alias at this index in one step, so that who looks at the cluster sees which index serves. */
    void serve() {
        String alias = cluster.settings().prefix() + ".live";
        cluster.perform(client -> client.indices()
                .updateAliases(of -> of.actions(removal -> removal.remove(
                                remove -> remove.index(cluster.settings().prefix() + "-*")
                                        .alias(alias)
                                        .mustExist(false)))
                        .actions(addition -> addition.add(add -> add.index(name).alias(alias)))));
    }
}
