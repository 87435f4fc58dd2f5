package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.api.RunningService.Answer;
import org.mingfa.search.testkit.Pace;
import tools.jackson.databind.JsonNode;

/**
 * The longest texts that each operation takes, of the kinds that cost most, on a small generation; docs/howto/worst.py asks
 * the same of a real one. Processor time is that of the service's threads, the best of several tries: the first ones are
 * compiled, and a machine that is busy computes slower. The limit is for one that is not; elsewhere it is so much longer as
 * that machine is slower (Pace).
 */
class WorstBodiesTest {

    private static final double MOST_MILLIS = 100;

    /** A first sentence goes through the encoder up to seventeen times: 45 to 60 ms alone, up to 112 beside another build. */
    private static final double MOST_MILLIS_OF_A_SENTENCE = 200;

    /** A new process compiles for some forty questions. */
    private static final int TRIES = 90;

    private static final int MOST_ANSWERED = 4_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Map<String, IntFunction<String>> TEXTS = Map.of(
            "one", n -> "法".repeat(n),
            "different",
                    n -> IntStream.range(0, n)
                            .mapToObj(i -> Character.toString((int) (0x4e00 + i * 7919L % 20_900)))
                            .collect(Collectors.joining()),
            "openings", n -> "《".repeat(n),
            "numerals", n -> "一百万亿零".repeat(n / 5),
            "digits", n -> "9".repeat(n),
            "dates", n -> "2021年13月45日起".repeat(n / 11),
            "joining", n -> "e\u0301\u0316\u0317".repeat(n / 4),
            "expanding", n -> "\ufdfa".repeat(n),
            "quoting", n -> "花园法第一条规定：“甲".repeat(n / 11),
            "laws",
                    n -> IntStream.range(0, n / 16)
                            .mapToObj(i -> "《花" + Character.toString(0x4e00 + i) + "园法》第" + (i % 90 + 1) + "条、")
                            .collect(Collectors.joining()));

    @AutoClose
    private static final RunningService SERVICE = RunningService.start("--mingfa.judges", "open");

    /** Of all threads of this process but those that ask. */
    private static double millis() {
        long own = Thread.currentThread().threadId();
        long nanos = 0;
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null
                    && thread.getThreadId() != own
                    && !thread.getThreadName().startsWith("HttpClient")) {
                nanos += Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return nanos / 1e6;
    }

    private static void costsLittle(String what, Supplier<Answer> question) {
        double limit = what.startsWith("/v1/risk/readings") ? MOST_MILLIS_OF_A_SENTENCE : MOST_MILLIS;
        double best = Double.MAX_VALUE;
        double most = limit;
        for (int i = 0; i < TRIES && best > most; i++) {
            double before = millis();
            Answer answer = question.get();
            best = Math.min(best, millis() - before);
            assertThat(answer.status()).as(what + answer.text()).isIn(200, 400, 404, 413, 414, 431);
            assertThat(answer.http().body().length).as(what).isLessThan(MOST_ANSWERED);
            if (best > most) {
                most = Math.max(most, limit * Pace.slowness());
            }
        }
        assertThat(best).as(what).isLessThanOrEqualTo(most);
    }

    private static String quoted(String text) {
        return RunningService.JSON.writeValueAsString(text);
    }

    /** Each row: the operation, how long a text it is sent, and the body with the place of the text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/search                     | 2000   | {"q":TEXT}
            /v1/search                     | 600000 | {"q":TEXT}
            /v1/suggest                    | 600000 | {"q":TEXT}
            /v1/suggest                    | 200    | {"q":TEXT}
            /v1/citations:find             | 300000 | {"text":TEXT}
            /v1/citations:verify           | 300000 | {"text":TEXT}
            /v1/citations:verify           | 15000  | {"text":TEXT}
            /v1/risk/readings              | 2000   | {"text":TEXT}
            /v1/risk/readings              | 600000 | {"text":TEXT}
            /v1/risk/assessments           | 600000 | {"stage":"first_instance","role":"plaintiff","facts":{"breach_known":TEXT}}
            /v1/risk/assessments           | 600000 | {"stage":TEXT,"role":"plaintiff","facts":{}}
            /v1/risk/assessments           | 600000 | {"stage":"first_instance","role":"plaintiff","facts":{TEXT:1}}
            /v1/risk/notices               | 600000 | {"stage":"first_instance","role":"plaintiff","facts":{"breach_known":TEXT}}
            /v1/forms:fill                 | 5000   | {"kind":"民间借贷","text":TEXT}
            /v1/forms:fill                 | 600000 | {"kind":"民间借贷","cells":{"other_facts":TEXT}}
            /v1/forms:paper                | 5000   | {"kind":"民间借贷","cells":{"other_facts":TEXT}}
            /v1/forms:check                | 600000 | {"form":{"kind":TEXT,"cells":{}}}
            /v1/forms:evidence             | 600000 | {"kind":"民间借贷","cells":{TEXT:1}}
            /v1/forms:materials            | 600000 | {"kind":"民间借贷","paper":TEXT}
            /v1/forms:compare              | 600000 | {"complaint":{"kind":"民间借贷","cells":{"principal":TEXT}}}
            /v1/forms:disputes             | 600000 | {"complaint":{"kind":"民间借贷","cells":{"plaintiffs":[{"name":TEXT}]}}}
            /v1/calculators/court_fee      | 600000 | {"case_type":"property","amount":TEXT}
            /v1/calculators/limitation     | 600000 | {"breach_known":TEXT}
            /v1/feedback                   | 600000 | {"request_id":TEXT,"useful":true}
            /v1/cases:similar              | 2000   | {"facts":TEXT}
            /v1/cases:similar              | 600000 | {"facts":TEXT}
            /v1/cases:similar              | 600000 | {"facts":"甲损坏花木","court":TEXT}
            /v1/cases:similar-report       | 600000 | {"search":{"facts":TEXT},"format":"docx"}
            """)
    void aTextCostsLittle(String path, int length, String body) {
        TEXTS.forEach((name, text) -> {
            String sent = body.replace("TEXT", quoted(text.apply(length)));
            if (sent.getBytes(StandardCharsets.UTF_8).length < 2_000_000) {
                costsLittle(path + " " + name + " " + length, () -> SERVICE.post(path, sent));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/search?q=TEXT",
                "/v1/search?q=a&court_level=TEXT",
                "/v1/search?q=a&cursor=TEXT",
                "/v1/search?q=a&as_of=TEXT",
                "/v1/suggest?q=TEXT",
                "/v1/laws?name=TEXT",
                "/v1/laws/TEXT",
                "/v1/laws/TEXT/versions",
                "/v1/laws/garden-2020/articles/TEXT",
                "/v1/laws/garden-2020/articles/TEXT/history",
                "/v1/laws/garden-2020/articles/1/cited-by?cursor=TEXT",
                "/v1/cases/TEXT",
                "/v1/laws/garden-2020/applicable?facts=TEXT",
                "/v1/risk/interview?stage=TEXT",
                "/laws/TEXT",
                "/cases/TEXT"
            })
    void anAddressCostsLittle(String address) {
        TEXTS.forEach((name, text) -> {
            String encoded = URLEncoder.encode(text.apply(1_500), StandardCharsets.UTF_8);
            costsLittle(address + " " + name, () -> SERVICE.get(address.replace("TEXT", encoded)));
        });
    }

    /** A PDF embeds its letters: the longest of the texts, in the form that costs the most. */
    @Test
    void aNoticeAsPdfCostsLittle() {
        SERVICE.send(notice("甲")); // the typeface is read once
        TEXTS.forEach((name, text) -> costsLittle("pdf " + name, () -> SERVICE.send(notice(text.apply(300_000)))));
        costsLittle("pdf of nothing", () -> SERVICE.post("/v1/risk/notices", "{}"));
    }

    private static HttpRequest notice(String told) {
        String body = "{\"stage\":\"first_instance\",\"role\":\"plaintiff\",\"facts\":{\"breach_known\":" + quoted(told)
                + "}}";
        return SERVICE.request("/v1/risk/notices", "Content-Type", "application/json", "Accept", "application/pdf")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    @Test
    void aFileCostsTheServiceLittle() {
        TEXTS.forEach((name, text) -> costsLittle(
                "file " + name,
                () -> SERVICE.send(SERVICE.request("/v1/documents:text", "Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString(text.apply(300_000)))
                        .build())));
        TEXTS.forEach((name, text) -> costsLittle(
                "form " + name,
                () -> SERVICE.send(SERVICE.request("/v1/forms:read", "Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString("民事起诉状（民间借贷纠纷）\n诉讼请求\t内容\n7.其他请求\t" + text.apply(300_000)))
                        .build())));
    }

    /** The longest that is read, and one that is refused for its length. */
    @Test
    void aPaperCostsTheServiceLittle() {
        for (int length : new int[] {39_000, 300_000}) {
            TEXTS.forEach((name, text) -> costsLittle(
                    "paper " + name,
                    () -> SERVICE.send(SERVICE.request("/v1/papers:read", "Content-Type", "application/octet-stream")
                            .POST(BodyPublishers.ofString("民事判决书\n" + text.apply(length)))
                            .build())));
        }
    }

    /** What takes no text, or reads no more of it than its address, is named here; a new operation must be above or here. */
    @Test
    void everyOperationThatTakesTextIsAsked() {
        JsonNode described = SERVICE.get("/v1/openapi.json").json();
        TreeSet<String> bodies = StreamSupport.stream(
                        described.get("paths").properties().spliterator(), false)
                .filter(path -> path.getValue().path("post").has("requestBody"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(bodies)
                .containsExactly(
                        "/v1/calculators/{name}",
                        "/v1/cases:similar",
                        "/v1/cases:similar-report",
                        "/v1/citations:find",
                        "/v1/citations:report",
                        "/v1/citations:verify",
                        "/v1/documents:text",
                        "/v1/feedback",
                        "/v1/forms:check",
                        "/v1/forms:compare",
                        "/v1/forms:disputes",
                        "/v1/forms:evidence",
                        "/v1/forms:fill",
                        "/v1/forms:materials",
                        "/v1/forms:paper",
                        "/v1/forms:read",
                        "/v1/papers:follow",
                        "/v1/papers:read",
                        "/v1/risk/assessments",
                        "/v1/risk/notices",
                        "/v1/risk/readings",
                        "/v1/search",
                        "/v1/suggest");
    }
}
