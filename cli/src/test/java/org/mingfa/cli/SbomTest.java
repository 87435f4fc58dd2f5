package org.mingfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.answers.AnswerJson;
import org.mingfa.text.document.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * The bills of materials of what ships, after they are made: valid by CycloneDX's own schema, and of exactly the jars that lie
 * beside each program. Runs in profile sbom only.
 */
@Tag("sbom")
class SbomTest {

    private static final Path ROOT = Path.of(System.getProperty("mingfa.root"));

    private static String bill(String module) throws IOException {
        return Files.readString(ROOT.resolve(module).resolve("target/sbom.json"));
    }

    /** SHA-256 by the name of the file. */
    private static Map<String, String> jars(String module) throws IOException {
        Map<String, String> jars = new TreeMap<>();
        try (Stream<Path> files = Files.list(ROOT.resolve(module).resolve("target/lib"))) {
            for (Path jar : files.toList()) {
                try (InputStream content = Files.newInputStream(jar)) {
                    jars.put(jar.getFileName().toString(), Sha256.of(content));
                }
            }
        }
        return jars;
    }

    /** The same of what a bill names. */
    private static Map<String, String> components(String module) throws IOException {
        Map<String, String> components = new TreeMap<>();
        for (JsonNode one : AnswerJson.mapper().readTree(bill(module)).get("components")) {
            String sum = one.get("hashes")
                    .valueStream()
                    .filter(hash -> hash.get("alg").asString().equals("SHA-256"))
                    .map(hash -> hash.get("content").asString())
                    .findFirst()
                    .orElseThrow();
            components.put(one.get("name").asString() + "-" + one.get("version").asString() + ".jar", sum);
        }
        return components;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "search-api", "extraction"})
    void isWhatTheSchemaOfCycloneDxAsksFor(String module) throws IOException {
        String bill = bill(module);
        assertThat(AnswerJson.mapper().readTree(bill).get("specVersion").asString())
                .isEqualTo("1.6");
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7,
                builder ->
                        builder.schemaIdResolvers(ids -> ids.mapPrefix("http://cyclonedx.org/schema/", "classpath:/")));
        assertThat(schemas.getSchema(SchemaLocation.of("http://cyclonedx.org/schema/bom-1.6.schema.json"))
                        .validate(bill, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "search-api", "extraction"})
    void namesExactlyTheJarsThatShip(String module) throws IOException {
        assertThat(components(module)).isEqualTo(jars(module));
    }
}
