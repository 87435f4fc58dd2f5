package org.mingfa.search.elasticsearch;

import co.elastic.clients.transport.TransportUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.mingfa.search.index.EngineUnavailableException;

/** Who we are to the cluster, and whom we trust: read from the files that the settings name. */
final class ClusterCredentials {

    private ClusterCredentials() {}

    static SSLContext trusting(Path caFile) {
        try (var pem = Files.newInputStream(caFile)) {
            return TransportUtils.sslContextFromHttpCaCrt(pem);
        } catch (IOException | RuntimeException e) {
            throw new EngineUnavailableException("CA 证书文件无法使用（设置项 ca-file）：" + caFile + "。须为 PEM 格式且可读。", e);
        }
    }

    static List<Header> headers(ClusterSettings settings) {
        List<Header> headers = new ArrayList<>();
        Path apiKeyFile = settings.apiKeyFile();
        Path passwordFile = settings.passwordFile();
        if (apiKeyFile != null) {
            String key = secret(apiKeyFile, "api-key-file");
            String encoded = key.contains(":") ? base64(key) : key;
            headers.add(new BasicHeader(HttpHeaders.AUTHORIZATION, "ApiKey " + encoded));
        } else if (passwordFile != null) {
            String pair = settings.user() + ":" + secret(passwordFile, "password-file");
            headers.add(new BasicHeader(HttpHeaders.AUTHORIZATION, "Basic " + base64(pair)));
        }
        return headers;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String secret(Path file, String setting) {
        String secret;
        try {
            secret = Files.readString(file).strip();
        } catch (IOException e) {
            throw new EngineUnavailableException("无法读取密钥文件（设置项 " + setting + "）：" + file + "。请确认文件存在，且运行本软件的用户可读。", e);
        }
        if (secret.isEmpty() || secret.chars().anyMatch(Character::isISOControl)) {
            throw new EngineUnavailableException("密钥文件应只有一行密钥（设置项 " + setting + "）：" + file + "。");
        }
        return secret;
    }
}
