package org.mingfa.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.IndexUnavailableException;

/**
 * Why the cluster did not do what was asked, in words that say what to do.
 *
 * @param isPassing true when the same request may succeed a little later
 */
record ClusterFailure(String message, boolean isPassing, Exception cause) {

    static ClusterFailure of(Exception failure, ClusterSettings settings) {
        if (failure instanceof ElasticsearchException refused) {
            String text = refusal(refused.status(), refused.error(), settings);
            return new ClusterFailure(text, isPassing(refused.status()), failure);
        }
        if (failure instanceof TransportException answered
                && find(failure, SSLException.class) == null
                && answered.statusCode() > 0) {
            return unexpectedAnswer(answered, settings);
        }
        return transport(failure, settings);
    }

    IOException asIoException() {
        return new IOException(message, cause);
    }

    IndexUnavailableException asUnavailable() {
        return new IndexUnavailableException(message, cause);
    }

    static boolean isPassing(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** What a refusal by the cluster means. */
    static String refusal(int status, @Nullable ErrorCause error, ClusterSettings settings) {
        String reason = reason(status, error);
        String all = reason.toLowerCase(Locale.ROOT);
        if (all.contains("flood-stage") || all.contains("read-only-allow-delete")) {
            return "集群磁盘将满，索引已被置为只读（flood-stage）：" + reason + "。检索不受影响，构建不能继续。请清理磁盘或增加节点（generation gc 可删除旧代），"
                    + "水位下降后集群自动解除只读，然后重新构建。";
        }
        if (all.contains("no space left")) {
            return "集群节点的磁盘已满：" + reason + "。请清理磁盘或增加节点后重试。";
        }
        return switch (status) {
            case 400 -> badRequest(reason, all, settings);
            case 401 ->
                "集群 " + settings.addresses()
                        + " 不接受登录凭据（401）。请核对 api-key-file，或 user 与 password-file 所指文件的内容，以及密钥是否已过期或被撤销。";
            case 403 ->
                "登录身份权限不足（403）：" + reason + "。需要 " + settings.prefix()
                        + "* 索引的 create_index、manage、read、write 权限和集群的 monitor 权限。";
            case 404 ->
                "集群 " + settings.addresses() + " 上没有所要的索引（404）：" + reason
                        + "。请核对 urls 与 prefix，运行 mingfa generation list 查看，必要时重新构建或从快照恢复。";
            case 413 -> "集群拒绝过大的请求（413）：" + reason + "。请调大集群的 http.max_content_length，或拆分过长的文书。";
            case 429 -> "集群繁忙，暂不接受请求（429）：" + reason + "。请稍后重试；持续出现时增加节点或堆内存。";
            case 502, 503, 504 ->
                "集群暂时不可用（" + status + "）：" + reason + "。可能没有主节点或有分片未分配，请查看 GET _cluster/health 与各节点日志。";
            default -> "集群返回错误（" + status + "）：" + reason + "。请查看集群日志。";
        };
    }

    private static String badRequest(String reason, String all, ClusterSettings settings) {
        if (all.contains("media_type_header") || all.contains("compatible-with")) {
            return "集群 " + settings.addresses() + " 的版本不受支持，需要 Elasticsearch 9.x：" + reason + "。";
        }
        return "集群不接受请求（400）：" + reason + "。若近期升级过集群或本软件，请重新构建这一代。";
    }

    private static String reason(int status, @Nullable ErrorCause error) {
        if (error == null) {
            return "HTTP " + status;
        }
        ErrorCause cause =
                error.rootCause().isEmpty() ? error : error.rootCause().getFirst();
        StringBuilder reason = new StringBuilder(Objects.requireNonNullElse(cause.type(), "unknown"));
        for (ErrorCause at = cause; at != null; at = at.causedBy()) {
            if (at.reason() != null) {
                reason.append("：").append(at.reason());
            }
        }
        return reason.toString();
    }

    private static ClusterFailure unexpectedAnswer(TransportException answered, ClusterSettings settings) {
        String text = answered.statusCode() == 401 || answered.statusCode() == 403 || isPassing(answered.statusCode())
                ? refusal(answered.statusCode(), null, settings)
                : settings.addresses() + " 的应答（" + answered.statusCode() + "）不像出自 Elasticsearch 9.x："
                        + answered.getMessage() + "。请核对 urls，以及中间是否有代理。";
        return new ClusterFailure(text, isPassing(answered.statusCode()), answered);
    }

    private static ClusterFailure transport(Exception failure, ClusterSettings settings) {
        String where = "集群 " + settings.addresses();
        String why = innermost(failure);
        if (find(failure, SSLException.class) != null) {
            String text = "与" + where + " 的 TLS 连接没有通过验证：" + why + "。请用 ca-file 指定签发集群证书的 CA 证书（PEM），并核对地址中的主机名在证书之内。";
            return new ClusterFailure(text, false, failure);
        }
        if (find(failure, UnknownHostException.class) != null) {
            return new ClusterFailure("找不到" + where + " 的主机名：" + why + "。请核对 urls 与 DNS。", false, failure);
        }
        if (find(failure, ConnectException.class) != null || find(failure, NoRouteToHostException.class) != null) {
            String text = "连接不上" + where + "：" + why + "。请确认节点已启动，地址、端口和防火墙无误。";
            return new ClusterFailure(text, true, failure);
        }
        if (find(failure, SocketTimeoutException.class) != null || find(failure, TimeoutException.class) != null) {
            String text = where + " 在 " + settings.requestTimeout().toMillis() / 1000.0
                    + " 秒内没有应答。请检查节点负载和网络，必要时调大 request-timeout。";
            return new ClusterFailure(text, true, failure);
        }
        if (find(failure, ConnectionClosedException.class) != null) {
            String text = where + " 中断了连接：" + why + "。若集群启用了 TLS，地址应以 https:// 开头；否则请查看节点日志。";
            return new ClusterFailure(text, true, failure);
        }
        return new ClusterFailure("与" + where + " 通信失败：" + why + "。请检查网络和节点日志。", true, failure);
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
