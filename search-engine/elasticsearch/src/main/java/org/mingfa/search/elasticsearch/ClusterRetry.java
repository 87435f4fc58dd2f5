package org.mingfa.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.elasticsearch.ClusterConnection.Request;

/** How a request is tried: at every address while the one before was out of reach, and once more after a pause. */
final class ClusterRetry {

    private static final Duration BEFORE_RETRY = Duration.ofMillis(500);

    private final ClusterSettings settings;

    ClusterRetry(ClusterSettings settings) {
        this.settings = settings;
    }

    /** What came of a request: a value or a failure. */
    record RequestResult<T>(@Nullable T value, @Nullable ClusterFailure failure) {
        T get() {
            if (value == null) {
                throw new IllegalStateException("an outcome without failure has a value");
            }
            return value;
        }
    }

    <T> RequestResult<T> send(ElasticsearchClient asked, Request<T> request) {
        RequestResult<T> last = tryOnce(asked, request);
        for (int next = 1;
                next < settings.urls().size() && last.failure != null && last.failure.isElsewhere();
                next++) {
            last = tryOnce(asked, request);
        }
        if (last.failure == null || !last.failure.isPassing() || !hasPaused()) {
            return last;
        }
        return tryOnce(asked, request);
    }

    private <T> RequestResult<T> tryOnce(ElasticsearchClient asked, Request<T> request) {
        try {
            return new RequestResult<>(request.send(asked), null);
        } catch (IOException | ElasticsearchException e) {
            return new RequestResult<>(null, ClusterFailure.of(e, settings));
        }
    }

    /** False when the thread was told to stop while it waited. */
    private static boolean hasPaused() {
        try {
            Thread.sleep(BEFORE_RETRY);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
