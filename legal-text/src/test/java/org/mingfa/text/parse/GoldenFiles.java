package org.mingfa.text.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Inputs {@code *.txt} with their expected renderings {@code *.golden} beside them; {@code -Dgolden=update} rewrites. */
public record GoldenFiles(Path folder) {

    public static GoldenFiles of(String folder) {
        return new GoldenFiles(Path.of(
                System.getProperty("mingfa.root"), "legal-text/src/test/resources/org/mingfa/text/parse", folder));
    }

    public List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    public static void check(Path input, String rendered) throws IOException {
        Path golden = Path.of(input.toString().replaceFirst("\\.txt$", ".golden"));
        boolean isNew = !Files.exists(golden);
        if (isNew || "update".equals(System.getProperty("golden"))) {
            Files.writeString(golden, rendered);
        }
        assertThat(isNew).as("new golden file, read it: " + golden).isFalse();
        assertThat(rendered).isEqualTo(Files.readString(golden));
    }
}
