package org.mingfa.assistants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The Model Context Protocol, both as of 2026-07-28 (every message by itself) and as before (handshake first), over any transport:
 * one JSON-RPC message in, one out. Keeps nothing between messages. Safe for use by many threads.
 */
public final class McpServer {

    static final String META = "io.modelcontextprotocol/";

    /** What is listed changes with the program alone. */
    private static final int LISTS_MILLIS = 3_600_000;

    /** Law may change with the next generation. */
    private static final int TEXTS_MILLIS = 300_000;

    private static final Map<String, Object> IMPLEMENTATION = JsonObject.of(
            "name",
            "mingfa",
            "title",
            "明法",
            "version",
            Objects.requireNonNullElse(McpServer.class.getPackage().getImplementationVersion(), "source"));

    private static final String INSTRUCTIONS =
            "中国法律的检索、核对、风险提示与计算。引用任何法条前先用 get_article 或 verify_text 核对；" + "说没有之前看 about；只引用返回的文字，写明版本和施行日期；结果仅供参考。";

    private final ToolCalls calls;
    private final List<Map<String, Object>> listed;
    private final Resources resources;

    /** Whether decided cases may be asked for here: in a service, that is for judges where their part is closed. */
    public enum Similarity {
        OFFERED,
        FOR_JUDGES
    }

    /**
     * What a client sent beside the message, over HTTP; null where it did not.
     *
     * @param version MCP-Protocol-Version
     * @param method Mcp-Method
     * @param name Mcp-Name, decoded
     */
    public record Headers(
            @Nullable String version,
            @Nullable String method,
            @Nullable String name) {}

    /**
     * What goes back.
     *
     * @param status over HTTP
     * @param body null where nothing is answered
     */
    public record Answer(int status, @Nullable String body) {}

    /** A server with the tools that may be used where it stands. */
    public McpServer(McpAnswers answers, Similarity similarity) {
        List<Tool<?, ?>> tools = Stream.<List<Tool<?, ?>>>of(
                        new LawTools(answers).all(),
                        new PaperTools(answers).all(),
                        new RiskTools(answers).all(),
                        List.of(new ReceivedPaperTool(answers).tool()),
                        List.of(new HoldingsTool(answers).tool()))
                .<Tool<?, ?>>flatMap(List::stream)
                .filter(tool -> similarity == Similarity.OFFERED || !tool.name().equals(PaperTools.SIMILAR_CASES))
                .toList();
        this.calls = new ToolCalls(tools, similarity);
        this.listed = tools.stream().map(Tool::described).toList();
        this.resources = new Resources(answers);
    }

    /**
     * Answers one message.
     *
     * @param headers null over a transport that has none
     */
    public Answer answer(String message, @Nullable Headers headers) {
        JsonNode id = null;
        try {
            JsonNode request = read(message);
            id = request.get("id");
            Map<String, Object> result = result(request, headers);
            return id == null
                    ? new Answer(202, null)
                    : new Answer(200, AnswerJson.write(response(id, "result", result)));
        } catch (McpException refused) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", refused.code());
            error.put("message", Objects.requireNonNull(refused.getMessage()));
            if (!refused.data().isEmpty()) {
                error.put("data", refused.data());
            }
            return new Answer(refused.status(), AnswerJson.write(response(id, "error", error)));
        }
    }

    private static JsonNode read(String message) {
        try {
            JsonNode request = AnswerJson.mapper().readTree(message);
            if (!request.isObject() || !request.path("jsonrpc").asString("").equals("2.0")) {
                throw McpException.invalidRequest("one JSON-RPC 2.0 object is expected");
            }
            JsonNode id = request.get("id");
            if (id != null && !id.isString() && !id.isIntegralNumber()) {
                throw McpException.invalidRequest("id must be a string or an integer");
            }
            if (!request.path("method").isString()) {
                throw McpException.invalidRequest("method is missing");
            }
            return request;
        } catch (JacksonException broken) {
            throw McpException.notJson();
        }
    }

    private static Map<String, Object> response(@Nullable JsonNode id, String name, Map<String, Object> content) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("jsonrpc", "2.0");
        if (id != null) {
            response.put("id", id);
        }
        response.put(name, content);
        return response;
    }

    private Map<String, Object> result(JsonNode request, @Nullable Headers headers) {
        String method = request.path("method").asString();
        JsonNode params = request.path("params");
        if (request.get("id") == null) {
            return Map.of(); // a notification: there is none that changes anything here
        }
        ProtocolRevision era = ProtocolNegotiation.era(method, params, headers);
        if (era == ProtocolRevision.LEGACY) {
            return legacy(method, params);
        }
        Map<String, Object> result = new LinkedHashMap<>(modern(method, params));
        result.putIfAbsent("resultType", "complete");
        result.put("_meta", Map.of(META + "serverInfo", IMPLEMENTATION));
        return result;
    }

    private Map<String, Object> legacy(String method, JsonNode params) {
        return switch (method) {
            case "initialize" -> {
                String wanted = params.path("protocolVersion").asString("");
                yield JsonObject.of(
                        "protocolVersion",
                        ProtocolRevision.LEGACY.has(wanted)
                                ? wanted
                                : ProtocolRevision.LEGACY.versions().getFirst(),
                        "capabilities",
                        capabilities(),
                        "serverInfo",
                        IMPLEMENTATION,
                        "instructions",
                        INSTRUCTIONS);
            }
            case "ping" -> Map.of();
            case "tools/call" -> calls.call(params, false);
            default -> both(method, params);
        };
    }

    private Map<String, Object> modern(String method, JsonNode params) {
        return switch (method) {
            case "server/discover" ->
                kept(
                        JsonObject.of(
                                "supportedVersions", ProtocolRevision.allVersions(),
                                "capabilities", capabilities(),
                                "instructions", INSTRUCTIONS),
                        LISTS_MILLIS);
            case "tools/call" ->
                calls.call(
                        params,
                        params.path("_meta")
                                .path(ProtocolNegotiation.CAPABILITIES)
                                .path("elicitation")
                                .isObject());
            case "resources/read" -> kept(both(method, params), TEXTS_MILLIS);
            case "completion/complete", "prompts/get" -> both(method, params);
            default -> kept(both(method, params), LISTS_MILLIS);
        };
    }

    /** How long a client may keep it; the same for everybody. */
    private static Map<String, Object> kept(Map<String, Object> result, int millis) {
        Map<String, Object> kept = new LinkedHashMap<>(result);
        kept.put("ttlMs", millis);
        kept.put("cacheScope", "public");
        return kept;
    }

    private static Map<String, Object> capabilities() {
        return JsonObject.of("tools", Map.of(), "resources", Map.of(), "prompts", Map.of(), "completions", Map.of());
    }

    private Map<String, Object> both(String method, JsonNode params) {
        return switch (method) {
            case "tools/list" -> JsonObject.of("tools", listed);
            case "resources/list" -> JsonObject.of("resources", List.of());
            case "resources/templates/list" -> JsonObject.of("resourceTemplates", Resources.templates());
            case "resources/read" ->
                JsonObject.of(
                        "contents", List.of(resources.read(params.path("uri").asString(""))));
            case "prompts/list" -> JsonObject.of("prompts", Prompt.all());
            case "prompts/get" -> Prompt.get(params.path("name").asString(""), params.path("arguments"));
            case "completion/complete" -> {
                List<String> values = resources.complete(params.path("argument"));
                yield JsonObject.of(
                        "completion", JsonObject.of("values", values, "total", values.size(), "hasMore", false));
            }
            default -> throw McpException.noSuchMethod();
        };
    }
}
