package org.mingfa.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import co.elastic.clients.elasticsearch.nodes.NodesInfoResponse;
import co.elastic.clients.elasticsearch.nodes.info.NodeInfo;
import co.elastic.clients.elasticsearch.nodes.info.NodesInfoMetric;
import co.elastic.clients.json.SimpleJsonpMapper;
import co.elastic.clients.transport.instrumentation.NoopInstrumentation;
import co.elastic.clients.transport.rest5_client.Rest5ClientOptions;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.HttpAsyncResponseConsumerFactory.BasicAsyncResponseConsumerFactory;
import co.elastic.clients.transport.rest5_client.low_level.RequestOptions;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.mingfa.search.elasticsearch.ClusterRetry.RequestResult;
import org.mingfa.search.index.TimeBudget;

/** A client of the cluster with its settings; every failure comes out with a message that says what to do. */
final class ClusterConnection implements AutoCloseable {

    /** Enough for every thread of a service under load; requests beyond wait for a free one. */
    private static final int CONNECTIONS = 64;

    /** A page of passages with their texts has a tenth of it; the client's own limit is a hundred megabytes. */
    static final int ANSWER_BYTES = 32 << 20;

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final ClusterSettings settings;
    private final ElasticsearchClient client;
    private final ClusterRetry retry;

    private ClusterConnection(ClusterSettings settings, ElasticsearchClient client) {
        this.settings = settings;
        this.client = client;
        this.retry = new ClusterRetry(settings);
    }

    /** Reads the files of keys and certificates; the cluster itself is not asked yet. */
    static ClusterConnection open(ClusterSettings settings) {
        Rest5ClientBuilder builder = Rest5Client.builder(
                settings.urls().stream().map(HttpHost::create).toArray(HttpHost[]::new));
        builder.setDefaultHeaders(ClusterCredentials.headers(settings).toArray(Header[]::new));
        builder.setConnectionConfigCallback(
                connection -> connection.setConnectTimeout(Timeout.of(CONNECT)).setSocketTimeout(timeout(settings)));
        builder.setRequestConfigCallback(request ->
                request.setResponseTimeout(timeout(settings)).setConnectionRequestTimeout(timeout(settings)));
        builder.setConnectionManagerCallback(
                connections -> connections.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(2 * CONNECTIONS));
        // an attempt has its own body: the client would give the next node the one that the attempt before still reads
        // (ADR 20)
        builder.setNodeSelector(new OneNode());
        builder.setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries);
        Path caFile = settings.caFile();
        if (caFile != null) {
            builder.setSSLContext(ClusterCredentials.trusting(caFile));
        }
        // this mapper knows only the client's own types: our documents and passages are written and read by us
        RequestOptions.Builder requests = RequestOptions.DEFAULT.toBuilder();
        requests.setHttpAsyncResponseConsumerFactory(new BasicAsyncResponseConsumerFactory(ANSWER_BYTES));
        Rest5ClientOptions usual = new Rest5ClientOptions(requests.build(), false);
        Rest5ClientTransport transport = new Rest5ClientTransport(
                builder.build(), new SimpleJsonpMapper(true), usual, NoopInstrumentation.INSTANCE);
        return new ClusterConnection(settings, new ElasticsearchClient(transport));
    }

    private static Timeout timeout(ClusterSettings settings) {
        return Timeout.of(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    ClusterSettings settings() {
        return settings;
    }

    /** The client, for a caller that has its own way with failures. */
    ElasticsearchClient client() {
        return client;
    }

    /** A request to the cluster. */
    interface Request<T> {
        T send(ElasticsearchClient client) throws IOException;
    }

    /** Asks once more when the first failure may pass; an EngineUnavailableException with a message for the operator otherwise. */
    <T> T perform(Request<T> request) {
        RequestResult<T> outcome = retry.send(client, request);
        if (outcome.failure() != null) {
            throw outcome.failure().asEngineFailure();
        }
        return outcome.get();
    }

    /**
     * As {@link #perform}, for work that takes long by its nature: merging, deleting. By a connection of its own, since the client
     * (9.5.3) leaves out the time limit of a single request.
     */
    <T> T performLong(Duration atMost, Request<T> request) {
        Duration longest = atMost.compareTo(settings.requestTimeout()) < 0 ? settings.requestTimeout() : atMost;
        try (ClusterConnection patient = open(settings.withRequestTimeout(longest))) {
            return patient.perform(request);
        } catch (IOException e) {
            throw ClusterFailure.of(e, settings).asEngineFailure();
        }
    }

    /** As {@link #perform} for readers: failures are IndexUnavailableException. */
    <T> T ask(Request<T> request) {
        RequestResult<T> outcome = retry.send(client, request);
        if (outcome.failure() != null) {
            throw outcome.failure().asIndexFailure();
        }
        return outcome.get();
    }

    /**
     * As {@link #ask} for a question that somebody waits for: all tries together end by the deadline, and never take longer than
     * one answer may, however slowly the cluster sends what it has. Empty when the deadline came first.
     */
    <T> Optional<T> ask(TimeBudget budget, Request<T> request) {
        TimeBudget patience = patience();
        boolean isShorter = !budget.equals(TimeBudget.NONE) && budget.at() - patience.at() < 0;
        Optional<RequestResult<T>> outcome = by(isShorter ? budget : patience, request);
        if (outcome.isEmpty() && isShorter) {
            return Optional.empty();
        }
        RequestResult<T> told = outcome.orElseGet(this::late);
        if (told.failure() != null) {
            throw told.failure().asIndexFailure();
        }
        return Optional.of(told.get());
    }

    /** Until when one answer is waited for. */
    TimeBudget patience() {
        return TimeBudget.in(settings.requestTimeout());
    }

    /** As {@link #perform} for several requests that end together: whoever opens an index waits no longer than for one answer. */
    <T> T perform(TimeBudget budget, Request<T> request) {
        RequestResult<T> outcome = by(budget, request).orElseGet(this::late);
        if (outcome.failure() != null) {
            throw outcome.failure().asEngineFailure();
        }
        return outcome.get();
    }

    private <T> RequestResult<T> late() {
        return new RequestResult<>(null, ClusterFailure.of(new TimeoutException(), settings));
    }

    /** All tries on a thread of their own, since a time limit for reading ends no body that drips; empty when they take longer. */
    private <T> Optional<RequestResult<T>> by(TimeBudget end, Request<T> request) {
        FutureTask<RequestResult<T>> asking = new FutureTask<>(() -> retry.send(client, request));
        Thread.ofVirtual().name("cluster").start(asking);
        try {
            return Optional.of(asking.get(Math.max(0, end.at() - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            asking.cancel(true);
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            asking.cancel(true);
            return Optional.of(new RequestResult<>(null, ClusterFailure.of(e, settings)));
        }
    }

    /** Where the cluster is, its version (two in the midst of an upgrade), how many nodes, and whether they are well. */
    String state() {
        NodesInfoResponse nodes = perform(client -> client.nodes().info(of -> of.metric(NodesInfoMetric.Process)));
        String versions = nodes.nodes().values().stream()
                .map(NodeInfo::version)
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"));
        HealthResponse health = perform(client -> client.cluster().health());
        return settings.addresses() + "，Elasticsearch " + versions + "，" + health.numberOfNodes() + " 个节点，"
                + health.status().jsonValue();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
