package org.mingfa.api.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.endpoint.Endpoints;
import org.mingfa.api.page.DocsSheet;
import org.mingfa.api.page.PageTemplates;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface, for programs and for people. */
@RestController
public final class InterfaceController {

    private volatile @Nullable RenderedDescription written;

    /** The description in both forms; made when it is first asked for. */
    private record RenderedDescription(byte[] json, byte[] page) {}

    @GetMapping(path = Endpoints.INTERFACE, produces = "application/json")
    ResponseEntity<byte[]> description() {
        return found(MediaType.APPLICATION_JSON, written().json());
    }

    @GetMapping("/docs")
    ResponseEntity<byte[]> docs() {
        return found(PageTemplates.HTML, written().page());
    }

    private RenderedDescription written() {
        RenderedDescription made = written;
        if (made == null) {
            JsonMapper json = JsonMapper.builder().build();
            JsonNode described = new Description(json).read();
            made = new RenderedDescription(
                    json.writeValueAsBytes(described), new PageTemplates().render(new DocsSheet(described)));
            written = made;
        }
        return made;
    }

    private static ResponseEntity<byte[]> found(MediaType type, byte[] content) {
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(content);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = InterfaceController.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /**
     * The OpenAPI description as it is served: openapi.json, with every operation a real answer of the starter corpus to the
     * request that its own examples make, and with every problem what docs/errors.md says of it. The answers are files of
     * their own, written by DescribedAnswersTest.
     */
    private record Description(JsonMapper json) {
        private static final String DESCRIPTION = "/org/mingfa/api/openapi.json";
        private static final String PROBLEMS = "/org/mingfa/api/errors.md";
        private static final Pattern PROBLEM = Pattern.compile("(?m)^### (H[0-9]{3})\n(.*(?:\n.+)*)");
        private static final String EXAMPLE = "/org/mingfa/api/examples/%s.json";

        JsonNode read() {
            JsonNode described = json.readTree(text(DESCRIPTION));
            for (JsonNode path : described.get("paths")) {
                path.forEach(this::addExample);
            }
            explain(described.get("x-problems"));
            return described;
        }

        private void addExample(JsonNode operation) {
            JsonNode example =
                    read(EXAMPLE.formatted(operation.path("operationId").asString()));
            if (example != null) {
                for (JsonNode response : operation.get("responses")) {
                    if (response.at("/content/application~1json") instanceof ObjectNode content) {
                        content.set("example", example);
                    }
                }
            }
        }

        private static void explain(JsonNode problems) {
            Matcher section = PROBLEM.matcher(text(PROBLEMS));
            while (section.find()) {
                if (problems.get(section.group(1)) instanceof ObjectNode problem) {
                    problem.put("description", section.group(2).strip());
                }
            }
        }

        private static String text(String resource) {
            return new String(InterfaceController.bytes(resource), StandardCharsets.UTF_8);
        }

        private @Nullable JsonNode read(String resource) {
            try (InputStream in = InterfaceController.class.getResourceAsStream(resource)) {
                return in == null ? null : json.readTree(in);
            } catch (IOException e) {
                throw new UncheckedIOException(resource + " cannot be read", e);
            }
        }
    }
}
