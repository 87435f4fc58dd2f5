package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingfa.api.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** What a client of each era sees where there is no generation, and where it asks too often. */
class McpRefusalsTest {

    private static final String META = "io.modelcontextprotocol/";
    private static final String NOW = "2026-07-28";

    @TempDir
    private Path empty;

    /** How a client of an era sends a message. */
    enum Client {
        OLD {
            @Override
            Answer ask(RunningService service, String method, Map<String, Object> params, String... others) {
                List<String> headers = new ArrayList<>(List.of("MCP-Protocol-Version", "2025-11-25"));
                headers.addAll(List.of(others));
                return service.post("/mcp", message(method, params), headers.toArray(String[]::new));
            }
        },
        NEW {
            @Override
            Answer ask(RunningService service, String method, Map<String, Object> params, String... others) {
                Map<String, Object> all = new LinkedHashMap<>(params);
                all.put("_meta", Map.of(META + "protocolVersion", NOW, META + "clientCapabilities", Map.of()));
                List<String> headers = new ArrayList<>(List.of("MCP-Protocol-Version", NOW, "Mcp-Method", method));
                headers.addAll(List.of(others));
                if (params.get("name") instanceof String name) {
                    headers.addAll(List.of("Mcp-Name", name));
                }
                return service.post("/mcp", message(method, all), headers.toArray(String[]::new));
            }
        };

        abstract Answer ask(RunningService service, String method, Map<String, Object> params, String... others);

        JsonNode call(RunningService service, String tool, Map<String, Object> arguments) {
            Answer answer = ask(service, "tools/call", Map.of("name", tool, "arguments", arguments));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            return answer.json().get("result");
        }

        private static String message(String method, Map<String, Object> params) {
            return RunningService.JSON.writeValueAsString(
                    Map.of("jsonrpc", "2.0", "id", 7, "method", method, "params", params));
        }
    }

    /** What needs no law is answered; the rest is a result of the tool that says what to do, not an error of the transport. */
    @ParameterizedTest
    @EnumSource
    void withoutAGenerationToolsSayWhatToDo(Client client) {
        try (RunningService service = RunningService.startWithoutGeneration(empty, "--judges", "open")) {
            assertThat(client.ask(service, "tools/list", Map.of())
                            .json()
                            .at("/result/tools")
                            .size())
                    .isEqualTo(11);
            Map<String, Map<String, Object>> needing = Map.of(
                    "search_law", Map.of("query", "灯塔"),
                    "get_article", Map.of("law", "灯塔法", "article", "1"),
                    "law_history", Map.of("law", "灯塔法"),
                    "verify_text", Map.of("text", "《灯塔法》第一条"),
                    "similar_cases", Map.of("facts", "灯塔倒塌"));
            needing.forEach((tool, arguments) -> {
                JsonNode result = client.call(service, tool, arguments);
                assertThat(result.path("isError").asBoolean()).as(tool).isTrue();
                assertThat(result.at("/content/0/text").asString()).as(tool).contains("索引");
            });
            JsonNode fee = client.call(
                    service,
                    "calculate",
                    Map.of("kind", "court_fee", "inputs", Map.of("case_type", "property", "amount", 100_000)));
            assertThat(fee.at("/structuredContent/result/fee").asString()).isEqualTo("2300.00");
        }
    }

    /** A refusal before the protocol is one of HTTP: the status, when to come back, and why. */
    @ParameterizedTest
    @EnumSource
    void whoAsksTooOftenIsToldWhenToComeBack(Client client) {
        try (RunningService service =
                RunningService.start("--mingfa.limits.requests-per-minute", "1", "--mingfa.proxies", "127.0.0.1")) {
            String[] elsewhere = {"X-Forwarded-For", "10.0.0.9"};
            Answer last = client.ask(service, "tools/list", Map.of(), elsewhere);
            for (int i = 0; i < 5 && last.status() == 200; i++) {
                last = client.ask(service, "tools/list", Map.of(), elsewhere);
            }
            assertThat(List.of(last.status(), last.code())).isEqualTo(List.of(429, "H040"));
            assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
        }
    }
}
