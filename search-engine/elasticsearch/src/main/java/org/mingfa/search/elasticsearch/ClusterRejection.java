package org.mingfa.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer by which the cluster refuses a request, or an item of one.
 *
 * @param kind what the cluster calls it
 * @param reason the cluster's own words, which may repeat what was asked for; empty without any
 * @param cause which advice fits
 */
record ClusterRejection(int status, String kind, String reason, Cause cause) {

    /** Causes that several statuses may have. */
    enum Cause {
        DISK_NEARLY_FULL,
        DISK_FULL,
        OTHER_VERSION,
        /** What the status says. */
        PLAIN
    }

    static ClusterRejection of(int status, @Nullable ErrorCause error) {
        if (error == null) {
            return new ClusterRejection(status, "HTTP " + status, "", Cause.PLAIN);
        }
        ErrorCause root =
                error.rootCause().isEmpty() ? error : error.rootCause().getFirst();
        StringBuilder reason = new StringBuilder();
        for (ErrorCause at = root; at != null; at = at.causedBy()) {
            if (at.reason() != null) {
                reason.append("：").append(at.reason());
            }
        }
        String kind = Objects.requireNonNullElse(root.type(), "HTTP " + status);
        return new ClusterRejection(status, kind, reason.toString(), cause((kind + reason).toLowerCase(Locale.ROOT)));
    }

    private static Cause cause(String said) {
        if (said.contains("flood-stage") || said.contains("read-only-allow-delete")) {
            return Cause.DISK_NEARLY_FULL;
        }
        if (said.contains("no space left")) {
            return Cause.DISK_FULL;
        }
        boolean version = said.contains("media_type_header") || said.contains("compatible-with");
        return version ? Cause.OTHER_VERSION : Cause.PLAIN;
    }

    /** For a log, which keeps nothing of a question. */
    ClusterRejection withoutReason() {
        return new ClusterRejection(status, kind, "", cause);
    }

    String message(ClusterSettings settings) {
        String why = kind + reason;
        return switch (cause) {
            case DISK_NEARLY_FULL ->
                "集群磁盘将满，索引已被置为只读（flood-stage）：" + why + "。检索不受影响，构建不能继续。请清理磁盘或增加节点（generation gc 可删除旧代），"
                        + "水位下降后集群自动解除只读，然后重新构建。";
            case DISK_FULL -> "集群节点的磁盘已满：" + why + "。请清理磁盘或增加节点后重试。";
            case OTHER_VERSION -> "集群 " + settings.addresses() + " 的版本不受支持，需要 Elasticsearch 9.x：" + why + "。";
            case PLAIN -> byStatus(why, settings);
        };
    }

    private String byStatus(String why, ClusterSettings settings) {
        return switch (status) {
            case 400 -> "集群不接受请求（400）：" + why + "。若近期升级过集群或本软件，请重新构建这一代。";
            case 401 ->
                "集群 " + settings.addresses()
                        + " 不接受登录凭据（401）。请核对 api-key-file，或 user 与 password-file 所指文件的内容，以及密钥是否已过期或被撤销。";
            case 403 ->
                "登录身份权限不足（403）：" + why + "。需要 " + settings.prefix()
                        + "* 索引的 create_index、manage、read、write 权限和集群的 monitor 权限。";
            case 404 -> "集群 " + settings.addresses() + " 上没有所要的索引（404）：" + why + "。请核对 urls 与 prefix，必要时重新构建或从快照恢复。";
            case 413 -> "集群拒绝过大的请求（413）：" + why + "。请调大集群的 http.max_content_length（默认 100 MB），或拆分过长的文书。";
            case 429 -> "集群繁忙，暂不接受请求（429）：" + why + "。请稍后重试；持续出现时增加节点或堆内存。";
            case 502, 503, 504 -> "集群暂时不可用（" + status + "）：" + why + "。可能没有主节点或有分片未分配，请查看 GET _cluster/health 与各节点日志。";
            default -> "集群返回错误（" + status + "）：" + why + "。请查看集群日志。";
        };
    }
}
