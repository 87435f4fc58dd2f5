import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;

/** Calls the method of each operation in a client that was generated from the description, with the values of the examples. */
class EveryOperation {
    private final ApiClient client;
    private final ObjectMapper json;
    private final JsonNode described;

    private EveryOperation(String base, Path description, String files) throws IOException {
        client = new ApiClient().setBasePath(base.replaceAll("/$", "")).setTempFolderPath(files);
        json = client.getObjectMapper();
        described = json.readTree(description.toFile());
    }

    public static void main(String[] arguments) throws Exception {
        var calls = new EveryOperation(arguments[0], Path.of(arguments[1]), arguments[2]);
        for (JsonNode methods : calls.described.path("paths")) {
            for (JsonNode operation : methods) {
                System.out.println(calls.call(operation));
            }
        }
    }

    private JsonNode call(JsonNode operation) throws Exception {
        String id = operation.path("operationId").asText();
        String tag = operation.path("tags").path(0).asText();
        Class<?> api = Class.forName("org.openapitools.client.api." + tag.substring(0, 1).toUpperCase() + tag.substring(1) + "Api");
        Method method = Stream.of(api.getMethods())
                .filter(one -> one.getName().equals(id))
                .min((one, other) -> one.getParameterCount() - other.getParameterCount())
                .orElseThrow(() -> new IllegalStateException("no method " + id));
        Object[] values = new Object[method.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(operation, method.getParameters()[i]);
        }
        try {
            method.invoke(api.getConstructor(ApiClient.class).newInstance(client), values);
            return answer(id, client.getStatusCode(), client.getResponseHeaders());
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof ApiException refused && refused.getCode() >= 400) {
                return answer(id, refused.getCode(), refused.getResponseHeaders());
            }
            throw new IllegalStateException(id, failed.getCause()); // an answer that the client cannot read
        }
    }

    /** The example of a required parameter or of the body, as the type that the generator gave it. */
    private Object value(JsonNode operation, Parameter parameter) throws IOException {
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode one = described.at(reference.path("$ref").asText().substring(1));
            if (plain(one.path("name").asText()).equals(plain(parameter.getName()))) {
                return one.path("required").asBoolean() ? read(one.path("example"), parameter) : null;
            }
        }
        JsonNode example = operation.path("requestBody").path("content").iterator().next().path("example");
        if (parameter.getType() == File.class) {
            Path file = Files.createTempFile("body", "");
            file.toFile().deleteOnExit();
            return Files.writeString(file, example.asText()).toFile();
        }
        return read(example, parameter);
    }

    private Object read(JsonNode example, Parameter parameter) {
        return json.convertValue(example, json.constructType(parameter.getParameterizedType()));
    }

    /** Generators write as_of as asOf, and file as _file. */
    private static String plain(String name) {
        return name.replace("_", "").toLowerCase();
    }

    private JsonNode answer(String id, int status, Map<String, List<String>> headers) {
        String media = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Type"))
                .map(header -> header.getValue().get(0).split(";")[0])
                .findFirst()
                .orElse("");
        return json.createObjectNode().put("id", id).put("status", status).put("media", media);
    }
}
