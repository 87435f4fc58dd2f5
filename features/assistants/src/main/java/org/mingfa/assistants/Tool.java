package org.mingfa.assistants;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
import org.mingfa.answers.RecordSchema;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an assistant may call. Every tool only reads, and what it does not hold it says.
 *
 * @param name of the protocol, e.g. search_law
 * @param title for people
 * @param description what it does, and what it does not do
 * @param input its arguments
 * @param output its structured content
 * @param answers throws {@link Refusal} where there is no answer
 */
record Tool<I extends Record, O extends Record>(
        String name, String title, String description, Class<I> input, Class<O> output, Function<I, Reply<O>> answers) {

    private static final RecordSchema SCHEMA = new RecordSchema(Map.of(), RecordSchema.Detail.TYPES);

    /**
     * What a tool answers.
     *
     * @param links to what the answer quotes
     * @param question what the person is to be asked first, or null
     */
    record Reply<O>(O content, List<Link> links, @Nullable Elicitation question) {
        static <O> Reply<O> of(O content) {
            return new Reply<>(content, List.of(), null);
        }
    }

    /** A resource that the answer rests on. */
    record Link(String uri, String name) {}

    /** As tools/list shows it. */
    Map<String, Object> described() {
        return JsonObject.of(
                "name",
                name,
                "title",
                title,
                "description",
                description,
                "inputSchema",
                arguments(),
                "outputSchema",
                SCHEMA.of(output),
                "annotations",
                JsonObject.of("readOnlyHint", true, "idempotentHint", true, "openWorldHint", false));
    }

    /** Of arguments: nothing else may be given. */
    private Map<String, Object> arguments() {
        Map<String, Object> schema = SCHEMA.of(input);
        schema.put("required", RecordSchema.required(input));
        schema.put("additionalProperties", false);
        return schema;
    }

    /**
     * Answers a call.
     *
     * @throws Refusal in words that say what to do: of arguments that are not understood too
     */
    Reply<O> call(JsonNode arguments) {
        return answers.apply(read(arguments));
    }

    /** Assistants write an article as 577 as well as "577". */
    private JsonNode lenient(JsonNode arguments) {
        ObjectNode read = ((ObjectNode) arguments).deepCopy();
        RecordComponent[] parts = input.getRecordComponents();
        List<String> names = RecordSchema.names(input);
        for (int i = 0; i < parts.length; i++) {
            JsonNode given = read.path(names.get(i));
            if (parts[i].getType() == String.class && given.isNumber()) {
                read.put(names.get(i), given.asString());
            }
        }
        return read;
    }

    private I read(JsonNode arguments) {
        List<String> names = RecordSchema.names(input);
        for (String given : arguments.propertyNames()) {
            if (!names.contains(given)) {
                throw Refusal.invalid(given, "没有这个参数" + NearestName.hint(given, names));
            }
        }
        for (String needed : RecordSchema.required(input)) {
            if (!arguments.hasNonNull(needed)) {
                throw Refusal.missing(needed, "缺少这个参数；参数有：" + String.join("、", names) + "。");
            }
        }
        try {
            return AnswerJson.mapper().treeToValue(lenient(arguments), input);
        } catch (DatabindException wrong) {
            String where =
                    wrong.getPath().isEmpty() ? "" : wrong.getPath().getFirst().getPropertyName();
            throw Refusal.invalid(where, "形式不对；参数的形式是 " + AnswerJson.write(arguments()) + "。");
        } catch (JacksonException wrong) {
            throw Refusal.invalid("arguments", "不是可以读懂的 JSON 对象；参数有：" + String.join("、", names) + "。");
        }
    }
}
