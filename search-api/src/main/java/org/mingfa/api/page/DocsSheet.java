package org.mingfa.api.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the interface for people: each operation with a request to copy and a real answer.
 *
 * @param api the OpenAPI description as it is served
 */
public record DocsSheet(JsonNode api) implements Sheet {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectWriter INDENTED = JSON.writerWithDefaultPrettyPrinter();

    @Override
    public String template() {
        return "docs";
    }

    @Override
    public PageHead head() {
        return new PageHead("接口 API", text(api.at("/info/description")), "/docs", "/v1/openapi.json", null, null);
    }

    /** The operations of one tag, in the order of the description. */
    public record Group(String tag, String name, List<Operation> operations) {}

    /**
     * One operation.
     *
     * @param id its operationId, by which addresses point at it
     * @param answer of the starter corpus, or null where there is no JSON to show
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String english,
            String description,
            List<Field> fields,
            String curl,
            @Nullable String answer) {}

    /**
     * A parameter, or a field of the body.
     *
     * @param limits which values it takes, in both languages; empty where every value of its type
     */
    public record Field(String name, boolean required, String about, String limits) {}

    /** A problem by its code. */
    public record Problem(String code, int status, String title, String about) {}

    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (JsonNode tag : api.get("tags")) {
            String name = text(tag.get("name"));
            groups.add(new Group(name, text(tag.get("x-displayName")), operations(name)));
        }
        return groups;
    }

    private List<Operation> operations(String tag) {
        List<Operation> operations = new ArrayList<>();
        api.get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    if (text(operation.at("/tags/0")).equals(tag)) {
                        operations.add(operation(path, method.toUpperCase(Locale.ROOT), operation));
                    }
                }));
        return operations;
    }

    private Operation operation(String path, String method, JsonNode operation) {
        JsonNode example = operation.at("/responses/200/content/application~1json/example");
        return new Operation(
                text(operation.get("operationId")),
                method,
                path,
                text(operation.get("summary")),
                text(operation.get("x-summary-en")),
                text(operation.path("description")),
                fields(operation),
                curl(path, method, operation),
                example.isMissingNode() ? null : INDENTED.writeValueAsString(example));
    }

    private List<Field> fields(JsonNode operation) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode parameter : parameters(operation)) {
            boolean required = parameter.path("required").asBoolean(false);
            fields.add(field(text(parameter.get("name")), required, parameter, parameter.get("schema")));
        }
        body(operation).ifPresent(body -> {
            JsonNode schema = resolved(body.getValue().get("schema"));
            if (!schema.has("properties")) {
                fields.add(new Field("请求体 body", true, body.getKey(), ""));
            }
            List<String> required =
                    schema.path("required").valueStream().map(DocsSheet::text).toList();
            schema.path("properties")
                    .forEachEntry((name, one) -> fields.add(field(name, required.contains(name), one, one)));
        });
        return fields;
    }

    private static Field field(String name, boolean required, JsonNode described, JsonNode schema) {
        JsonNode one = schema.has("items") ? schema.get("items") : schema;
        List<String> limits = new ArrayList<>();
        if (one.has("enum")) {
            limits.add(one.get("enum").valueStream().map(DocsSheet::text).collect(Collectors.joining(" | ")));
        }
        if (one.has("maxLength")) {
            limits.add("最长 max " + text(one.get("maxLength")) + " 字");
        }
        if (one.has("minimum")) {
            limits.add(text(one.get("minimum")) + " 至 to " + text(one.path("maximum")));
        }
        if (one.has("default")) {
            limits.add("默认 default " + text(one.get("default")));
        }
        return new Field(name, required, text(described.path("description")), String.join("；", limits));
    }

    private List<JsonNode> parameters(JsonNode operation) {
        return operation.path("parameters").valueStream().map(this::resolved).toList();
    }

    /** The first media type of the body, and what it holds. */
    private static Optional<Map.Entry<String, JsonNode>> body(JsonNode operation) {
        return operation.at("/requestBody/content").properties().stream().findFirst();
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? api.at(text(part.get("$ref")).substring(1)) : part;
    }

    /** The request that the examples make, as DescribedAnswersTest sends it; {@code $MINGFA} is where the service is. */
    private String curl(String path, String method, JsonNode operation) {
        List<String> query = new ArrayList<>();
        String address = path;
        for (JsonNode parameter : parameters(operation)) {
            if (parameter.path("required").asBoolean(false)) {
                String name = text(parameter.get("name"));
                String value = encoded(text(parameter.get("example")));
                if (text(parameter.get("in")).equals("path")) {
                    address = address.replace("{" + name + "}", value);
                } else {
                    query.add(name + "=" + value);
                }
            }
        }
        String asked = query.isEmpty() ? address : address + "?" + String.join("&", query);
        Stream<String> verb = method.equals("GET") ? Stream.empty() : Stream.of("-X " + method);
        Stream<String> token =
                operation.has("security") ? Stream.of("-H \"Authorization: Bearer $(cat token)\"") : Stream.empty();
        Stream<String> sent = body(operation).stream()
                .flatMap(body -> Stream.of(
                        "-H 'Content-Type: " + body.getKey() + "'",
                        "-d '" + sent(body.getValue().get("example")).replace("'", "'\\''") + "'"));
        return Stream.of(Stream.of("curl \"$MINGFA" + asked + "\""), verb, token, sent)
                .flatMap(lines -> lines)
                .collect(Collectors.joining(" \\\n  "));
    }

    private static String sent(JsonNode example) {
        return example.isString() ? text(example) : JSON.writeValueAsString(example);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        api.get("x-problems")
                .forEachEntry((code, problem) -> problems.add(new Problem(
                        code,
                        problem.get("status").asInt(),
                        text(problem.get("title")),
                        text(problem.path("description")).replace("`", ""))));
        return problems;
    }

    public String about() {
        return text(api.at("/info/description"));
    }

    public String aboutInEnglish() {
        return text(api.at("/info/x-description-en"));
    }

    /** A value as it is written; empty where there is none. */
    private static String text(@Nullable JsonNode node) {
        return Objects.requireNonNull(node).asString("");
    }
}
