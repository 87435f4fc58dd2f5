package org.mingfa.api.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.api.settings.InvalidSettingException;
import org.mingfa.api.settings.MingfaSettings.Usage;

class UsageSettingsTest {

    private static final String SERVER = "jdbc:postgresql://db.court.example:5432/mingfa";

    @TempDir
    private Path data;

    private UsageDatabase of(@Nullable String url, @Nullable String user, @Nullable Path password) {
        return UsageDatabase.of(data, new Usage(url, user, password, Period.ZERO));
    }

    @Test
    void isAFileOfTheDataDirectoryUnlessAServerIsNamed() throws IOException {
        assertThat(of(null, null, null)).isInstanceOf(UsageDatabaseFile.class);
        Path password = Files.writeString(data.resolve("password"), "secret\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        assertThat(of(SERVER, "mingfa", password))
                .isEqualTo(new UsageDatabaseServer(SERVER, "mingfa", "secret"))
                .hasToString(SERVER);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://db/mingfa, 应为 jdbc:postgresql://",
        "db.court.example, 应为 jdbc:postgresql://",
        "jdbc:postgresql://db/mingfa?user=a&password=b, 不写用户和密码",
        "jdbc:postgresql://a:b@db/mingfa, 不写用户和密码",
    })
    void doesNotStartOnAnAddressThatIsNoneOrHasASecret(String url, String message) {
        assertThatThrownBy(() -> of(url, null, null))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(message);
    }

    @Test
    void doesNotStartOnAPasswordThatIsNotThereOrThatOthersMayRead() throws IOException {
        Path file = data.resolve("password");
        assertThatThrownBy(() -> of(SERVER, "mingfa", file))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("读不到文件");
        Files.writeString(file, "secret");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> of(SERVER, "mingfa", file))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void keepsWholeMonths() {
        assertThatThrownBy(() -> new Usage(null, null, null, Period.ofDays(30)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("整月");
    }
}
