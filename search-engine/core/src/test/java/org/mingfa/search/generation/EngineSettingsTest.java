package org.mingfa.search.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.text.problem.Refusal;

class EngineSettingsTest {

    @TempDir
    Path data;

    private Map<String, String> read(String text) throws IOException {
        Files.writeString(data.resolve("cluster.properties"), text);
        return EngineSettings.read(data, "cluster");
    }

    @Test
    void readsNamesAndValuesAndTakesFilesFromTheDataDirectory() throws IOException {
        assertThat(read("""
                        # 注释
                        urls = https://a:9200, https://b:9200

                          user=明法
                        password-file = secrets/password
                        ca-file = /etc/ssl/ca.pem
                        """))
                .isEqualTo(Map.of(
                        "urls",
                        "https://a:9200, https://b:9200",
                        "user",
                        "明法",
                        "password-file",
                        data.resolve("secrets/password").toAbsolutePath().toString(),
                        "ca-file",
                        "/etc/ssl/ca.pem"));
    }

    @Test
    void hasNoSettingsWithoutAFile() throws IOException {
        assertThat(EngineSettings.read(data, "lucene")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // no value, no name, neither
        "urls =, cluster.properties:2 应写作",
        "= value, cluster.properties:2 应写作",
        "urls, cluster.properties:2 应写作",
        // the same name twice
        "prefix = b, cluster.properties:2 设置项 prefix 出现了两次",
    })
    void saysInWhichLineItIsWrong(String line, String message) {
        assertThatThrownBy(() -> read("prefix = a\n" + line + "\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message);
    }
}
