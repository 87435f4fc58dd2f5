package org.mingfa.cli.usage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.cli.text.InputText;
import org.mingfa.text.problem.Refusal;
import org.mingfa.usage.PurgeAnswer;
import org.mingfa.usage.UsageMonth;

/** A running service, asked as its operator. */
public final class OperatorService {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int NO_TOKEN = 401;
    private static final int FORBIDDEN = 403;

    private final String api;
    private final String token;

    private OperatorService(String api, String token) {
        this.api = api;
        this.token = token;
    }

    /**
     * The service at an address, such as http://127.0.0.1:8080.
     *
     * @param token file with the operators' credential; refused without
     */
    public static OperatorService open(URI api, @Nullable Path token) throws IOException {
        if (token == null) {
            throw Refusal.missing("token", "取服务的用量要运维人员的凭据文件。");
        }
        return new OperatorService(
                api.toString().replaceFirst("/+$", ""),
                InputText.read(token.toString()).strip());
    }

    public UsageMonth usage(YearMonth month) {
        URI address = URI.create(api + "/v1/operations/usage?month=" + month);
        return UsageMonthFile.parse(address.toString(), body(HttpRequest.newBuilder(address)));
    }

    /** The usage of months before one since the service began to count: those that were kept, and all others. */
    public List<UsageMonth> earlier(UsageMonth now, List<UsageMonth> kept) {
        YearMonth own = YearMonth.parse(now.month());
        YearMonth first = now.countedFrom() == null ? own : YearMonth.from(now.countedFrom());
        return Stream.concat(
                        kept.stream(),
                        months(first, own.minusMonths(1))
                                .filter(month -> kept.stream()
                                        .noneMatch(one -> one.month().equals(month.toString())))
                                .map(this::usage))
                .toList();
    }

    /** The usage of every month from the first to the last. */
    public List<UsageMonth> usage(YearMonth first, YearMonth last) {
        return months(first, last).map(this::usage).toList();
    }

    private static Stream<YearMonth> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    /** Removes what is older than the month. */
    public PurgeAnswer purge(YearMonth before) {
        URI address = URI.create(api + "/v1/operations/usage:purge?before=" + before);
        String body = body(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody()));
        return AnswerJson.mapper().readValue(body, PurgeAnswer.class);
    }

    private String body(HttpRequest.Builder request) {
        HttpRequest asked = request.timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return body(client.send(asked, BodyHandlers.ofString(StandardCharsets.UTF_8)), asked.uri());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "等待服务回答时被中断。", e);
        } catch (IOException away) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "连不上 " + asked.uri() + "；服务是否在运行？", away);
        }
    }

    private static String body(HttpResponse<String> answer, URI address) {
        int status = answer.statusCode();
        if (status == NO_TOKEN || status == FORBIDDEN) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, address + " 不接受这份凭据；以 --token FILE 指定运维人员的凭据文件。");
        }
        if (status != OK) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, address + " 回答 " + status + "；请查看服务的日志。");
        }
        return answer.body();
    }
}
