package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.text.problem.Refusal;

class ClusterSettingsTest {

    @Test
    void takesUsualValuesWhereNothingIsGiven() {
        assertThat(ClusterSettings.of(Map.of()))
                .isEqualTo(new ClusterSettings(
                        List.of(URI.create("http://127.0.0.1:9200")),
                        "mingfa",
                        null,
                        null,
                        null,
                        null,
                        1,
                        ClusterSettings.AUTOMATIC_REPLICAS,
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(2)));
    }

    @Test
    void readsEverySetting() {
        Map<String, String> given = Map.of(
                "urls", "https://a:9200, https://b:9201",
                "prefix", "test",
                "user", "mingfa",
                "password-file", "secret",
                "ca-file", "ca.pem",
                "shards", "3",
                "replicas", "2",
                "request-timeout", "500ms",
                "retry-for", "5m");
        assertThat(ClusterSettings.of(given))
                .isEqualTo(new ClusterSettings(
                        List.of(URI.create("https://a:9200"), URI.create("https://b:9201")),
                        "test",
                        null,
                        "mingfa",
                        Path.of("secret"),
                        Path.of("ca.pem"),
                        3,
                        2,
                        Duration.ofMillis(500),
                        Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource({
        // a name nobody knows is refused with the nearest
        "url, http://a:9200, 是否想写 \"urls\"",
        "apikey-file, k, 是否想写 \"api-key-file\"",
        // values of the wrong form
        "urls, a:9200, 无法使用",
        "urls, http://user:pass@a:9200, 不写在地址里",
        "shards, 0, 1 至 1024",
        "replicas, many, 0 至 10",
        "request-timeout, 10, 写作 500ms、30s 或 5m",
        "prefix, Mingfa, 小写字母",
        // half a login
        "user, mingfa, 须同时给出",
    })
    void refusesWhatItDoesNotUnderstand(String name, String value, String message) {
        assertThatThrownBy(() -> ClusterSettings.of(Map.of(name, value)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
    }

    @Test
    void aKeyGoesInTheOpenOnlyToThisMachineOrWhereThatIsSaid() {
        Map<String, String> key = Map.of("urls", "http://es.court.example:9200", "api-key-file", "/etc/key");
        assertThatThrownBy(() -> ClusterSettings.of(key))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不加密")
                .hasMessageContaining("plain-http = allow");
        for (Map<String, String> good : List.of(
                Map.of("urls", "http://es.court.example:9200", "api-key-file", "/etc/key", "plain-http", "allow"),
                Map.of("urls", "http://127.0.0.1:9200", "api-key-file", "/etc/key"),
                Map.of("urls", "https://es.court.example:9200", "api-key-file", "/etc/key"))) {
            assertThat(ClusterSettings.of(good).apiKeyFile()).isNotNull();
        }
    }
}
