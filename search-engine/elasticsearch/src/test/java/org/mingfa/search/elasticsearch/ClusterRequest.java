package org.mingfa.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.testkit.TestCluster;

/** Requests of a test to its cluster, past the engine. */
record ClusterRequest(TestCluster cluster) {

    static ClusterRequest to(TestCluster cluster) {
        return new ClusterRequest(cluster);
    }

    String send(String method, String path, @Nullable String body)
            throws IOException, InterruptedException, GeneralSecurityException {
        boolean secure = cluster.urls().startsWith("https");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(cluster.urls() + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpClient.Builder client = HttpClient.newBuilder();
        if (secure) {
            String login =
                    "tester:" + Files.readString(cluster.file("password")).strip();
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
            client.sslContext(trusted());
        }
        try (HttpClient open = client.build()) {
            HttpResponse<String> answer = open.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }

    private SSLContext trusted() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null);
        try (var pem = Files.newInputStream(cluster.file("ca.pem"))) {
            store.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
