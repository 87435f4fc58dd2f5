package org.mingfa.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingfa.api.RunningService.Answer;

/** Two thousand requests that nobody means well, the same ones in every run. */
class RandomRequestsTest {

    private static final int REQUESTS = 2_000;
    private static final int LONG = 100_000;
    private static final List<String> NAMES = List.of(
            "q",
            "type",
            "kind",
            "as_of",
            "status",
            "level",
            "authority",
            "cause",
            "court_level",
            "year_from",
            "year_to",
            "sort",
            "limit",
            "cursor",
            "mode",
            "explain",
            "text",
            "request_id",
            "hit_id",
            "useful",
            "month",
            "stage",
            "role",
            "facts",
            "amount",
            "case_type",
            "case_kind",
            "asof",
            "Q");
    private static final List<String> PATHS = List.of(
            "/v1/search",
            "/v1/laws",
            "/v1/laws/花园法",
            "/v1/laws/garden-2020/versions",
            "/v1/laws/花园法/articles/3",
            "/v1/citations:find",
            "/v1/citations:verify",
            "/v1/cases:similar",
            "/v1/feedback",
            "/v1/risk/interview",
            "/v1/risk/assessments",
            "/v1/risk/notices",
            "/v1/calculators/court_fee",
            "/v1/calculators/limitation",
            "/v1/operations/usage",
            "/v1/operations/generations",
            "/v1/operations/generations:rollback",
            "/readyz",
            "/v1/openapi.json",
            "/docs");
    private static final List<String> TRICKS = List.of(
            "../",
            "..%2f",
            "%2e%2e/",
            "//",
            ";a=b",
            "%00",
            "%FF",
            "\\",
            "%",
            "%u6cd5",
            "<x>",
            "'--",
            "${jndi:x}",
            "~",
            ":");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1e9",
            "9999999999999",
            "NaN",
            "null",
            "true",
            "2021-02-29",
            "0000-00-00",
            "9999-12-31",
            "any",
            "statute",
            "现行有效",
            "花园法 3",
            "\"花园",
            "-花园 -",
            "AND OR NOT * ? ~ ^ : ( ) [ ]",
            "(".repeat(2_000),
            "第一条".repeat(500),
            "\u202e\u0000\uffff",
            "\ud83d\ude00".repeat(50));

    private final Random random = new Random(20_261_124);

    @Test
    void neverFailsAndNamesTheField() {
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        try (RunningService service = RunningService.start("--mingfa.judges", "open")) {
            for (int i = 0; i < REQUESTS; i++) {
                Answer answer = random.nextBoolean() ? get(service) : post(service);
                statuses.merge(answer.status(), 1, Integer::sum);
                judge(answer, wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(statuses.keySet()).contains(200, 400, 404);
        assertThat(statuses.keySet()).allMatch(status -> status < 500);
    }

    private static void judge(Answer answer, List<String> wrong) {
        String shown = answer.http().request().method() + " "
                + shortened(answer.http().uri().toString()) + " -> " + answer.status();
        if (answer.status() >= 500) {
            wrong.add(shown + " " + shortened(answer.text()));
        } else if (answer.status() >= 400) {
            boolean problem = answer.header("Content-Type").equals("application/problem+json")
                    && answer.json().path("status").asInt() == answer.status()
                    && !answer.json().path("detail").asString().isBlank();
            boolean named = answer.status() != 400 || !answer.pointer().equals("none");
            if (!problem || !named) {
                wrong.add(shown + " " + shortened(answer.text()));
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String value() {
        return switch (random.nextInt(8)) {
            case 0 -> unicode(random.nextInt(200));
            case 1 -> any(VALUES).repeat(1 + random.nextInt(3));
            case 2 -> random.nextInt(25) == 0 ? unicode(LONG) : unicode(5);
            default -> any(VALUES);
        };
    }

    /** Any code points, unassigned and private ones too; lone surrogates become replacement characters on the wire. */
    private String unicode(int length) {
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x80);
                        case 1 -> 0x4e00 + random.nextInt(0x5200);
                        default -> random.nextInt(0x11_0000);
                    });
        }
        return text.toString();
    }

    private Answer get(RunningService service) {
        StringBuilder path = new StringBuilder();
        for (String segment : any(PATHS).split("/", -1)) {
            path.append(path.isEmpty() && segment.isEmpty() ? "" : "/")
                    .append(encode(segment, UTF_8).replace("%3A", ":"));
        }
        String address = path.toString().startsWith("/") ? path.toString() : "/" + path;
        if (random.nextInt(4) == 0) {
            address += "/" + encode(any(TRICKS), UTF_8) + encode(unicode(3), UTF_8);
        }
        List<String> parameters = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String name = random.nextInt(6) == 0 ? unicode(4) : any(NAMES);
            parameters.add(encode(name, UTF_8) + (random.nextInt(9) == 0 ? "" : "=" + encode(value(), UTF_8)));
        }
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return service.get(address.replace("+", "%20") + query, "X-Request-Id", "r" + random.nextInt(1_000));
    }

    private Answer post(RunningService service) {
        HttpRequest.Builder request = service.request(
                        encode(any(PATHS), UTF_8).replace("%2F", "/").replace("%3A", ":"))
                .header("Content-Type", random.nextInt(9) == 0 ? "text/xml" : "application/json");
        String body = body(2);
        if (random.nextInt(4) == 0 && !body.isEmpty()) {
            int cut = random.nextInt(body.length());
            body = body.substring(0, cut)
                    + (random.nextBoolean() ? unicode(1) : "")
                    + body.substring(cut + random.nextInt(2) % 2);
        }
        return service.send(request.POST(BodyPublishers.ofString(body)).build());
    }

    /** A body that is sometimes nearly right. */
    private String body(int depth) {
        List<String> fields = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            fields.add(RunningService.JSON.writeValueAsString(random.nextInt(9) == 0 ? value() : any(NAMES)) + ":"
                    + json(depth));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String json(int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> "null";
            case 1 -> Integer.toString(random.nextInt());
            case 2 -> "true";
            case 3 -> depth == 0 ? "[]" : "[" + json(depth - 1) + "," + json(depth - 1) + "]";
            case 4 -> depth == 0 ? "{}" : body(depth - 1);
            case 5 -> "\"\\ud800\"";
            default -> RunningService.JSON.writeValueAsString(value());
        };
    }
}
