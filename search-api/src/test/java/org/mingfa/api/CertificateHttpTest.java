package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.api.settings.InvalidSettingException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service under its own certificate, of two PEM files as keytool and openssl write them. */
class CertificateHttpTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private KeyStore selfSigned(String name) throws Exception {
        Path store = folder.resolve("own.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mingfa",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return KeyStore.getInstance(store.toFile(), PASSWORD);
    }

    private Path pem(String name, String kind, byte[] bytes) throws IOException {
        String body = Base64.getMimeEncoder(64, "\n".getBytes()).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private static HttpClient trusting(KeyStore store) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mingfa", store.getCertificate("mingfa"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    /** On a sample, with that certificate. */
    private ConfigurableApplicationContext start(KeyStore store, String... furtherArguments) throws Exception {
        Path certificate =
                pem("own.pem", "CERTIFICATE", store.getCertificate("mingfa").getEncoded());
        PrivateKey secret = (PrivateKey) store.getKey("mingfa", PASSWORD);
        Path key = pem("own.key", "PRIVATE KEY", secret.getEncoded());
        Path data = folder.resolve("data");
        SampleGeneration.build(data, "g1");
        List<String> arguments = new ArrayList<>(List.of(furtherArguments));
        arguments.addAll(List.of("--mingfa.port", "0", "--data", data.toString()));
        arguments.addAll(List.of("--mingfa.tls.certificate", certificate.toString()));
        arguments.addAll(List.of("--mingfa.tls.private-key", key.toString()));
        return MingfaApplication.start(arguments.toArray(String[]::new));
    }

    @Test
    void servesUnderItsOwnCertificateAndNotWithout() throws Exception {
        KeyStore store = selfSigned("localhost");
        try (ConfigurableApplicationContext context = start(store);
                HttpClient client = trusting(store)) {
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();
            URI ready = URI.create("https://localhost:" + port + "/readyz");
            long end = System.nanoTime() + Duration.ofMinutes(20).toNanos();
            while (get(client, ready).statusCode() != 200 && System.nanoTime() < end) {
                LockSupport.parkNanos(50_000_000);
            }
            HttpResponse<String> answer = get(client, URI.create("https://localhost:" + port + "/v1/search?q=a"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"generation\":\"g1\"");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            assertThatThrownBy(() -> {
                        try (HttpClient nobody = HttpClient.newHttpClient()) {
                            get(nobody, ready);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Path certificate = pem("own.pem", "CERTIFICATE", new byte[] {1});
        assertThatThrownBy(() -> MingfaApplication.start(
                        "--mingfa.port",
                        "0",
                        "--data",
                        folder.toString(),
                        "--mingfa.tls.certificate",
                        certificate.toString()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("缺 mingfa.tls.private-key");
        assertThatThrownBy(() -> MingfaApplication.start(
                        "--mingfa.port",
                        "0",
                        "--data",
                        folder.toString(),
                        "--mingfa.tls.certificate",
                        certificate.toString(),
                        "--mingfa.tls.private-key",
                        folder.resolve("none.key").toString()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("读不到文件");
    }
}
