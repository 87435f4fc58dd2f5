package org.mingfa.assistants;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes objects of JSON whose members keep their order, so that the same answer is the same bytes. */
final class JsonObject {

    private JsonObject() {}

    /** @param members name and value in turn */
    static Map<String, Object> of(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int at = 0; at < members.length; at += 2) {
            object.put((String) members[at], members[at + 1]);
        }
        return object;
    }
}
