package org.mingfa.cli.filing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import org.mingfa.answers.AnswerJson;
import org.mingfa.answers.operation.UsageMonth;
import org.mingfa.text.problem.Refusal;
import org.mingfa.text.problem.Refusal.Kind;
import tools.jackson.core.JacksonException;

/** Where the usage of a month is had: a file that was kept, or a service that runs. */
public sealed interface UsageSource {

    UsageMonth read(YearMonth month) throws IOException;

    /** A kept answer of {@code GET /v1/operations/usage}. */
    record Kept(String file) implements UsageSource {
        @Override
        public UsageMonth read(YearMonth month) throws IOException {
            return parse(file, Files.readString(Path.of(file)));
        }
    }

    /**
     * A service.
     *
     * @param api address of the service, such as http://127.0.0.1:8080
     * @param token the operators' credential
     */
    record Service(URI api, String token) implements UsageSource {

        private static final Duration PATIENCE = Duration.ofSeconds(60);
        private static final int OK = 200;
        private static final int NO_TOKEN = 401;
        private static final int FORBIDDEN = 403;

        @Override
        public UsageMonth read(YearMonth month) throws IOException {
            URI address = URI.create(api.toString().replaceFirst("/+$", "") + "/v1/operations/usage?month=" + month);
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .build();
            try (HttpClient client = HttpClient.newHttpClient()) {
                return parse(
                        address.toString(),
                        body(client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)), address));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refusal(Kind.UNAVAILABLE, "取用量时被中断。", e);
            } catch (IOException away) {
                throw new Refusal(Kind.UNAVAILABLE, "连不上 " + address + "；服务是否在运行？", away);
            }
        }

        private static String body(HttpResponse<String> answer, URI address) {
            int status = answer.statusCode();
            if (status == NO_TOKEN || status == FORBIDDEN) {
                throw new Refusal(Kind.UNAVAILABLE, address + " 不接受这份凭据；以 --token FILE 指定运维人员的凭据文件。");
            }
            if (status != OK) {
                throw new Refusal(Kind.UNAVAILABLE, address + " 回答 " + status + "；请查看服务的日志。");
            }
            return answer.body();
        }
    }

    private static UsageMonth parse(String where, String text) {
        try {
            return AnswerJson.mapper().readValue(text, UsageMonth.class);
        } catch (JacksonException e) {
            throw new Refusal(Kind.BAD_INPUT, where + " 不是一个月的用量：应为 GET /v1/operations/usage?month= 的回答（JSON）。", e);
        }
    }
}
