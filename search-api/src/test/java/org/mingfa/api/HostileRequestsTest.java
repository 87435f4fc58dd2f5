package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.api.RunningService.Answer;

class HostileRequestsTest {

    @AutoClose
    private static final RunningService SERVICE = RunningService.start();

    private static void isProblem(Answer answer, int status, String code, String pointer) {
        assertThat(List.of(answer.status(), answer.header("Content-Type"), answer.code(), answer.pointer()))
                .isEqualTo(List.of(status, "application/problem+json", code, pointer));
        assertThat(answer.json().get("request_id").asString()).isEqualTo(answer.header("X-Request-Id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # unknown, repeated and empty-headed parameters
            /v1/search?qq=a                           | 400 | H001 | /qq
            /v1/search?q=a&q=b                        | 400 | H002 | /q
            /v1/laws/garden-2020?limit=3              | 400 | H001 | /limit
            /livez?x=1                                | 400 | H001 | /x
            # values that mean nothing
            /v1/search                                | 400 | H007 | /q
            /v1/search?q=                             | 400 | H007 | /q
            /v1/search?q=%20%20                       | 400 | H007 | /q
            /v1/search?q=%EF%BC%9F%EF%BC%9F%EF%BC%9F  | 400 | H003 | /q
            /v1/search?q=a&limit=0                    | 400 | H003 | /limit
            /v1/search?q=a&limit=101                  | 400 | H003 | /limit
            /v1/search?q=a&limit=ten                  | 400 | H003 | /limit
            /v1/search?q=a&limit=99999999999          | 400 | H003 | /limit
            /v1/search?q=a&as_of=2021-02-30           | 400 | H003 | /as_of
            /v1/search?q=a&as_of=yesterday            | 400 | H003 | /as_of
            /v1/search?q=a&as_of=                     | 400 | H003 | /as_of
            /v1/search?q=a&type=law                   | 400 | H003 | /type
            /v1/search?q=a&status=valid               | 400 | H003 | /status
            /v1/search?q=a&status=%E5%B0%9A%E6%9C%AA%E7%94%9F%E6%95%88&status=%E5%B7%B2%E5%BA%9F%E6%AD%A2 | 400 | H003 | /status
            /v1/search?q=a&level=top                  | 400 | H003 | /level
            /v1/search?q=a&court_level=moon           | 400 | H003 | /court_level
            /v1/search?q=a&sort=best                  | 400 | H003 | /sort
            /v1/search?q=a&mode=magic                 | 400 | H003 | /mode
            /v1/search?q=a&explain=yes                | 400 | H003 | /explain
            /v1/laws/a?text=yes                       | 400 | H003 | /text
            /v1/search?q=a&year_from=999999999        | 400 | H003 | /year_from
            /v1/search?q=a&year_from=2020&year_to=2010 | 400 | H003 | /year_from
            /v1/search?q=a&cursor=!!!                 | 400 | H003 | /cursor
            /v1/search?q=a&cursor=LTE6eA              | 400 | H003 | /cursor
            /v1/laws?cursor=zz                        | 400 | H003 | /cursor
            /v1/laws?limit=-1                         | 400 | H003 | /limit
            # broken encodings
            /v1/search?q=%FF%FE                       | 400 | H004 | /q
            /v1/search?%FF=a                          | 400 | H004 | /query
            # nothing there
            /v1/nothing                               | 404 | H010 | none
            /v1/laws/%20                              | 404 | H020 | /law
            /v1/laws/no-such-law                      | 404 | H020 | /law
            /v1/laws/garden-2020/articles/first       | 400 | H003 | /article
            /v1/laws/garden-2020/articles/0           | 400 | H003 | /article
            /v1/laws/garden-2020/articles/99999       | 404 | H021 | /article
            /static/../application.yaml               | 400 | H016 | /request
            /v1/laws;x=1?q=a                          | 400 | H016 | none
            /META-INF/spring.factories                | 404 | H010 | none
            /application.yaml                         | 404 | H010 | none
            # not for everybody
            /v1/operations/generations                | 401 | H030 | /Authorization
            /v1/operations/usage                      | 401 | H030 | /Authorization
            """)
    void refusesAGet(String path, int status, String code, String pointer) {
        Answer answer = SERVICE.get(path);
        if (status == 400 && code.equals("H016")) {
            assertThat(answer.status()).isBetween(400, 404);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        } else {
            isProblem(answer, status, code, pointer);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /v1/search | {                              | 400 | H005 | ``
            /v1/search | {"q":"a"                       | 400 | H005 | /q
            /v1/search | {"q":"a",}                     | 400 | H005 | /q
            /v1/search | {"q":"a"} trailing             | 400 | H005 | ``
            /v1/search | []                             | 400 | H003 | ``
            /v1/search | null                           | 400 | H005 | ``
            /v1/search | 7                              | 400 | H003 | ``
            /v1/search | {"query":"a"}                  | 400 | H006 | /query
            /v1/search | {}                             | 400 | H007 | /q
            /v1/search | {"q":" "}                      | 400 | H007 | /q
            /v1/search | {"q":"？！"}                   | 400 | H003 | /q
            /v1/search | {"q":7}                        | 400 | H003 | /q
            /v1/search | {"q":{}}                       | 400 | H003 | /q
            /v1/search | {"q":"a","limit":"10"}         | 400 | H003 | /limit
            /v1/search | {"q":"a","limit":1.5}          | 400 | H003 | /limit
            /v1/search | {"q":"a","limit":99999999999}  | 400 | H003 | /limit
            /v1/search | {"q":"a","type":["x"]}         | 400 | H003 | /type
            /v1/search | {"q":"a","type":[{}]}          | 400 | H003 | /type/0
            /v1/search | {"q":"a","explain":"true"}     | 400 | H003 | /explain
            /v1/search | {"q":"a","q":"b"}              | 400 | H005 | /q
            /v1/search | {"q":"a","as_of":"2021-13-01"} | 400 | H003 | /as_of
            /v1/citations:find   | {}                   | 400 | H007 | /text
            /v1/citations:verify | {"text":null}        | 400 | H007 | /text
            /v1/citations:verify | {"text":"a","asof":"any"} | 400 | H006 | /asof
            /v1/feedback | {"request_id":"r","hit_id":"a#1"} | 400 | H007 | /useful
            /v1/feedback | {"request_id":"r","hit_id":"他说的话","useful":true} | 400 | H003 | /hit_id
            /v1/feedback | {"request_id":"我的话","hit_id":"a#1","useful":true} | 400 | H003 | /request_id
            """)
    void refusesABody(String path, String body, int status, String code, String pointer) {
        isProblem(SERVICE.post(path, body), status, code, pointer);
    }

    @Test
    void refusesTheWrongMethodTypeAndFormat() {
        Answer method = SERVICE.send(SERVICE.request("/v1/laws").DELETE().build());
        isProblem(method, 405, "H011", "none");
        assertThat(method.header("Allow")).isEqualTo("GET");
        isProblem(SERVICE.get("/v1/search?q=a", "Accept", "image/png"), 406, "H012", "/Accept");
        isProblem(
                SERVICE.send(SERVICE.request("/v1/search")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("q=a"))
                        .build()),
                415,
                "H014",
                "/Content-Type");
        // without a body there is no type of one
        for (String type : List.of("garbage", "a/b/c", "application/json; charset=gbk")) {
            assertThat(SERVICE.get("/livez", "Content-Type", type).status())
                    .as(type)
                    .isEqualTo(200);
            assertThat(SERVICE.get("/v1/laws", "Content-Type", type).status())
                    .as(type)
                    .isEqualTo(200);
        }
        for (String encoding : List.of("gbk", "UTF-16", "nothing")) {
            isProblem(posted("application/json; charset=" + encoding), 415, "H014", "/Content-Type");
        }
        assertThat(posted("application/json; charset=utf-8").status()).isEqualTo(200);
    }

    private static Answer posted(String type) {
        return SERVICE.send(SERVICE.request("/v1/search")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"q\":\"花园法\"}"))
                .build());
    }

    @Test
    void refusesWhatIsTooLong() {
        isProblem(SERVICE.get("/v1/search?q=" + "a".repeat(30_000)), 400, "H003", "/q");
        isProblem(SERVICE.get("/v1/search?q=" + "a".repeat(40_000)), 414, "H015", "/q");
        isProblem(SERVICE.post("/v1/search", "{\"q\":\"" + "法".repeat(100_000) + "\"}"), 400, "H003", "/q");
        isProblem(
                SERVICE.post("/v1/citations:find", "{\"text\":\"" + "a".repeat(300_001) + "\"}"), 400, "H003", "/text");
        isProblem(SERVICE.post("/v1/search", "{\"q\":\"" + "a".repeat(2 * 1024 * 1024) + "\"}"), 413, "H013", "");
        isProblem(SERVICE.get("/v1/search?q=" + "a".repeat(600_000)), 414, "H015", "/q");
        isProblem(SERVICE.get("/livez", "Cookie", "a".repeat(40_000)), 431, "H019", "/request");
    }

    @Test
    void refusesABodyOfUnknownLengthOverTheLimit() {
        byte[] longer = ("{\"q\":\"" + "a".repeat(3 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8);
        Answer answer = SERVICE.send(SERVICE.request("/v1/search")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(longer)))
                .build());
        isProblem(answer, 413, "H013", "");
    }

    @Test
    void refusesBodiesThatAreNotUtf8OrTooDeep() {
        isProblem(
                SERVICE.send(SERVICE.request("/v1/search")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(
                                new byte[] {'{', '"', 'q', '"', ':', '"', (byte) 0xff, '"', '}'}))
                        .build()),
                400,
                "H005",
                "/q");
        assertThat(SERVICE.post("/v1/search", "[".repeat(5_000)).status()).isEqualTo(400);
        assertThat(SERVICE.post("/v1/search", "{\"q\":".repeat(5_000)).status()).isEqualTo(400);
    }

    /** Requests that no client library would send. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /v1/search?q=%zz HTTP/1.1           | 400
            GET /v1/search?q=% HTTP/1.1             | 400
            GET /v1/laws/%zz HTTP/1.1               | 400
            GET /v1/laws/a%2Fb HTTP/1.1             | 400
            GET /v1/laws/..;/..;/x HTTP/1.1         | 400
            GET /v1/laws/%FF%FE HTTP/1.1            | 400
            GET /../../etc/passwd HTTP/1.1          | 400
            GET /v1/%2e%2e/%2e%2e/etc/passwd HTTP/1.1 | 400
            GET /v1/search?q=%00 HTTP/1.1           | 400
            GET /v1/laws/%00 HTTP/1.1               | 400
            GET /v1/search?q=民法 HTTP/1.1          | 200
            GET /v1/laws/花园法 HTTP/1.1            | 200
            BREW /v1/search HTTP/1.1                | 405
            TRACE /v1/search HTTP/1.1               | 405
            G@T / HTTP/1.1                          | 400
            GET /v1/search HTTP/9.9                 | 505
            GET  HTTP/1.1                           | 400
            nonsense                                | 400
            """)
    void survivesARawRequest(String line, int status) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        int got = Integer.parseInt(answer.substring(9, 12));
        assertThat(answer).doesNotContain("<html").doesNotContain("\tat ").doesNotContain("Jetty");
        if (status == 200) {
            assertThat(got).isEqualTo(200);
        } else {
            assertThat(got).isBetween(400, status == 505 ? 505 : 499);
            assertThat(answer).contains("application/problem+json");
        }
    }

    @Test
    void tellsTheClientThatItDropsTheConnection() throws IOException {
        for (String address : List.of("/v1/laws/%00", "/v1/laws/%", "/v1/search?q=" + "a".repeat(600_000))) {
            assertThat(raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                    .startsWith("HTTP/1.1 4")
                    .containsIgnoringCase("\r\nConnection: close\r\n");
        }
    }

    private static String raw(String request) throws IOException {
        return Patiently.ask(() -> {
            try (Socket socket = new Socket("127.0.0.1", SERVICE.port())) {
                socket.setSoTimeout(1_200_000);
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        });
    }

    @Test
    void protectsEveryAnswer() {
        for (String path : List.of("/", "/v1/search?q=a", "/v1/nothing", "/page.js")) {
            Answer answer = SERVICE.get(path);
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Request-Id")).isNotEmpty();
            assertThat(answer.header("Server")).isEmpty();
        }
    }
}
