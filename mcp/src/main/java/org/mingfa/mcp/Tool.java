package org.mingfa.mcp;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AnswerJson;
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
                Schema.ofInput(input),
                "outputSchema",
                Schema.ofOutput(output),
                "annotations",
                JsonObject.of("readOnlyHint", true, "idempotentHint", true, "openWorldHint", false));
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
        for (RecordComponent part : input.getRecordComponents()) {
            JsonNode given = read.path(Schema.name(part));
            if (part.getType() == String.class && given.isNumber()) {
                read.put(Schema.name(part), given.asString());
            }
        }
        return read;
    }

    private I read(JsonNode arguments) {
        List<String> names = Schema.names(input);
        for (String given : arguments.propertyNames()) {
            if (!names.contains(given)) {
                throw Refusal.invalid(given, "没有这个参数" + NearestName.hint(given, names));
            }
        }
        for (String needed : Schema.required(input)) {
            if (!arguments.hasNonNull(needed)) {
                throw Refusal.missing(needed, "缺少这个参数；参数有：" + String.join("、", names) + "。");
            }
        }
        try {
            return AnswerJson.mapper().treeToValue(lenient(arguments), input);
        } catch (DatabindException wrong) {
            String where =
                    wrong.getPath().isEmpty() ? "" : wrong.getPath().getFirst().getPropertyName();
            throw Refusal.invalid(where, "形式不对；参数的形式是 " + AnswerJson.write(Schema.ofInput(input)) + "。");
        } catch (JacksonException wrong) {
            throw Refusal.invalid("arguments", "不是可以读懂的 JSON 对象；参数有：" + String.join("、", names) + "。");
        }
    }
}
