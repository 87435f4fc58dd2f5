package org.mingfa.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.TransportException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentTooLongException;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;

/**
 * Why the cluster did not do what was asked, in words that say what to do.
 *
 * @param forLog the message without anything that may repeat a question
 * @param isPassing true when the same request may succeed a little later
 */
record ClusterFailure(String message, String forLog, boolean isPassing, Exception cause) {

    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;

    static ClusterFailure of(Exception failure, ClusterSettings settings) {
        if (failure instanceof ElasticsearchException refused) {
            ClusterRejection refusal = ClusterRejection.of(refused.status(), refused.error());
            return new ClusterFailure(
                    refusal.message(settings),
                    refusal.withoutReason().message(settings),
                    isPassing(refused.status()),
                    failure);
        }
        if (failure instanceof TransportException answered
                && find(failure, SSLException.class) == null
                && answered.statusCode() > 0) {
            return unexpectedAnswer(answered, settings);
        }
        return transport(failure, settings);
    }

    /** For work that no question has part in. */
    EngineUnavailableException asEngineFailure() {
        return new EngineUnavailableException(message, cause);
    }

    /** For questions. */
    IndexUnavailableException asIndexFailure() {
        return new IndexUnavailableException(message, forLog, cause);
    }

    /** True when a smaller request may succeed. */
    boolean isTooLarge() {
        return cause instanceof ElasticsearchException refused && refused.status() == TOO_LARGE
                || cause instanceof TransportException answered && answered.statusCode() == TOO_LARGE;
    }

    /** True when another node may answer at once: this one is away, or says that it is. */
    boolean isElsewhere() {
        return isPassing && !(cause instanceof ElasticsearchException busy && busy.status() == TOO_MANY);
    }

    static boolean isPassing(int status) {
        return status == TOO_MANY || status == 502 || status == 503 || status == 504;
    }

    private static ClusterFailure unexpectedAnswer(TransportException answered, ClusterSettings settings) {
        int status = answered.statusCode();
        boolean meaningful = status == 401 || status == 403 || status == 413 || isPassing(status);
        String text = meaningful
                ? ClusterRejection.of(status, null).message(settings)
                : settings.addresses() + " 的应答（" + status + "）不像出自 Elasticsearch 9.x。请核对 urls，以及中间是否有代理。";
        return new ClusterFailure(text, text, isPassing(status), answered);
    }

    private static ClusterFailure transport(Exception failure, ClusterSettings settings) {
        String where = "集群 " + settings.addresses();
        String why = innermost(failure);
        if (find(failure, SSLException.class) != null) {
            String text = "与" + where + " 的 TLS 连接没有通过验证：" + why + "。请用 ca-file 指定签发集群证书的 CA 证书（PEM），并核对地址中的主机名在证书之内。";
            return new ClusterFailure(text, text, false, failure);
        }
        if (find(failure, UnknownHostException.class) != null) {
            String text = "找不到" + where + " 的主机名：" + why + "。请核对 urls 与 DNS。";
            return new ClusterFailure(text, text, false, failure);
        }
        if (find(failure, ConnectException.class) != null || find(failure, NoRouteToHostException.class) != null) {
            String text = "连接不上" + where + "：" + why + "。请确认节点已启动，地址、端口和防火墙无误。";
            return new ClusterFailure(text, text, true, failure);
        }
        if (find(failure, SocketTimeoutException.class) != null || find(failure, TimeoutException.class) != null) {
            String text = where + " 在 " + settings.requestTimeout().toMillis() / 1000.0
                    + " 秒内没有应答。请检查节点负载和网络，必要时调大 request-timeout。";
            return new ClusterFailure(text, text, true, failure);
        }
        if (find(failure, ContentTooLongException.class) != null) {
            String text = where + " 的一次应答超过 " + (ClusterConnection.ANSWER_BYTES >> 20) + " MB，没有读完。请核对 urls，以及中间是否有代理。";
            return new ClusterFailure(text, text, false, failure);
        }
        if (find(failure, ConnectionClosedException.class) != null) {
            String text = where + " 中断了连接：" + why + "。若集群启用了 TLS，地址应以 https:// 开头；否则请查看节点日志。";
            return new ClusterFailure(text, text, true, failure);
        }
        String text = "与" + where + " 通信失败：" + why + "。请检查网络和节点日志。";
        return new ClusterFailure(text, text, true, failure);
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }

    private static String innermost(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at.getMessage() == null ? at.getClass().getSimpleName() : at.getMessage();
    }
}
