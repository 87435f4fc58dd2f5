package org.mingfa.api.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.text.problem.Excerpt;
import org.mingfa.text.problem.NearestName;

/**
 * The query of an address, read strictly: unknown names, repeated names and broken encodings are problems that name the
 * parameter.
 */
public final class QueryParameters {

    private static final int LONGEST_NAME = 60;

    private final Map<String, List<String>> values;

    private QueryParameters(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Reads a query string as it stands behind the question mark. */
    static QueryParameters read(@Nullable String query, List<String> single, List<String> repeatable) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String pair : query.split("&", -1)) {
                if (!pair.isEmpty()) {
                    add(values, pair, single, repeatable);
                }
            }
        }
        return new QueryParameters(values);
    }

    private static void add(
            Map<String, List<String>> values, String pair, List<String> single, List<String> repeatable) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals), null);
        if (!single.contains(name) && !repeatable.contains(name)) {
            TreeSet<String> known = new TreeSet<>(single);
            known.addAll(repeatable);
            String shown = Excerpt.of(name, LONGEST_NAME);
            throw ApiProblem.at(
                    ProblemCode.UNKNOWN_PARAMETER, shown, "不认识的参数 \"" + shown + "\"" + NearestName.hint(name, known));
        }
        List<String> given = values.computeIfAbsent(name, key -> new ArrayList<>(1));
        if (!given.isEmpty() && single.contains(name)) {
            throw ApiProblem.at(ProblemCode.REPEATED_PARAMETER, name, "参数 " + name + " 只能出现一次。");
        }
        given.add(decode(equals < 0 ? "" : pair.substring(equals + 1), name));
    }

    private static String decode(String text, @Nullable String name) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0 && text.indexOf('\uFFFD') < 0) {
            return text;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(utf8.length);
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] == '%') {
                int high = i + 2 < utf8.length ? Character.digit(utf8[i + 1], 16) : -1;
                int low = i + 2 < utf8.length ? Character.digit(utf8[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw malformed(name);
                }
                decoded.put((byte) (high * 16 + low));
                i += 2;
            } else {
                decoded.put(utf8[i] == '+' ? (byte) ' ' : utf8[i]);
            }
        }
        try {
            CharBuffer characters = StandardCharsets.UTF_8.newDecoder().decode(decoded.flip());
            return characters.toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed(name);
        }
    }

    private static ApiProblem malformed(@Nullable String name) {
        String where = name == null ? "参数名" : "参数 " + name;
        return ApiProblem.at(
                ProblemCode.MALFORMED_ADDRESS, name == null ? "query" : name, where + " 的百分号编码不正确，或者不是 UTF-8。");
    }

    /** The value of a parameter, or null when it was not given. */
    public @Nullable String find(String name) {
        List<String> given = values.get(name);
        return given == null ? null : given.getFirst();
    }

    /** All values of a repeatable parameter. */
    public List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** A whole number, or null when the parameter was not given. */
    public @Nullable Integer findNumber(String name) {
        String text = find(name);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw ApiProblem.at(ProblemCode.INVALID_VALUE, name, "参数 " + name + " 应为整数。");
        }
    }

    /** true or false, or null when the parameter was not given. */
    public @Nullable Boolean findFlag(String name) {
        String text = find(name);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw ApiProblem.at(ProblemCode.INVALID_VALUE, name, "参数 " + name + " 应为 true 或 false。");
        };
    }
}
