package org.mingfa.api.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AccessRole;
import org.mingfa.api.http.Proxies;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

/**
 * What an operator may set, as {@code mingfa.*}: on the command line, in the environment (MINGFA_DATA) or in a file
 * application.yaml in the working directory.
 *
 * @param data the data directory
 * @param host address to listen on; only this machine unless set otherwise
 * @param engine the engine that must serve, or null for the one that built the live generation
 * @param judges open or closed: whether everybody may use what is for judges without a credential; null is closed
 * @param checkEvery how often every file of the index is compared with its checksum; 0 never
 * @param warmUp how long the service answers questions of its own once it is ready, so that code is compiled; 0 not at all
 * @param log text or json: the form of the log
 * @param staleAfter after how many days without an update a corpus is said to be stale; null for what its kind is given
 * @param tls the service's own certificate; without one it speaks plain HTTP
 * @param management the address of those who watch the service
 * @param oidc the court's identity provider, beside the named tokens of the data directory
 * @param usage where counts and feedback are kept, and how long
 * @param corsOrigins sites whose scripts may read answers of /v1, such as {@code https://court.example}, separated by
 *     commas; {@code *} for all; none unless set
 * @param proxies addresses or networks of the proxies in front of the service, whose X-Forwarded-For is believed; none
 *     unless set
 */
@ConfigurationProperties("mingfa")
public record MingfaSettings(
        @DefaultValue("./data") Path data,
        @DefaultValue("8080") int port,
        @DefaultValue("127.0.0.1") String host,
        @Nullable String engine,
        @Nullable String judges,
        @DefaultValue List<String> corsOrigins,
        @DefaultValue List<String> proxies,
        @DefaultValue("24h") Duration checkEvery,
        @DefaultValue("30s") Duration warmUp,
        @DefaultValue("text") String log,
        @DurationUnit(ChronoUnit.DAYS) @Nullable Duration staleAfter,
        @DefaultValue Tls tls,
        @DefaultValue Management management,
        @DefaultValue Oidc oidc,
        @DefaultValue Usage usage,
        @DefaultValue Limits limits) {

    private static final Pattern ORIGIN = Pattern.compile("\\*|https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    public MingfaSettings {
        if (checkEvery.isNegative()) {
            throw new InvalidSettingException("mingfa.check-every 不得小于 0，现为 " + checkEvery + "；不核对写 0。");
        }
        if (warmUp.isNegative()) {
            throw new InvalidSettingException("mingfa.warm-up 不得小于 0，现为 " + warmUp + "；就绪后不预热写 0s。");
        }
        if (!Set.of("text", "json").contains(log)) {
            throw new InvalidSettingException("mingfa.log 应为 text 或 json，现为“" + log + "”。");
        }
        if (staleAfter != null && staleAfter.toDays() < 1) {
            throw new InvalidSettingException("mingfa.stale-after 至少 1 天，写作 40d，现为 " + staleAfter + "。");
        }
        corsOrigins = List.copyOf(corsOrigins);
        proxies = List.copyOf(proxies);
        try {
            new Proxies(proxies);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSettingException(
                    "mingfa.proxies 应为地址或网段，如 127.0.0.1,10.0.0.0/8，以逗号分隔；读不懂“" + wrong.getMessage() + "”。");
        }
        for (String origin : corsOrigins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new InvalidSettingException(
                        "mingfa.cors-origins 应为来源，如 https://court.example（不带路径），以逗号分隔，或 *；现为“" + origin + "”。");
            }
        }
    }

    /**
     * A certificate, as PEM files.
     *
     * @param certificate the chain, its own first; null for none
     * @param privateKey not encrypted, readable by the service alone
     */
    public record Tls(@Nullable Path certificate, @Nullable Path privateKey) {}

    /**
     * Where {@code /metrics} is.
     *
     * @param port null for nowhere
     */
    public record Management(
            @Nullable Integer port,
            @DefaultValue("127.0.0.1") String host) {}

    /**
     * The identity provider whose tokens are accepted.
     *
     * @param issuer its address, https but on this machine; null for none
     * @param audience that its tokens must be meant for
     * @param roleClaim where a token says the role; dots lead into claims
     * @param courtClaim where a token says the court's code
     * @param roles what the provider calls our roles
     */
    public record Oidc(
            @Nullable String issuer,
            @Nullable String audience,
            @DefaultValue("roles") String roleClaim,
            @DefaultValue("court") String courtClaim,
            @DefaultValue Roles roles) {

        /** Words of the provider, by our role. */
        public record Roles(
                @DefaultValue("judge") String judge,
                @DefaultValue("operator") String operator,
                @DefaultValue("security") String security,
                @DefaultValue("auditor") String auditor) {

            /** Our role of that word, if it is one. */
            public Optional<AccessRole> of(String word) {
                return Arrays.stream(AccessRole.values())
                        .filter(role -> called(role).equals(word))
                        .findFirst();
            }

            private String called(AccessRole role) {
                return switch (role) {
                    case JUDGE -> judge;
                    case OPERATOR -> operator;
                    case SECURITY -> security;
                    case AUDITOR -> auditor;
                };
            }
        }
    }

    /**
     * Where counts of usage and feedback are kept.
     *
     * @param url of a PostgreSQL database; null for a file in the data directory
     * @param passwordFile a file of the owner's alone that holds the password and nothing else
     * @param keep how long, in whole months (24m); 0m for ever, until somebody removes them
     */
    public record Usage(
            @Nullable String url,
            @Nullable String user,
            @Nullable Path passwordFile,
            @DefaultValue("0m") Period keep) {

        @SuppressWarnings("JavaPeriodGetDays") // the days alone are not wanted
        public Usage {
            if (keep.isNegative() || keep.getDays() != 0) {
                throw new InvalidSettingException("mingfa.usage.keep 应为整月，如 24m；一直保留写 0m。");
            }
        }
    }

    /**
     * Limits of what one client may ask.
     *
     * @param requestsPerMinute per client; 0 for no limit
     * @param secondsPerMinute of work, per client; 0 for no limit
     * @param body largest body of a request
     * @param file largest body of a request that sends a file
     * @param bodies bytes of all bodies that are held at a time
     * @param header longest request line and headers together
     * @param connections at a time; one address may have a quarter of them
     * @param idleTime of a connection between two requests, and between two bytes of one
     * @param headerTime for a request line and headers, from their first byte to their last, and between two bytes of a body
     * @param bodyTime for a body
     * @param answerTime for a client to read an answer
     * @param searchTime for a search; what was found by then is the answer, marked as partial
     * @param fileTime for the reading of a file that somebody sent
     */
    public record Limits(
            @DefaultValue("6000") int requestsPerMinute,
            @DefaultValue("60") int secondsPerMinute,
            @DefaultValue("2MB") DataSize body,
            @DefaultValue("10MB") DataSize file,
            @DefaultValue("64MB") DataSize bodies,
            @DefaultValue("32KB") DataSize header,
            @DefaultValue("1000") int connections,
            @DefaultValue("20s") Duration idleTime,
            @DefaultValue("8s") Duration headerTime,
            @DefaultValue("20s") Duration bodyTime,
            @DefaultValue("60s") Duration answerTime,
            @DefaultValue("5s") Duration searchTime,
            @DefaultValue("15s") Duration fileTime) {

        public Limits {
            if (secondsPerMinute < 0 || connections < 1) {
                throw new InvalidSettingException("mingfa.limits.seconds-per-minute 不得小于 0，connections 不得小于 1。");
            }
            if (searchTime.toMillis() < 1 || fileTime.toMillis() < 1) {
                throw new InvalidSettingException(
                        "mingfa.limits.search-time 和 file-time 须大于 0，写作 5s，现为 " + searchTime + "、" + fileTime + "。");
            }
            if (requestsPerMinute < 0) {
                throw new InvalidSettingException(
                        "mingfa.limits.requests-per-minute 不得小于 0，现为 " + requestsPerMinute + "；不设限制写 0。");
            }
        }
    }
}
