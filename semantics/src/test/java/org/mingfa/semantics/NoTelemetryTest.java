package org.mingfa.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A court's service tells nobody that it ran: builds of ONNX Runtime that report usage stay out, see docs/adr/0008. */
class NoTelemetryTest {

    /** The folder that such a build keeps on the machine for the events that it has still to send. */
    private static final String KEPT_EVENTS = "DeveloperTools/.onnxruntime";

    @Test
    void theNativeLibraryKeepsNoEventsToSend() throws IOException {
        List<String> libraries = List.of("linux-x64", "linux-aarch64");
        int looked = 0;
        try (InputStream jar = OrtEnvironment.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .openStream();
                ZipInputStream entries = new ZipInputStream(jar)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                String name = entry.getName();
                if (libraries.stream().anyMatch(name::contains) && name.endsWith("libonnxruntime.so")) {
                    looked++;
                    assertThat(new String(entries.readAllBytes(), StandardCharsets.ISO_8859_1))
                            .as(name)
                            .doesNotContain(KEPT_EVENTS)
                            .doesNotContain("DeveloperTools");
                }
            }
        }
        assertThat(looked).isEqualTo(2);
    }
}
