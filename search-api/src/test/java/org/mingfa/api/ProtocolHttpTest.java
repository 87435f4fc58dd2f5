package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.api.RunningService.Answer;

/** What HTTP itself promises, whatever is asked: methods, compression, languages, limits, other sites. */
class ProtocolHttpTest {

    private static final String SITE = "https://court.example";
    private static final String SEARCH = "/v1/search?q=%E8%8A%B1%E5%9B%AD";

    @AutoClose
    private static final RunningService SERVICE = RunningService.start(
            "--mingfa.cors-origins=" + SITE + ",http://127.0.0.1:5173",
            "--mingfa.limits.requests-per-minute=240",
            "--mingfa.proxies=127.0.0.1");

    private static Answer options(String path, String... headers) {
        return SERVICE.send(SERVICE.request(path, headers)
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
    }

    @Test
    void optionsNameTheMethodsOfEveryAddress() {
        Map<String, Set<String>> said = new TreeMap<>();
        Map<String, Set<String>> told = new TreeMap<>();
        SERVICE.get("/v1/openapi.json").json().get("paths").forEachEntry((path, operations) -> {
            Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
            operations.propertyNames().forEach(method -> methods.add(method.toUpperCase(Locale.ROOT)));
            if (methods.contains("GET")) {
                methods.add("HEAD");
            }
            said.put(path, methods);
            String allow = options(path.replaceAll("\\{[a-z]+}", "1")).header("Allow");
            told.put(path, new TreeSet<>(Arrays.asList(allow.split(", ?"))));
        });
        assertThat(told).isEqualTo(said);
        assertThat(options("/v1/nothing").status()).isEqualTo(404);
    }

    @Test
    void compressesWhatIsLongAndStillKnowsItsTag() throws IOException {
        Answer plain = SERVICE.get(SEARCH);
        Answer small = SERVICE.get(SEARCH, "Accept-Encoding", "gzip");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(small.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(small.header("Vary")).contains("Accept-Encoding");
        byte[] unpacked =
                new GZIPInputStream(new ByteArrayInputStream(small.http().body())).readAllBytes();
        assertThat(RunningService.JSON.readTree(unpacked).get("hits"))
                .isEqualTo(plain.json().get("hits"));
        for (String tag : List.of(plain.header("ETag"), small.header("ETag"))) {
            assertThat(SERVICE.get(SEARCH, "Accept-Encoding", "gzip", "If-None-Match", tag)
                            .status())
                    .as(tag)
                    .isEqualTo(304);
        }
    }

    /** Files of the app lie compressed beside themselves; of answers there is gzip alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip, deflate, br | br   | gzip
            gzip              | gzip | gzip
            br;q=0, gzip      | gzip | gzip
            br;q=0            | ''   | ''
            br;q=0, gzip;q=0  | ''   | ''
            identity          | ''   | ''
            """)
    void sendsNoCodingThatIsRefused(String accepted, String ofAFile, String ofAnAnswer) {
        assertThat(List.of(
                        SERVICE.get("/assets/sample.js", "Accept-Encoding", accepted)
                                .header("Content-Encoding"),
                        SERVICE.get(SEARCH, "Accept-Encoding", accepted).header("Content-Encoding")))
                .isEqualTo(List.of(ofAFile, ofAnAnswer));
    }

    @Test
    void saysInWhichLanguageItAnswers() {
        for (String path : List.of("/", SEARCH, "/v1/nothing", "/docs")) {
            assertThat(SERVICE.get(path).header("Content-Language")).as(path).isEqualTo("zh-CN");
        }
    }

    @Test
    void anUnknownAddressIsAPageForABrowserAndAProblemForAProgram() {
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        Answer page = SERVICE.get("/nonsense", "Accept", browser);
        assertThat(List.of(page.status(), page.header("Content-Type")))
                .isEqualTo(List.of(404, "text/html;charset=utf-8"));
        assertThat(page.text()).contains("没有这个地址", "href=\"/\"");
        for (Answer problem : List.of(
                SERVICE.get("/nonsense", "Accept", "*/*"),
                SERVICE.get("/nonsense"),
                SERVICE.get("/nonsense", "Accept", "text/html;;q=x"),
                SERVICE.get("/v1/nonsense", "Accept", browser))) {
            assertThat(List.of(problem.status(), problem.code())).isEqualTo(List.of(404, "H010"));
        }
    }

    @Test
    void tellsALimitedClientWhatItHasLeft() {
        assertThat(SERVICE.get("/livez").header("RateLimit-Policy")).isEqualTo("\"minute\";q=240;w=60");
        assertThat(SERVICE.get("/livez").header("RateLimit"))
                .as("a proxy that does not say for whom it asks is a client itself")
                .startsWith("\"minute\";r=");
        assertThat(SERVICE.get("/livez", "X-Forwarded-For", "192.0.2.7").header("RateLimit"))
                .isEqualTo("\"minute\";r=239;t=1");
        Answer refused = SERVICE.get("/livez", "X-Forwarded-For", "192.0.2.8");
        for (int i = 0; i < 10_000 && refused.status() == 200; i++) { // four a second come back meanwhile
            refused = SERVICE.get("/livez", "X-Forwarded-For", "192.0.2.8");
        }
        assertThat(List.of(
                        refused.status(), refused.code(), refused.header("RateLimit"), refused.header("Retry-After")))
                .isEqualTo(List.of(429, "H040", "\"minute\";r=0;t=1", "1"));
    }

    /** 300 judgements of one client's own 300 searches were taken in 7 s, and the monthly report counted them. */
    @Test
    void takesSoManyJudgementsOfOneClientAMinute() {
        String feedback = "{\"request_id\":\"0123456789abcdef\",\"hit_id\":\"a#1\",\"useful\":true}";
        List<Integer> statuses = IntStream.range(0, 40)
                .mapToObj(i -> SERVICE.post("/v1/feedback", feedback, "X-Forwarded-For", "192.0.2.9")
                        .status())
                .toList();
        assertThat(statuses.getFirst()).isEqualTo(404);
        assertThat(statuses.getLast()).isEqualTo(429);
        assertThat(SERVICE.post("/v1/feedback", feedback, "X-Forwarded-For", "192.0.2.10")
                        .status())
                .isEqualTo(404);
        assertThat(SERVICE.get("/livez", "X-Forwarded-For", "192.0.2.9").status())
                .isEqualTo(200);
    }

    /** A part of it was refused with the whole of it as a body. */
    @Test
    void theDescriptionComesWholeOrNotAtAll() {
        Answer whole = SERVICE.get("/v1/openapi.json", "Range", "x");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.json().get("openapi").asString()).startsWith("3.1");
    }

    @Test
    void whoWantsTheFirstPageInAnotherFormIsTold() {
        Answer refused = SERVICE.get("/", "Accept", "application/xml");
        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(406, "H012"));
    }

    @Test
    void noOtherSiteShowsWhatIsOurs() {
        assertThat(SERVICE.get("/docs").header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @Test
    void letsConfiguredSitesReadAnswersAndNobodyElse() {
        Answer asked = SERVICE.get(SEARCH, "Origin", SITE);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(SITE);
        assertThat(asked.header("Access-Control-Expose-Headers")).contains("ETag", "Generation", "X-Request-Id");
        Answer stranger = SERVICE.get(SEARCH, "Origin", "https://elsewhere.example");
        assertThat(List.of(stranger.status(), stranger.header("Access-Control-Allow-Origin")))
                .isEqualTo(List.of(200, ""));
        assertThat(stranger.http().headers().allValues("Vary")).contains("Origin");
        String[] posting = {"Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "content-type"};
        assertThat(preflight("/v1/risk/assessments", SITE, posting).status()).isEqualTo(200);
        Answer refused = preflight("/v1/risk/assessments", "https://elsewhere.example", posting);
        assertThat(List.of(refused.status(), refused.code())).isEqualTo(List.of(403, "H031"));
        assertThat(preflight("/v1/operations/generations:rollback", SITE, posting)
                        .status())
                .isEqualTo(403);
    }

    private static Answer preflight(String path, String origin, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Origin";
        all[headers.length + 1] = origin;
        return options(path, all);
    }
}
