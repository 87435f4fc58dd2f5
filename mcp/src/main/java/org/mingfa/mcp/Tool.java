package org.mingfa.mcp;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** JSON Schema (2020-12) of a record as {@link org.mingfa.answers.AnswerJson} reads and writes it; what may be null is optional. */
    static final class Schema {

        private static final Pattern NEW_WORD = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

        private Schema() {}

        /** Of arguments: nothing else may be given. */
        static Map<String, Object> ofInput(Class<? extends Record> type) {
            Map<String, Object> schema = object(type, new HashSet<>());
            schema.put("required", required(type));
            schema.put("additionalProperties", false);
            return schema;
        }

        /** Of an answer: what may be absent is not told, for clients pay for each word. */
        static Map<String, Object> ofOutput(Class<? extends Record> type) {
            return object(type, new HashSet<>());
        }

        /** The names of those that have to be given. */
        static List<String> required(Class<? extends Record> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(Schema::name)
                    .toList();
        }

        /** The names of a record's properties, in their order. */
        static List<String> names(Class<? extends Record> type) {
            return Stream.of(type.getRecordComponents()).map(Schema::name).toList();
        }

        /** The name of a property. */
        static String name(RecordComponent part) {
            return NEW_WORD.matcher(part.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
        }

        /** @param described records that were: the second time only that it is one */
        private static Map<String, Object> object(Class<?> type, Set<Class<?>> described) {
            if (!described.add(type)) {
                return JsonObject.of("type", "object");
            }
            Map<String, Object> properties = new LinkedHashMap<>();
            for (RecordComponent part : type.getRecordComponents()) {
                String name = name(part);
                Map<String, Object> schema = of(part.getAnnotatedType(), described);
                JsonPropertyDescription description = part.getAccessor().getAnnotation(JsonPropertyDescription.class);
                if (description != null) {
                    schema.put("description", description.value());
                }
                properties.put(name, schema);
            }
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "object");
            if (!properties.isEmpty()) {
                schema.put("properties", properties);
            }
            return schema;
        }

        private static Map<String, Object> of(AnnotatedType annotated, Set<Class<?>> described) {
            Class<?> type = annotated.getType() instanceof ParameterizedType generic
                    ? (Class<?>) generic.getRawType()
                    : (Class<?>) annotated.getType();
            if (type.isRecord()) {
                return object(type, described);
            }
            Map<String, Object> schema = new LinkedHashMap<>();
            if (List.class.isAssignableFrom(type)) {
                schema.put("type", "array");
                schema.put(
                        "items",
                        of(((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0], described));
            } else if (Map.class.isAssignableFrom(type)) {
                schema.put("type", "object");
            } else if (type == int.class || type == Integer.class || type == long.class) {
                schema.put("type", "integer");
            } else if (type == boolean.class || type == Boolean.class) {
                schema.put("type", "boolean");
            } else if (type == double.class || type == Double.class) {
                schema.put("type", "number");
            } else if (type == String.class || type == LocalDate.class) {
                schema.put("type", "string");
            } else if (type != Object.class) {
                throw new IllegalArgumentException("no schema for " + type);
            }
            return schema;
        }
    }
}
