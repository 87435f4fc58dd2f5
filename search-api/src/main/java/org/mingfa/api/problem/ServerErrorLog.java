package org.mingfa.api.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs failures of the service by kind and place. Messages are left out: they may repeat what a user wrote. */
public final class ServerErrorLog {

    private static final Logger LOG = LoggerFactory.getLogger(ServerErrorLog.class);
    private static final int FRAMES = 12;

    /** One entry: the request's id, and per cause its class and where it was thrown. */
    public void record(@Nullable String requestId, Throwable failure) {
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
