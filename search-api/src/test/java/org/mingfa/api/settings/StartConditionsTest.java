package org.mingfa.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class StartConditionsTest {

    @TempDir
    private Path data;

    private static StartConditions of(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return new StartConditions(environment);
    }

    private static InvalidSettingException refusal(Map<String, Object> settings) {
        return catchThrowableOfType(
                InvalidSettingException.class, () -> of(settings).check());
    }

    @ParameterizedTest
    @CsvSource({
        "port, abc, --port：应为 1 至 65535 的整数，收到“abc”。",
        "port, 65536, --port：应为 1 至 65535 的整数，收到“65536”。",
        "engine, lucen, '--engine：没有名为 \"lucen\" 的检索引擎，是否想写 \"lucene\"？'",
    })
    void aValueThatIsNotUnderstoodIsAMistakeInTheCommandLine(String setting, String value, String message) {
        InvalidSettingException refused = refusal(Map.of("mingfa." + setting, value));
        assertThat(refused).hasMessage(message);
        assertThat(refused.getExitCode()).isEqualTo(2);
    }

    @Test
    void aPortInUseIsUnavailable() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InvalidSettingException refused = refusal(Map.of("mingfa.port", String.valueOf(other.getLocalPort())));
            assertThat(refused.getMessage())
                    .startsWith("不能在 127.0.0.1 的端口 " + other.getLocalPort() + " 上监听（")
                    .endsWith("可能已被占用：结束占用它的程序，或以 --port 另选一个。");
            assertThat(refused.getExitCode()).isEqualTo(5);
        }
    }

    @Test
    void aFileIsNoDataDirectory() throws IOException {
        Path file = Files.createFile(data.resolve("file"));
        InvalidSettingException refused = refusal(
                Map.of("mingfa.port", "0", "mingfa.data", file.resolve("deep").toString()));
        assertThat(refused).hasMessage(file + " 是文件，不能作数据目录。以 --data 另选一个。");
        assertThat(refused.getExitCode()).isEqualTo(5);
    }

    @Test
    void aDirectoryThatIsStillToBeMadeWillDo() {
        assertThatCode(() -> of(Map.of(
                                "mingfa.port",
                                "0",
                                "mingfa.data",
                                data.resolve("deep/deeper").toString()))
                        .check())
                .doesNotThrowAnyException();
    }
}
