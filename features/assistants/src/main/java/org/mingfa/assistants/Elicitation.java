package org.mingfa.assistants;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.answers.risk.QuestionAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question of the interview that the client puts to its user (multi round-trip requests of 2026-07-28): the server says what is
 * missing, the client calls again with the answer. What was answered before travels in {@code requestState}: it is the person's own,
 * so that whoever changes it only answers otherwise.
 *
 * @param told answers so far, by key
 */
record Elicitation(QuestionAnswer question, Map<String, @Nullable Object> told) {

    private static final String KEY = "answer";
    private static final String UNSURE = "不清楚";
    private static final String TOLD = "told";
    private static final String ASKED = "asked";

    /** The result that asks. */
    Map<String, Object> request() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", Map.of(KEY, property()));
        Map<String, Object> params = JsonObject.of("mode", "form", "message", message(), "requestedSchema", schema);
        return JsonObject.of(
                "resultType",
                "input_required",
                "inputRequests",
                Map.of(KEY, JsonObject.of("method", "elicitation/create", "params", params)),
                "requestState",
                state());
    }

    private String message() {
        return question.question() + (question.help() == null ? "" : "\n" + question.help());
    }

    /** A flat property, as forms of the protocol have it; left empty it says 不清楚. */
    private Map<String, Object> property() {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", "string");
        property.put("title", question.question());
        Map<String, ?> options =
                question.type().equals("boolean") ? JsonObject.of("true", "是", "false", "否") : question.options();
        if (!options.isEmpty()) {
            List<Map<String, Object>> choices = new ArrayList<>();
            options.forEach((code, label) -> choices.add(JsonObject.of("const", code, "title", label)));
            choices.add(JsonObject.of("const", UNSURE, "title", UNSURE));
            property.put("oneOf", choices);
        } else if (question.type().equals("date")) {
            property.put("format", "date");
        } else if (question.unit() != null) {
            property.put("description", "单位：" + question.unit());
        }
        return property;
    }

    private String state() {
        String json = AnswerJson.write(Map.of(TOLD, told, ASKED, question.key()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a repeated call brings.
     *
     * @param answers those of its state, and the one that was asked for
     * @param goesOn false where the person does not want to be asked on
     */
    record Retry(Map<String, Object> answers, boolean goesOn) {}

    /** What a call brings; of a first call nothing. */
    static Retry retry(JsonNode params) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (!params.path("requestState").isString()) {
            return new Retry(told, true);
        }
        JsonNode state = state(params.path("requestState").asString());
        state.path(TOLD).properties().forEach(one -> told.put(one.getKey(), value(one.getValue())));
        JsonNode response = params.path("inputResponses").path(KEY);
        if (!response.path("action").asString("").equals("accept")) {
            return new Retry(told, !response.isObject());
        }
        JsonNode answer = response.path("content").path(KEY);
        boolean isEmpty = !answer.isValueNode() || answer.asString("").isBlank();
        told.put(state.path(ASKED).asString(), isEmpty ? UNSURE : value(answer));
        return new Retry(told, true);
    }

    private static Object value(JsonNode node) {
        return node.isBoolean() ? (Object) node.booleanValue() : node.asString("");
    }

    private static JsonNode state(String encoded) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(encoded);
            JsonNode state = AnswerJson.mapper().readTree(json);
            if (state instanceof ObjectNode && state.path(ASKED).isString()) {
                return state;
            }
        } catch (IllegalArgumentException | JacksonException foreign) {
            throw McpException.invalidParameter("requestState was not made by this server");
        }
        throw McpException.invalidParameter("requestState was not made by this server");
    }
}
