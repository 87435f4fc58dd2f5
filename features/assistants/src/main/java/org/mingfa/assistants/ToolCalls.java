package org.mingfa.assistants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.answers.AnswerJson;
import org.mingfa.assistants.McpServer.Similarity;
import org.mingfa.assistants.Tool.Link;
import org.mingfa.assistants.Tool.Reply;
import org.mingfa.text.problem.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls a tool by its name with the arguments of a message, and shows what it answers as the protocol has it. */
final class ToolCalls {

    private final List<Tool<?, ?>> tools;
    private final Similarity similarity;

    ToolCalls(List<Tool<?, ?>> tools, Similarity similarity) {
        this.tools = tools;
        this.similarity = similarity;
    }

    /**
     * Calls one.
     *
     * @param canBeAsked whether the client can put a question to the person
     */
    Map<String, Object> call(JsonNode params, boolean canBeAsked) {
        String name = params.path("name").asString("");
        Tool<?, ?> tool = tools.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> McpException.invalidParameter(unknown(name)));
        try {
            Elicitation.Retry retry = Elicitation.retry(params);
            Reply<?> reply = tool.call(arguments(params.path("arguments"), retry.answers()));
            Elicitation question = reply.question();
            return canBeAsked && retry.goesOn() && question != null ? question.request() : content(reply);
        } catch (Refusal refused) {
            String field = refused.field() == null || refused.field().isEmpty() ? "" : refused.field() + "：";
            return JsonObject.of("content", List.of(text(field + refused.detail())), "isError", true);
        }
    }

    private String unknown(String name) {
        return name.equals(PaperTools.SIMILAR_CASES) && similarity == Similarity.FOR_JUDGES
                ? "similar_cases is for judges: /judge/mcp with a token"
                : "no such tool; tools: " + tools.stream().map(Tool::name).toList();
    }

    /** The arguments, with the answers that an interview brought. */
    private static JsonNode arguments(JsonNode given, Map<String, Object> told) {
        ObjectNode arguments = given instanceof ObjectNode object
                ? object.deepCopy()
                : AnswerJson.mapper().createObjectNode();
        if (!given.isObject() && !given.isMissingNode() && !given.isNull()) {
            throw Refusal.invalid("arguments", "应为 JSON 对象。");
        }
        if (!told.isEmpty()) {
            ObjectNode answers =
                    arguments.path("answers") instanceof ObjectNode object ? object : arguments.putObject("answers");
            told.forEach(answers::putPOJO);
        }
        return arguments;
    }

    private static Map<String, Object> content(Reply<?> reply) {
        JsonNode structured = AnswerJson.mapper().valueToTree(reply.content());
        List<Object> content = new ArrayList<>();
        content.add(text(structured.toString()));
        for (Link link : reply.links()) {
            content.add(JsonObject.of(
                    "type", "resource_link", "uri", link.uri(), "name", link.name(), "mimeType", "text/plain"));
        }
        return JsonObject.of("content", content, "structuredContent", structured, "isError", false);
    }

    private static Map<String, Object> text(String text) {
        return JsonObject.of("type", "text", "text", text);
    }
}
