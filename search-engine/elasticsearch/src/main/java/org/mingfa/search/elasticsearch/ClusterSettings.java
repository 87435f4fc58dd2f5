package org.mingfa.search.elasticsearch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;

/**
 * The settings of the engine, read from {@code Place.settings}. Secrets are never settings: only the paths of the files
 * that hold them are, so that a manifest can be shown to anybody.
 *
 * @param urls nodes to talk to; a failing one is passed over for the next
 * @param prefix before the name of each index, so that several installations can share a cluster
 * @param apiKeyFile holds an API key, as {@code id:key} or encoded; null without one
 * @param passwordFile holds the password of {@code user}
 * @param caFile certificate of the authority that signed the cluster's, PEM; null for the JDK's authorities
 * @param shards primary shards of a new index
 * @param replicas copies of each shard; -1 for one copy as soon as there are two nodes
 * @param requestTimeout how long an answer is waited for
 * @param retryFor how long a build tries again what the cluster refused for being busy
 */
record ClusterSettings(
        List<URI> urls,
        String prefix,
        @Nullable Path apiKeyFile,
        @Nullable String user,
        @Nullable Path passwordFile,
        @Nullable Path caFile,
        int shards,
        int replicas,
        Duration requestTimeout,
        Duration retryFor) {

    static final int AUTOMATIC_REPLICAS = -1;

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int MOST_SHARDS = 1024;
    private static final Pattern DURATION = Pattern.compile("([1-9][0-9]{0,5})(ms|s|m)");
    private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9_-]{0,40}");

    /** Names of the settings, as users write them. */
    private enum Name {
        URLS,
        PREFIX,
        API_KEY_FILE,
        USER,
        PASSWORD_FILE,
        CA_FILE,
        PLAIN_HTTP,
        SHARDS,
        REPLICAS,
        REQUEST_TIMEOUT,
        RETRY_FOR;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    static ClusterSettings of(Map<String, String> given) {
        List<String> known = Arrays.stream(Name.values()).map(Name::toString).toList();
        for (String name : new TreeSet<>(given.keySet())) {
            if (!known.contains(name)) {
                throw new Refusal(
                        Refusal.Kind.BAD_INPUT,
                        "elasticsearch 引擎没有设置项 \"" + name + "\"" + NearestName.hint(name, known));
            }
        }
        SettingValues values = new SettingValues(given);
        ClusterSettings settings = new ClusterSettings(
                Arrays.stream(values.text(Name.URLS, "http://127.0.0.1:9200").split(","))
                        .map(url -> url(url.strip()))
                        .toList(),
                prefix(values.text(Name.PREFIX, "mingfa")),
                values.find(Name.API_KEY_FILE, Path::of),
                values.find(Name.USER, user -> user),
                values.find(Name.PASSWORD_FILE, Path::of),
                values.find(Name.CA_FILE, Path::of),
                values.number(Name.SHARDS, 1, 1, MOST_SHARDS),
                values.number(Name.REPLICAS, AUTOMATIC_REPLICAS, 0, 10),
                values.duration(Name.REQUEST_TIMEOUT, Duration.ofSeconds(10)),
                values.duration(Name.RETRY_FOR, Duration.ofMinutes(2)));
        settings.refuseContradictions();
        settings.refuseSecretsInTheOpen(values.text(Name.PLAIN_HTTP, "refuse"));
        return settings;
    }

    private void refuseContradictions() {
        if ((user == null) != (passwordFile == null)) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "设置项 user 与 password-file 须同时给出。");
        }
        if (user != null && apiKeyFile != null) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "设置项 api-key-file 与 user 只能给出一个。");
        }
        if (urls.stream().map(URI::getScheme).distinct().count() > 1) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "设置项 urls 中的地址须全部是 http 或全部是 https。");
        }
    }

    /** Whoever is between us and the cluster would read them. */
    private void refuseSecretsInTheOpen(String plainHttp) {
        if (!List.of("refuse", "allow").contains(plainHttp)) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "设置项 plain-http 应为 refuse 或 allow，收到 \"" + plainHttp + "\"。");
        }
        boolean isOpen = (apiKeyFile != null || passwordFile != null)
                && urls.stream().anyMatch(url -> url.getScheme().equals("http") && !LOCAL.contains(url.getHost()));
        if (isOpen && plainHttp.equals("refuse")) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "密钥会不加密地发往 " + addresses() + "：设置项 urls 用 https（自备 CA 写 ca-file）；网络确实可信的，写 plain-http = allow。");
        }
    }

    /** The same cluster, for work that takes longer than an answer. */
    ClusterSettings withRequestTimeout(Duration longer) {
        return new ClusterSettings(
                urls, prefix, apiKeyFile, user, passwordFile, caFile, shards, replicas, longer, retryFor);
    }

    /** What a manifest keeps: the index of a generation is found again by its name, wherever the cluster is then. */
    Map<String, String> lasting() {
        return Map.of(Name.PREFIX.toString(), prefix);
    }

    /** The addresses, for messages. */
    String addresses() {
        return String.join("、", urls.stream().map(URI::toString).toList());
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text);
            boolean usable = ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && (url.getPath().isEmpty() || url.getPath().equals("/"));
            if (usable) {
                return url;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // the same answer as for an address that does not serve
        }
        throw new Refusal(
                Refusal.Kind.BAD_INPUT,
                "设置项 urls 的地址 \"" + text + "\" 无法使用。应写作 https://主机:9200，多个以逗号分开；用户名和密码不写在地址里，用 user 与 password-file。");
    }

    private static String prefix(String text) {
        if (!PREFIX.matcher(text).matches()) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT, "设置项 prefix 的值 \"" + text + "\" 不能作索引名的开头：只用小写字母、数字、- 和 _，最长 41 个字符。");
        }
        return text;
    }

    /** Given values by name, with their forms checked. */
    private record SettingValues(Map<String, String> given) {

        String text(Name name, String usual) {
            return given.getOrDefault(name.toString(), usual);
        }

        <T> @Nullable T find(Name name, Function<String, T> form) {
            String value = given.get(name.toString());
            return value == null ? null : form.apply(value);
        }

        int number(Name name, int usual, int least, int most) {
            String value = given.get(name.toString());
            if (value == null) {
                return usual;
            }
            if (value.matches("[0-9]{1,4}")) {
                int number = Integer.parseInt(value);
                if (least <= number && number <= most) {
                    return number;
                }
            }
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "设置项 " + name + " 为 " + least + " 至 " + most + " 的整数，收到 \"" + value + "\"。");
        }

        Duration duration(Name name, Duration usual) {
            String value = given.get(name.toString());
            if (value == null) {
                return usual;
            }
            Matcher parts = DURATION.matcher(value);
            if (!parts.matches()) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, "设置项 " + name + " 写作 500ms、30s 或 5m，收到 \"" + value + "\"。");
            }
            long amount = Long.parseLong(parts.group(1));
            return switch (parts.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                default -> Duration.ofMinutes(amount);
            };
        }
    }
}
