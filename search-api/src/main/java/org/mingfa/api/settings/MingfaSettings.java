package org.mingfa.api.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set, as {@code mingfa.*}: on the command line, in the environment (MINGFA_DATA) or in a file
 * application.yaml in the working directory.
 *
 * @param data the data directory
 * @param host address to listen on; only this machine unless set otherwise
 * @param engine the engine that must serve, or null for the one that built the live generation
 * @param operatorToken file with the token of the operators, or null to keep their endpoints shut
 * @param checkEvery how often every file of the index is compared with its checksum; 0 never
 * @param corsOrigins sites whose scripts may read answers of /v1, such as {@code https://court.example}, separated by
 *     commas; {@code *} for all; none unless set
 */
@ConfigurationProperties("mingfa")
public record MingfaSettings(
        @DefaultValue("./data") Path data,
        @DefaultValue("8080") int port,
        @DefaultValue("127.0.0.1") String host,
        @Nullable String engine,
        @Nullable Path operatorToken,
        @DefaultValue List<String> corsOrigins,
        @DefaultValue("24h") Duration checkEvery,
        @DefaultValue Limits limits) {

    private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    public MingfaSettings {
        if (checkEvery.isNegative()) {
            throw new InvalidSettingException("mingfa.check-every 不得小于 0，现为 " + checkEvery + "；不核对写 0。");
        }
        corsOrigins = List.copyOf(corsOrigins);
        for (String origin : corsOrigins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new InvalidSettingException(
                        "mingfa.cors-origins 应为来源，如 https://court.example（不带路径），以逗号分隔，或 *；现为“" + origin + "”。");
            }
        }
    }

    /**
     * Limits of what one client may ask.
     *
     * @param requestsPerMinute per client; 0 for no limit
     * @param body largest body of a request
     * @param header longest request line and headers together
     */
    public record Limits(
            @DefaultValue("6000") int requestsPerMinute,
            @DefaultValue("2MB") DataSize body,
            @DefaultValue("512KB") DataSize header) {

        public Limits {
            if (requestsPerMinute < 0) {
                throw new InvalidSettingException(
                        "mingfa.limits.requests-per-minute 不得小于 0，现为 " + requestsPerMinute + "；不设限制写 0。");
            }
        }
    }
}
