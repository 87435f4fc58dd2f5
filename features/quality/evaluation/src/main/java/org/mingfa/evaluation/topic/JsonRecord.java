package org.mingfa.evaluation.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One record of a JSONL file, or an object inside it, that knows where it stands. */
record JsonRecord(String file, int line, JsonNode node) {

    InvalidInputException flaw(InputFlaw flaw, String message) {
        return new InvalidInputException(flaw, file, line, message);
    }

    boolean has(String key) {
        JsonNode value = node.get(key);
        return value != null && !value.isNull();
    }

    private JsonNode required(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            throw flaw(InputFlaw.V002, "缺少 \"" + key + "\"，请补上。");
        }
        return value;
    }

    /** A text that is not blank. */
    String text(String key) {
        JsonNode value = required(key);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw flaw(InputFlaw.V002, "\"" + key + "\" 应为非空文字。");
        }
        return value.stringValue();
    }

    /** An id: a text or a whole number, without spaces. */
    String id(String key) {
        JsonNode value = required(key);
        String id = value.isIntegralNumber() || value.isString() ? value.asString() : "";
        if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
            throw flaw(InputFlaw.V002, "\"" + key + "\" 应为不含空格的编号。");
        }
        return id;
    }

    int whole(String key) {
        JsonNode value = required(key);
        if (!value.isInt()) {
            throw flaw(InputFlaw.V002, "\"" + key + "\" 应为整数。");
        }
        return value.intValue();
    }

    /** A list of texts; empty when the key is absent. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(key)) {
            if (!item.isString() && !item.isIntegralNumber()) {
                throw flaw(InputFlaw.V002, "\"" + key + "\" 应为文字的列表。");
            }
            texts.add(item.asString());
        }
        return texts;
    }

    /** A list of objects; empty when the key is absent. */
    List<JsonRecord> records(String key) {
        List<JsonRecord> records = new ArrayList<>();
        for (JsonNode item : list(key)) {
            if (!item.isObject()) {
                throw flaw(InputFlaw.V002, "\"" + key + "\" 应为对象的列表。");
            }
            records.add(new JsonRecord(file, line, item));
        }
        return records;
    }

    /** An object; empty when the key is absent. */
    Optional<JsonRecord> findRecord(String key) {
        return has(key) ? Optional.of(new JsonRecord(file, line, required(key))) : Optional.empty();
    }

    private Iterable<JsonNode> list(String key) {
        @Nullable JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw flaw(InputFlaw.V002, "\"" + key + "\" 应为列表。");
        }
        return value;
    }
}
