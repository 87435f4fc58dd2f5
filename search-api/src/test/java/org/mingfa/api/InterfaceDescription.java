package org.mingfa.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingfa.answers.Operation;
import org.mingfa.answers.RecordSchema;
import org.mingfa.answers.RecordSchema.Detail;
import org.mingfa.api.problem.ProblemCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI description, made of what only people can say and what the code knows. By hand are {@code paths.json} (addresses,
 * parameters, what is asked and answered) and {@code schemas.json} (which record a schema is of, which others are written the same,
 * and the words and limits of their properties). Names, types and what is required come from the records, problems from
 * {@link ProblemCode}, and what an {@link Operation} says from it.
 */
final class InterfaceDescription {

    private static final String REFERENCE = "#/components/%s/%s";
    private static final int WIDTH = 160;

    private final JsonMapper json = new JsonMapper();
    private final ObjectNode described;
    private final ObjectNode words;
    private final List<Operation<?, ?>> operations;
    private final Map<Class<?>, String> names = new HashMap<>();

    /**
     * @param folder of paths.json and schemas.json
     * @param operations whose endpoints are made of them: what they say is not said in paths.json
     */
    InterfaceDescription(Path folder, List<Operation<?, ?>> operations) {
        this.operations = operations;
        described = read(folder.resolve("paths.json"));
        words = read(folder.resolve("schemas.json"));
    }

    private ObjectNode read(Path file) {
        try {
            return (ObjectNode) json.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole description as text, a value a line where it fits. */
    String text() {
        described.set("x-problems", problems());
        ObjectNode schemas = schemas();
        operations.forEach(this::describe);
        described.get("paths").forEach(path -> path.forEach(operation -> spellOut((ObjectNode) operation)));
        ((ObjectNode) described.get("components")).set("schemas", schemas);
        nameEnums(described);
        return lines(described, 0, 0) + "\n";
    }

    private ObjectNode problems() {
        ObjectNode problems = json.createObjectNode();
        for (ProblemCode problem : ProblemCode.values()) {
            problems.putObject(problem.code()).put("status", problem.status()).put("title", problem.title());
        }
        return problems;
    }

    private void describe(Operation<?, ?> operation) {
        ObjectNode path = (ObjectNode) described.get("paths").get(operation.path());
        String method = operation.endpoint().isPost() ? "post" : "get";
        ObjectNode said = json.createObjectNode().put("operationId", operation.name());
        said.setAll((ObjectNode) path.get(method));
        if (said.get("asks") instanceof ObjectNode example) {
            ObjectNode asks = json.createObjectNode().put("schema", schemaOf(operation.question()));
            said.set("asks", asks.setAll(example));
        }
        JsonNode answered = said.remove("answers");
        JsonNode problems = said.remove("problems");
        if (!said.has("parameters")) {
            ArrayNode parameters = said.putArray("parameters");
            operation.fieldsOfAddress().forEach(parameters::add);
        }
        ObjectNode answers = json.createObjectNode();
        answers.set("description", answered);
        answers.put("schema", schemaOf(operation.answer()));
        said.set("answers", answers);
        said.set("problems", problems);
        if (operation.isRevalidated()) {
            said.put("revalidated", true);
        }
        path.set(method, said);
    }

    private String schemaOf(Class<?> record) {
        return Objects.requireNonNull(names.get(record));
    }

    /** What is the same of every operation is not written for each. */
    private void spellOut(ObjectNode operation) {
        ArrayNode parameters = json.createArrayNode();
        operation.path("parameters").forEach(name -> parameters.add(reference("parameters", name.asString())));
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        } else {
            operation.set("parameters", parameters);
        }
        if (operation.remove("asks") instanceof ObjectNode asked) {
            asked.set("schema", reference("schemas", asked.get("schema").asString()));
            operation.putObject("requestBody").put("required", true).set("content", of("application/json", asked));
        }
        ObjectNode responses = json.createObjectNode();
        boolean revalidated = operation.remove("revalidated") != null;
        if (operation.remove("answers") instanceof ObjectNode answered) {
            responses.set("200", answer(answered, revalidated));
        }
        if (revalidated) {
            responses.putObject("304").put("description", "与 If-None-Match 相同，未变");
        }
        operation.path("responses").forEachEntry(responses::set);
        operation
                .path("problems")
                .forEach(status -> responses.set(status.asString(), reference("responses", "Problem")));
        operation.remove("problems");
        responses.set("429", reference("responses", "TooManyRequests"));
        operation.set("responses", responses);
    }

    private ObjectNode answer(ObjectNode answered, boolean revalidated) {
        ObjectNode answer = json.createObjectNode();
        answer.set("description", answered.get("description"));
        ObjectNode headers = answer.putObject("headers");
        headers.set("X-Request-Id", reference("headers", "RequestId"));
        headers.set("Generation", reference("headers", "Generation"));
        if (revalidated) {
            headers.set("ETag", reference("headers", "ETag"));
        }
        answer.set(
                "content",
                of(
                        "application/json",
                        of("schema", reference("schemas", answered.get("schema").asString()))));
        return answer;
    }

    private ObjectNode reference(String kind, String name) {
        return json.createObjectNode().put("$ref", REFERENCE.formatted(kind, name));
    }

    private ObjectNode of(String name, JsonNode value) {
        ObjectNode one = json.createObjectNode();
        one.set(name, value);
        return one;
    }

    private ObjectNode schemas() {
        words.get("schemas").forEachEntry((name, said) -> {
            String record = said.path("record").asString(said.path("question").asString(""));
            if (!record.isEmpty()) {
                names.putIfAbsent(named(record), name);
            }
            said.path("also").forEach(same -> names.put(named(same.asString()), name));
        });
        ObjectNode schemas = json.createObjectNode();
        words.get("schemas").forEachEntry((name, said) -> schemas.set(name, schema((ObjectNode) said)));
        return schemas;
    }

    private ObjectNode schema(ObjectNode said) {
        ObjectNode schema = json.createObjectNode();
        for (Detail detail : new Detail[] {Detail.ANSWER, Detail.QUESTION}) {
            JsonNode record = said.remove(detail == Detail.ANSWER ? "record" : "question");
            if (record != null) {
                schema = json.valueToTree(new RecordSchema(names, detail).of(named(record.asString())));
            }
        }
        said.remove("also");
        for (Map.Entry<String, JsonNode> one : said.properties()) {
            String at = one.getKey();
            if (at.startsWith("/")) {
                say(at(schema, at), one.getValue());
            } else {
                say(schema, of(at, one.getValue()));
            }
        }
        return schema;
    }

    private static Class<?> named(String record) {
        try {
            return Class.forName(record);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("schemas.json: no record " + record, e);
        }
    }

    /** @param at as in {@code /near/-/kind}: the property of what the list holds */
    private static ObjectNode at(ObjectNode schema, String at) {
        JsonNode found = schema;
        for (String step : at.substring(1).split("/")) {
            found = step.equals("-")
                    ? found.path("items")
                    : found.path("properties").path(step);
        }
        if (found instanceof ObjectNode property) {
            return property;
        }
        throw new IllegalArgumentException("schemas.json: no property " + at + " in " + schema);
    }

    /** A text describes; an object is merged as RFC 7386 says, where null removes. */
    private void say(ObjectNode schema, JsonNode said) {
        if (said.isString()) {
            schema.set("description", said);
            return;
        }
        said.forEachEntry((name, value) -> {
            if (value.isNull()) {
                schema.remove(name);
            } else if (name.equals("keys")) {
                JsonNode each = Objects.requireNonNull(schema.remove("additionalProperties"));
                ObjectNode properties = schema.putObject("properties");
                value.forEach(key -> properties.set(key.asString(), each));
            } else if (value instanceof ObjectNode inner && schema.get(name) instanceof ObjectNode outer) {
                say(outer, inner);
            } else {
                schema.set(name, value);
            }
        });
    }

    /** A list of words that stands in several places is written once, by its name. */
    private void nameEnums(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("enum").isString()) {
            object.set(
                    "enum", words.at("/enums/" + object.get("enum").asString()).deepCopy());
        }
        node.forEach(this::nameEnums);
    }

    private String lines(JsonNode node, int indent, int before) {
        String line = line(node);
        if (!node.isContainer() || node.isEmpty() || indent + before + line.length() <= WIDTH) {
            return line;
        }
        String margin = " ".repeat(indent + 2);
        String end = "\n" + " ".repeat(indent);
        if (node instanceof ArrayNode array) {
            return array.valueStream()
                    .map(one -> margin + lines(one, indent + 2, 1))
                    .collect(Collectors.joining(",\n", "[\n", end + "]"));
        }
        return node.properties().stream()
                .map(one -> margin
                        + quoted(one.getKey())
                        + lines(one.getValue(), indent + 2, one.getKey().length() + 5))
                .collect(Collectors.joining(",\n", "{\n", end + "}"));
    }

    private String line(JsonNode node) {
        if (node instanceof ArrayNode array) {
            return array.valueStream().map(this::line).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(one -> quoted(one.getKey()) + line(one.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return json.writeValueAsString(node);
    }

    private String quoted(String name) {
        return json.writeValueAsString(name) + ": ";
    }
}
