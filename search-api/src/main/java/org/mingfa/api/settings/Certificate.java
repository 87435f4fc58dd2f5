package org.mingfa.api.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The service's own certificate, in the words of Spring Boot. */
final class Certificate {

    private static final String CERTIFICATE = "mingfa.tls.certificate";
    private static final String KEY = "mingfa.tls.private-key";

    private Certificate() {}

    /** Nothing without a certificate; {@link InvalidSettingException} where one of its files is missing. */
    static Map<String, Object> settings(Environment environment) {
        @Nullable String certificate = environment.getProperty(CERTIFICATE);
        @Nullable String key = environment.getProperty(KEY);
        if (certificate == null && key == null) {
            return Map.of();
        }
        return Map.of(
                "server.ssl.certificate", location(CERTIFICATE, certificate),
                "server.ssl.certificate-private-key", location(KEY, key),
                "server.ssl.enabled-protocols", "TLSv1.2,TLSv1.3");
    }

    private static String location(String setting, @Nullable String file) {
        if (file == null) {
            throw new InvalidSettingException(
                    "设了证书就要两个文件都写：" + CERTIFICATE + "（证书链，PEM）和 " + KEY + "（私钥，PEM）；缺 " + setting + "。");
        }
        Path path = Path.of(file).toAbsolutePath();
        if (!Files.isReadable(path)) {
            throw InvalidSettingException.unavailable(setting + "：读不到文件 " + path + "。核对路径和权限。");
        }
        return path.toUri().toString();
    }
}
