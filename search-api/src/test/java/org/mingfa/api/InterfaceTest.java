package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.api.endpoint.McpController;
import org.mingfa.api.http.Accepts;
import org.mingfa.api.http.GenericEndpoint;
import org.mingfa.api.page.PageController;
import org.mingfa.api.problem.ProblemCode;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What the service says of itself is what it does. */
class InterfaceTest {

    private static RunningService service;
    private static JsonNode described;

    @BeforeAll
    static void start() {
        service = RunningService.start("--mingfa.judges", "open");
        described = service.get("/v1/openapi.json").json();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void describesExactlyTheEndpointsAndTheirParameters() {
        Map<String, Set<String>> served = new TreeMap<>();
        service.context()
                .getBean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> add(served, info, method));
        Map<String, Set<String>> said = new TreeMap<>();
        described
                .get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) ->
                        said.put(method.toUpperCase(Locale.ROOT) + " " + path, queryParameters(operation))));
        assertThat(said).isEqualTo(served);
    }

    /** Pages are for people; what they show has its own endpoint. The protocol of assistants describes itself. */
    private static void add(Map<String, Set<String>> served, RequestMappingInfo info, HandlerMethod method) {
        Class<?> type = method.getBeanType();
        if (type.getPackageName().startsWith(PageController.class.getPackageName()) || type == McpController.class) {
            return;
        }
        Accepts accepts = method.getMethodAnnotation(Accepts.class);
        Set<String> parameters = new TreeSet<>();
        if (method.getBean() instanceof GenericEndpoint endpoint) {
            parameters.addAll(endpoint.operation().parameters());
            parameters.addAll(endpoint.operation().repeatable());
        }
        if (accepts != null) {
            parameters.addAll(Arrays.asList(accepts.value()));
            parameters.addAll(Arrays.asList(accepts.repeatable()));
        }
        for (String path : info.getPatternValues()) {
            info.getMethodsCondition().getMethods().forEach(verb -> served.put(verb + " " + path, parameters));
        }
    }

    private static Set<String> queryParameters(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = described.at(reference.get("$ref").asString().substring(1));
            if (parameter.get("in").asString().equals("query")) {
                names.add(parameter.get("name").asString());
            }
        }
        return names;
    }

    @Test
    void putsEveryOperationUnderADeclaredTag() {
        assertThat(described.get("paths").findValues("tags"))
                .hasSize(described.get("paths").findValues("operationId").size())
                .allSatisfy(tags -> assertThat(tags.valueStream().map(JsonNode::asString))
                        .isNotEmpty()
                        .isSubsetOf(described.get("tags").findValuesAsString("name")));
    }

    /** Generated clients make class names of tags and drop what is not ASCII: all operations fell into one class. */
    @Test
    void tagsAreNamesInAnyProgrammingLanguage() {
        assertThat(described.get("tags").findValuesAsString("name")).allMatch(name -> name.matches("[a-z]+"));
        assertThat(described.get("tags").findValuesAsString("x-displayName"))
                .hasSize(described.get("tags").size());
    }

    /** The limit of requests is for every address, and who does not read Chinese reads what an operation is for. */
    @Test
    void everyOperationSaysInEnglishWhatItDoesAndThatRequestsHaveALimit() {
        List<JsonNode> operations = described
                .get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
        assertThat(operations).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.at("/responses/429/$ref").asString())
                    .as(operation.get("operationId").asString())
                    .isEqualTo("#/components/responses/TooManyRequests");
            assertThat(operation.path("x-summary-en").asString("")).matches("[A-Z][ -~]{9,110}");
        });
        assertThat(described.at("/components/responses/TooManyRequests/headers").propertyNames())
                .contains("Retry-After", "RateLimit", "RateLimit-Policy");
        assertThat(described.at("/info/description").asString()).contains("deprecated");
        assertThat(described.at("/info/x-description-en").asString("")).contains("deprecated");
    }

    @Test
    void listsEveryProblemAndDocumentsIt() throws IOException {
        Map<String, String> known = Arrays.stream(ProblemCode.values())
                .collect(Collectors.toMap(
                        ProblemCode::code, code -> code.status() + code.title(), (a, b) -> a, LinkedHashMap::new));
        Map<String, String> said = new LinkedHashMap<>();
        described
                .get("x-problems")
                .forEachEntry((code, problem) -> said.put(
                        code,
                        problem.get("status").asInt() + problem.get("title").asString()));
        assertThat(said).isEqualTo(known);
        String documented = Files.readString(Path.of(System.getProperty("mingfa.root"), "docs", "errors.md"));
        assertThat(known.keySet()).allMatch(code -> documented.contains("\n### " + code + "\n"));
    }

    /** Without a script, so that an address with #search stands where it points, and what is copied from it runs. */
    @Test
    void thePageForPeopleHoldsEveryOperationAsItIsServed() {
        String page = service.get("/docs").text();
        described
                .get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    String id = operation.get("operationId").asString();
                    assertThat(page)
                            .contains(
                                    "<section class=\"operation\" id=\"" + id + "\">",
                                    "<code>" + path + "</code>",
                                    ">" + operation.get("x-summary-en").asString() + "<")
                            .contains("<a href=\"#" + id + "\"");
                }));
        assertThat(page).contains("curl \"$MINGFA/v1/search?q=%E8%AF%89%E8%AE%BC%E6%97%B6%E6%95%88\"", "id=\"H061\"");
        assertThat(page).doesNotContain("docs.js");
    }

    @Test
    void servesThePagesWithoutInlineScript() {
        for (String path : List.of("/index.html", "/docs", "/judge", "/judge/verify")) {
            String page = service.get(path).text();
            assertThat(page).contains("<html lang=\"zh-CN\">");
            assertThat(page).doesNotContainPattern("<script>|<style>| style=\"| on[a-z]+=\"");
        }
        for (String file : List.of(
                "/tokens.css",
                "/mingfa.css",
                "/page.js",
                "/mingfa.svg",
                "/judge.css",
                "/judge.js",
                "/judge-view.js",
                "/docs.css")) {
            assertThat(service.get(file).status()).as(file).isEqualTo(200);
        }
        assertThat(service.get("/page.js").text()
                        + service.get("/judge.js").text()
                        + service.get("/judge-view.js").text())
                .doesNotContain("innerHTML")
                .doesNotContain("insertAdjacentHTML");
    }
}
