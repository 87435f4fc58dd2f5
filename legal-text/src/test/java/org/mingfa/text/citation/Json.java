package org.mingfa.text.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** As much JSON as the test tables need: objects, lists, strings, integers, null. */
final class Json {

    private final String text;
    private int here;

    private Json(String text) {
        this.text = text;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return (Map<String, Object>) new Json(text).value();
    }

    private Object value() {
        char c = next();
        if (c == '{') {
            return map();
        }
        if (c == '[') {
            return list();
        }
        if (c == '"') {
            return string();
        }
        int start = here;
        while ("{}[],: ".indexOf(text.charAt(here)) < 0) {
            here++;
        }
        String word = text.substring(start, here);
        return word.equals("null") ? null : Integer.valueOf(word);
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        here++;
        while (next() != '}') {
            String key = string();
            next();
            here++;
            map.put(key, value());
            here += next() == ',' ? 1 : 0;
        }
        here++;
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        here++;
        while (next() != ']') {
            list.add(value());
            here += next() == ',' ? 1 : 0;
        }
        here++;
        return list;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        here++;
        while (text.charAt(here) != '"') {
            here += text.charAt(here) == '\\' ? 1 : 0;
            string.append(text.charAt(here));
            here++;
        }
        here++;
        return string.toString();
    }

    private char next() {
        while (text.charAt(here) == ' ') {
            here++;
        }
        return text.charAt(here);
    }
}
