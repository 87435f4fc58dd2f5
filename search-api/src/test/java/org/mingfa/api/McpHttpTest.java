package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.answers.AccessRole;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** The protocol as of 2026-07-28 and as before, over HTTP. */
class McpHttpTest {

    private static final String META = "io.modelcontextprotocol/";
    private static final String NOW = "2026-07-28";

    @AutoClose
    private static final RunningService SERVICE = RunningService.start("--mingfa.judges", "closed");

    private static String message(String method, Map<String, Object> params) {
        return RunningService.JSON.writeValueAsString(
                Map.of("jsonrpc", "2.0", "id", 7, "method", method, "params", params));
    }

    private static Map<String, Object> of(
            String version, Map<String, Object> capabilities, Map<String, Object> params) {
        Map<String, Object> all = new LinkedHashMap<>(params);
        all.put("_meta", Map.of(META + "protocolVersion", version, META + "clientCapabilities", capabilities));
        return all;
    }

    private static Answer ask(String path, String method, Map<String, Object> params, String... headers) {
        List<String> all = new ArrayList<>(List.of("MCP-Protocol-Version", NOW, "Mcp-Method", method));
        all.addAll(List.of(headers));
        Object name = params.getOrDefault("name", params.get("uri"));
        if (name != null) {
            all.addAll(List.of("Mcp-Name", (String) name));
        }
        return SERVICE.post(path, message(method, of(NOW, Map.of(), params)), all.toArray(String[]::new));
    }

    private static JsonNode call(String tool, Map<String, Object> arguments) {
        Answer answer = ask("/mcp", "tools/call", Map.of("name", tool, "arguments", arguments));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get("result");
    }

    @Test
    void discoversAndListsTools() {
        JsonNode discovered = ask("/mcp", "server/discover", Map.of()).json().get("result");
        assertThat(discovered.get("resultType").asString()).isEqualTo("complete");
        assertThat(discovered.get("supportedVersions").get(0).asString()).isEqualTo(NOW);
        assertThat(discovered.get("ttlMs").asInt()).isPositive();

        Answer first = ask("/mcp", "tools/list", Map.of());
        assertThat(first.json().at("/result/tools").findValuesAsString("name"))
                .contains("search_law", "get_article", "verify_text", "risk_interview", "about")
                .doesNotContain("similar_cases");
        assertThat(ask("/mcp", "tools/list", Map.of()).text()).isEqualTo(first.text());
    }

    @Test
    void everyToolAnswersWithWhatItsSchemaNames() {
        Map<String, Map<String, Object>> arguments = Map.of(
                "search_law", Map.of("query", "花园 开放"),
                "get_article", Map.of("law", "花园法", "article", "3"),
                "law_history", Map.of("law", "花园法", "article", "3"),
                "applicable_law", Map.of("law", "花园法", "fact_date", "2024-01-01"),
                "verify_text", Map.of("text", "依照《花园法》第三条和第四十条处理。"),
                "check_cases", Map.of("text", "参照（2024）浙0199民初12号民事判决。"),
                "read_paper", Map.of("text", "青山区人民法院\n传票\n应到时间：2026年12月18日上午9时"),
                "risk_interview", Map.of("sentence", "去年三月借给同事5万"),
                "calculate", Map.of("kind", "court_fee", "inputs", Map.of("case_type", "property", "amount", 100_000)),
                "about", Map.of());
        JsonNode tools = ask("/mcp", "tools/list", Map.of()).json().at("/result/tools");
        assertThat(tools.size()).isEqualTo(arguments.size());
        for (JsonNode tool : tools) {
            String name = tool.get("name").asString();
            JsonNode result = call(name, arguments.get(name));
            assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
            JsonNode content = result.get("structuredContent");
            assertThat(tool.at("/outputSchema/properties").propertyNames())
                    .as(name)
                    .containsAll(content.propertyNames());
            assertThat(RunningService.JSON.readTree(result.at("/content/0/text").asString()))
                    .isEqualTo(content);
        }
    }

    @Test
    void quotesAnArticleAndLinksIt() {
        JsonNode result = call("get_article", Map.of("law", "花园法", "article", 3));
        JsonNode link = result.at("/content/1");
        assertThat(link.get("type").asString()).isEqualTo("resource_link");
        Answer read =
                ask("/mcp", "resources/read", Map.of("uri", link.get("uri").asString()));
        assertThat(read.json().at("/result/contents/0/text").asString())
                .startsWith(result.at("/structuredContent/text").asString());
    }

    /** A mistake of the assistant is told in words that it can act on, and is no error of the protocol. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            search_law | {} | query：缺少这个参数
            search_law | {"qery":"x"} | 是否想写 "query"
            search_law | {"query":{"a":5}} | query：形式不对
            search_law | {"query":"花园","limit":"x"} | limit：形式不对
            search_law | {"query":"花园","as_of":"昨天"} | as_of
            search_law | {"query":"花园","limit":0} | 1
            get_article | {"law":"花园法","article":"400"} | 没有第四百条
            get_article | {"law":"月亮法","article":"1"} | 没有收录
            get_article | {"law":"合同法","article":"107"} | 起废止
            get_article | {"law":"花园法","article":"3","as_of":"1900-01-01"} | 没有施行中的版本
            calculate | {"kind":"court_fe"} | court_fee
            calculate | {"kind":"court_fee","inputs":{"case_type":"nonsense"}} | case_type
            risk_interview | {"answers":{"disputte":"loan"}} | dispute
            risk_interview | {"stage":"third"} | stage
            verify_text | {"text":["a","b"]} | text
            applicable_law | {"law":"花园法","fact_date":"2024-13-40"} | facts
            """)
    void tellsWhatIsWrongWithArguments(String tool, String arguments, String words) {
        JsonNode result = call(tool, RunningService.JSON.readValue(arguments, new TypeReference<>() {}));
        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.at("/content/0/text").asString()).contains(words);
    }

    /** Each beginning of an encoded name, and the two marks overlapping: broken is another name, never a failure of ours. */
    @Test
    void everyBeginningOfAnEncodedNameIsAName() {
        String encoded =
                "=?base64?" + Base64.getEncoder().encodeToString("about".getBytes(StandardCharsets.UTF_8)) + "?=";
        List<String> names = new ArrayList<>(List.of("=?base64?=", "=?base64??=", "=?base64?=?=", "=?base64?!?="));
        for (int length = 1; length < encoded.length(); length++) {
            names.add(encoded.substring(0, length));
        }
        for (String name : names) {
            Answer answer = SERVICE.post(
                    "/mcp",
                    message("tools/call", of(NOW, Map.of(), Map.of("name", "about"))),
                    "MCP-Protocol-Version",
                    NOW,
                    "Mcp-Method",
                    "tools/call",
                    "Mcp-Name",
                    name);
            assertThat(answer.status()).as(name).isEqualTo(400);
            assertThat(answer.json().at("/error/code").asInt()).as(name).isEqualTo(-32020);
        }
    }

    @ParameterizedTest
    @CsvSource({"MCP-Protocol-Version,2025-11-25,-32020", "Mcp-Method,tools/list,-32020", "Mcp-Name,other,-32020"})
    void refusesHeadersThatSayOtherwise(String header, String value, int code) {
        Map<String, String> headers = new LinkedHashMap<>(
                Map.of("MCP-Protocol-Version", NOW, "Mcp-Method", "tools/call", "Mcp-Name", "about"));
        headers.put(header, value);
        Answer answer = SERVICE.post(
                "/mcp",
                message("tools/call", of(NOW, Map.of(), Map.of("name", "about"))),
                headers.entrySet().stream()
                        .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                        .toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/error/code").asInt()).isEqualTo(code);
    }

    @Test
    void takesANameInBase64() {
        String uri = "mingfa://laws/花园法/articles/3";
        String encoded = "=?base64?" + Base64.getEncoder().encodeToString(uri.getBytes(StandardCharsets.UTF_8)) + "?=";
        Answer answer = SERVICE.post(
                "/mcp",
                message("resources/read", of(NOW, Map.of(), Map.of("uri", uri))),
                "MCP-Protocol-Version",
                NOW,
                "Mcp-Method",
                "resources/read",
                "Mcp-Name",
                encoded);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNotTheProtocol() {
        assertThat(SERVICE.post("/mcp", "{").json().at("/error/code").asInt()).isEqualTo(-32700);
        assertThat(SERVICE.post("/mcp", "[]").json().at("/error/code").asInt()).isEqualTo(-32600);
        assertThat(SERVICE.post("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1}")
                        .json()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(-32600);
        Answer unknown = ask("/mcp", "nothing/such", Map.of());
        assertThat(List.of(unknown.status(), unknown.json().at("/error/code").asInt()))
                .isEqualTo(List.of(404, -32601));
        Answer old = SERVICE.post(
                "/mcp",
                message("tools/list", of("1900-01-01", Map.of(), Map.of())),
                "MCP-Protocol-Version",
                "1900-01-01",
                "Mcp-Method",
                "tools/list");
        assertThat(List.of(old.status(), old.json().at("/error/code").asInt())).isEqualTo(List.of(400, -32022));
        assertThat(SERVICE.get("/mcp").status()).isEqualTo(405);
    }

    /** A client of before shakes hands first, and sends nothing with its messages. */
    @Test
    void servesClientsOfBefore() {
        JsonNode begun = SERVICE.post("/mcp", message("initialize", Map.of("protocolVersion", "2025-06-18")))
                .json()
                .get("result");
        assertThat(begun.get("protocolVersion").asString()).isEqualTo("2025-06-18");
        Answer told = SERVICE.post("/mcp", "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        assertThat(List.of(told.status(), told.text())).isEqualTo(List.of(202, ""));
        JsonNode found = SERVICE.post(
                        "/mcp",
                        message("tools/call", Map.of("name", "search_law", "arguments", Map.of("query", "花园"))),
                        "MCP-Protocol-Version",
                        "2025-06-18")
                .json()
                .get("result");
        assertThat(found.at("/structuredContent/hits").size()).isPositive();
        assertThat(found.has("resultType")).isFalse();
    }

    /** The interview asks through the client, and the server keeps nothing in between. */
    @Test
    void asksThePersonQuestionByQuestion() {
        Map<String, Object> call = Map.of("name", "risk_interview", "arguments", Map.of());
        Map<String, Object> canAsk = Map.of("elicitation", Map.of());
        JsonNode result = interview(of(NOW, canAsk, call));
        assertThat(result.get("resultType").asString()).isEqualTo("input_required");
        int questions = 0;
        while (result.get("resultType").asString().equals("input_required") && questions < 40) {
            JsonNode property = result.at("/inputRequests/answer/params/requestedSchema/properties/answer");
            String answer = property.at("/oneOf/0/const").asString("");
            Map<String, Object> again = new LinkedHashMap<>(call);
            again.put("requestState", result.get("requestState").asString());
            again.put(
                    "inputResponses",
                    Map.of("answer", Map.of("action", "accept", "content", Map.of("answer", answer))));
            result = interview(of(NOW, canAsk, again));
            questions++;
        }
        assertThat(questions).isBetween(2, 39);
        assertThat(result.at("/structuredContent/summary").asString()).isNotBlank();
    }

    @Test
    void endsTheInterviewWhenThePersonDoes() {
        Map<String, Object> canAsk = Map.of("elicitation", Map.of());
        Map<String, Object> call = Map.of("name", "risk_interview", "arguments", Map.of());
        JsonNode asked = interview(of(NOW, canAsk, call));
        Map<String, Object> again = new LinkedHashMap<>(call);
        again.put("requestState", asked.get("requestState").asString());
        again.put("inputResponses", Map.of("answer", Map.of("action", "cancel")));
        assertThat(interview(of(NOW, canAsk, again)).get("resultType").asString())
                .isEqualTo("complete");
        again.put("requestState", "forged");
        Answer forged = SERVICE.post("/mcp", message("tools/call", of(NOW, canAsk, again)), headers());
        assertThat(forged.json().at("/error/code").asInt()).isEqualTo(-32602);
    }

    private static String[] headers() {
        return new String[] {"MCP-Protocol-Version", NOW, "Mcp-Method", "tools/call", "Mcp-Name", "risk_interview"};
    }

    private static JsonNode interview(Map<String, Object> params) {
        return SERVICE.post("/mcp", message("tools/call", params), headers())
                .json()
                .get("result");
    }

    @Test
    void similarCasesAreForJudges() {
        Map<String, Object> call = Map.of("name", "similar_cases", "arguments", Map.of("facts", "灯塔倒塌"));
        assertThat(ask("/mcp", "tools/call", call).json().at("/error/message").asString())
                .contains("/judge/mcp");
        assertThat(ask("/judge/mcp", "tools/call", call).status()).isEqualTo(401);
        Answer answer = ask(
                "/judge/mcp", "tools/call", call, "Authorization", "Bearer " + RunningService.token(AccessRole.JUDGE));
        assertThat(answer.json().at("/result/isError").asBoolean())
                .as(answer.text())
                .isFalse();
    }

    /** Its conformance suite found that a name which points to this machine was taken for the service's own. */
    @Test
    void refusesASiteThatGivesItsNameThisMachinesAddress() throws IOException {
        String body = message("ping", Map.of());
        try (Socket socket = new Socket("127.0.0.1", SERVICE.port())) {
            String request = "POST /mcp HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\n"
                    + "Content-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                    + "\r\n\r\n"
                    + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void refusesPagesOfOtherSites() {
        assertThat(ask("/mcp", "tools/list", Map.of(), "Origin", "https://elsewhere.example")
                        .status())
                .isEqualTo(403);
        assertThat(ask("/mcp", "tools/list", Map.of(), "Origin", "http://127.0.0.1:" + SERVICE.port())
                        .status())
                .isEqualTo(200);
    }
}
