package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.cli.ServiceProcess.encoded;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What OpenAPI says of every operation is what the service answers: the request that its examples make is sent to the
 * starter corpus, and its answer and the recorded one fit the schema, which names every field. With
 * {@code -Dgolden=update} the recorded answers are written anew.
 */
class DescribedAnswersTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ADDRESS = "https://mingfa.example/openapi.json";
    private static final Path ROOT = Path.of(System.getProperty("mingfa.root"));
    /** So many entries of each list are recorded. */
    private static final int SHOWN = 2;

    private static final Path RECORDED = ROOT.resolve("search-api/src/main/resources/org/mingfa/api/examples");

    @TempDir
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static ServiceProcess service;

    @SuppressWarnings("NullAway.Init")
    private static JsonNode described;

    @SuppressWarnings("NullAway.Init")
    private static SchemaRegistry schemas;

    /** An operation of the description, with the pointer to the schema of its answer. */
    private record Operation(String method, String path, JsonNode described, String schema) {
        String id() {
            return described.get("operationId").asString();
        }
    }

    @BeforeAll
    static void serve() throws IOException, InterruptedException {
        System.setProperty("mingfa.home", ROOT.toString());
        Path own = Files.createDirectories(data.resolve("own"));
        Files.writeString(own.resolve("2010.txt"), FacesAgreeTest.lighthouse(2010, "灯塔整夜点亮。"));
        Files.writeString(own.resolve("2020.txt"), FacesAgreeTest.lighthouse(2020, "灯塔整夜自动点亮。"));
        run("corpus", "add", "own", own.toString(), "--format", "files");
        run("corpus", "add", "starter", ROOT.resolve("corpora/starter").toString(), "--format", "digests");
        run("generation", "build", "--vectors", "off");
        run("generation", "build", "--vectors", "off", "--promote");
        service = ServiceProcess.start(data);
        described = JSON.readTree(service.get("/v1/openapi.json"));
        JsonNode strict = described.deepCopy();
        close(strict.at("/components/schemas"));
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, strict.toString())));
    }

    @AfterAll
    static void end() throws InterruptedException {
        service.close();
    }

    private static void run(String... words) {
        CommandRun run = CommandRun.of(Stream.concat(Stream.of(words), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    /** The description lets fields be added later; here every field must be named. */
    private static void close(JsonNode part) {
        part.forEach(DescribedAnswersTest::close);
        if (part instanceof ObjectNode schema
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("unevaluatedProperties", false);
        }
    }

    @Test
    void everyOperationAnswersItsOwnExampleAsItsSchemaSays() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            JsonNode answer = JSON.readTree(send(operation));
            wrong.addAll(faults(operation, "answer", answer));
            if ("update".equals(System.getProperty("golden"))) {
                write(operation, answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyOperationShowsARecordedAnswerThatStillFits() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations()) {
            JsonNode example = operation.described().at("/responses/200/content/application~1json/example");
            if (example.isMissingNode()) {
                wrong.add(operation.id() + ": no recorded answer");
            } else {
                wrong.addAll(faults(operation, "example", example));
                if (example.toString().contains("/tmp/") || example.toString().contains(ROOT.toString())) {
                    wrong.add(operation.id() + ": the recorded answer names a place of the machine that wrote it");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        described
                .get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    JsonNode schema = operation.at("/responses/200/content/application~1json/schema/$ref");
                    if (!schema.isMissingNode()) {
                        operations.add(new Operation(method, path, operation, schema.asString()));
                    }
                }));
        assertThat(operations).hasSizeGreaterThan(20);
        return operations;
    }

    private static List<String> faults(Operation operation, String what, JsonNode answer) {
        List<Error> errors = schemas.getSchema(SchemaLocation.of(ADDRESS + operation.schema()))
                .validate(answer);
        return errors.stream()
                .map(error ->
                        operation.id() + " " + what + " " + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** The request that the examples of the description make: what is required, in the path, the query and the body. */
    private static String send(Operation operation) throws IOException, InterruptedException {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (JsonNode reference : operation.described().path("parameters")) {
            JsonNode parameter = described.at(reference.get("$ref").asString().substring(1));
            String name = parameter.get("name").asString();
            if (parameter.path("required").asBoolean(false)) {
                String value = encoded(example(parameter));
                if (parameter.get("in").asString().equals("path")) {
                    path = path.replace("{" + name + "}", value);
                } else {
                    query.add(name + "=" + value);
                }
            }
        }
        String address = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return operation.method().equals("get") ? service.get(address) : service.post(address, body(operation));
    }

    /** A generation's id and an answered request are this run's own. */
    private static String example(JsonNode parameter) throws IOException, InterruptedException {
        return parameter.get("name").asString().equals("id")
                        && parameter.get("description").asString().contains("代")
                ? liveGeneration()
                : parameter.get("example").asString();
    }

    private static String liveGeneration() throws IOException, InterruptedException {
        return JSON.readTree(service.get("/v1/operations/generations"))
                .get("generation")
                .asString();
    }

    /** The content of a file that is sent as it is; nothing where none is. */
    private static String file(Operation operation) {
        return operation
                .described()
                .at("/requestBody/content/application~1octet-stream/example")
                .asString("");
    }

    private static String body(Operation operation) throws IOException, InterruptedException {
        JsonNode example = operation.described().at("/requestBody/content/application~1json/example");
        if (operation.id().equals("giveFeedback")) {
            JsonNode hit = JSON.readTree(service.get("/v1/search?q=" + encoded("诉讼时效"), "X-Request-Id", "example"))
                    .at("/hits/0/id");
            return ((ObjectNode) example.deepCopy())
                    .put("request_id", "example")
                    .put("hit_id", hit.asString())
                    .toString();
        }
        return example.isMissingNode() ? file(operation) : example.toString();
    }

    /** Where this run happens to keep its files is nobody's business. */
    private static String withoutOurPlaces(String answer) {
        return answer.replace(data.toString(), "/srv/mingfa/data").replace(ROOT.toString(), "/srv/mingfa");
    }

    private static void shorten(JsonNode part) {
        while (part instanceof ArrayNode list && list.size() > SHOWN) {
            list.remove(list.size() - 1);
        }
        part.forEach(DescribedAnswersTest::shorten);
    }

    private static void write(Operation operation, JsonNode answer) throws IOException {
        Files.createDirectories(RECORDED);
        shorten(answer);
        if (answer instanceof ObjectNode whole && whole.has("took_ms")) {
            whole.put("took_ms", 5);
        }
        Files.writeString(
                RECORDED.resolve(operation.id() + ".json"),
                withoutOurPlaces(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer)) + "\n");
    }
}
