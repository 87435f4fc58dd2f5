package org.mingfa.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.facts.FactReader;
import org.mingfa.risk.law.LawBook;
import org.mingfa.yaml.TreeFile;
import org.mingfa.yaml.TreeFileWriter;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlResources;

/** Keeps what the build wrote down the same as what the files say, to the line. */
class ShippedTreesTest {

    private static final Map<String, Class<?>> FOLDERS =
            Map.of("facts", FactReader.class, "law", LawBook.class, "rules", RuleFiles.class);

    @Test
    void everyTreeIsWhatItsFileSays() throws IOException {
        int trees = 0;
        for (Map.Entry<String, Class<?>> folder : FOLDERS.entrySet()) {
            TreeFile shipped = TreeFile.beside(folder.getValue());
            for (String name : new YamlResources(folder.getValue(), folder.getKey()).names()) {
                String file = folder.getKey() + "/" + name;
                String text = text(folder.getValue(), name);
                for (Map.Entry<String, YamlMap> tree : TreeFileWriter.trees(file, text, List.of("versions", "examples"))
                        .entrySet()) {
                    assertThat(shipped.find(tree.getKey(), file)).contains(tree.getValue());
                    trees++;
                }
            }
        }
        assertThat(trees).isGreaterThan(400);
    }

    private static String text(Class<?> owner, String name) throws IOException {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
