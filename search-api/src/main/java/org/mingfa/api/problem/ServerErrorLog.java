package org.mingfa.api.problem;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs failures of the service by kind and place. Messages are left out: they may repeat what a user wrote. What an
 * engine says for a log is the exception: the operator needs no place in our code, but what to do.
 */
public final class ServerErrorLog {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrorLog.class);
    private static final int FRAMES = 12;
    private static final long QUIET_NANOS = Duration.ofSeconds(10).toNanos();

    private String lastReason = "";
    private long lastTime;

    /** One entry: the request's id, and per cause its class and where it was thrown. */
    public void record(@Nullable String requestId, Throwable failure) {
        switch (failure) {
            case IndexUnavailableException away -> recordOnce(requestId, away.forLog());
            case EngineUnavailableException away -> recordOnce(requestId, String.valueOf(away.getMessage()));
            default -> recordPlace(requestId, failure);
        }
    }

    /** What keeps a promoted generation from serving, while the one before it does. */
    public void recordTrouble(RuntimeException trouble) {
        recordOnce("-", String.valueOf(trouble.getMessage()));
    }

    /** While an engine is away every request fails for the same reason; one line in a while is enough. */
    private synchronized void recordOnce(@Nullable String requestId, String reason) {
        long now = System.nanoTime();
        if (!reason.equals(lastReason) || now - lastTime > QUIET_NANOS) {
            LOG.error("请求 {} 未能完成：{}", requestId, reason);
            lastReason = reason;
            lastTime = now;
        }
    }

    private static void recordPlace(@Nullable String requestId, Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append("\n  ").append(cause.getClass().getName());
            text.append(Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n    at " + frame)
                    .collect(Collectors.joining()));
        }
        LOG.error("请求 {} 未能完成：{}", requestId, text);
    }
}
