package org.mingfa.risk.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.facts.FactReader;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.rules.RuleBook;

/** Keeps what the build wrote down the same as what the files say, to the line. */
class TreeFileTest {

    private static final Map<String, Class<?>> FOLDERS =
            Map.of("facts", FactReader.class, "law", LawBook.class, "rules", RuleBook.class);

    @Test
    void everyTreeIsWhatItsFileSays() throws IOException {
        int trees = 0;
        for (Map.Entry<String, Class<?>> folder : FOLDERS.entrySet()) {
            for (String name : new YamlResources(folder.getValue(), folder.getKey()).names()) {
                String file = folder.getKey() + "/" + name;
                for (Map.Entry<String, YamlMap> tree :
                        YamlResources.trees(file, text(folder.getValue(), name)).entrySet()) {
                    assertThat(TreeFile.shipped().find(tree.getKey(), file)).contains(tree.getValue());
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

    @Test
    void aTreeComesBackWithItsLines() throws IOException {
        String text = "a: 甲\n\nb:\n  - c: |\n      两行\n      文字\n    d: {e: [], f: 1}\n  - 乙\n";
        YamlMap map = YamlReader.read("x/y.yaml", text);
        Map<String, YamlMap> trees = new LinkedHashMap<>();
        trees.put("x/z.yaml", YamlReader.read("x/z.yaml", "z: 1"));
        trees.put("x/y.yaml", map);
        TreeFile file = TreeFile.of(ByteBuffer.wrap(TreeFileWriter.write(trees)));
        assertThat(file.find("x/y.yaml", "x/y.yaml")).contains(map);
        assertThat(file.find("x/none.yaml", "x/none.yaml")).isEmpty();
    }

    @Test
    void aLongFileIsCutBeforeItsKeys() {
        Map<String, YamlMap> trees = YamlResources.trees("x.yaml", "id: 1\nversions: [2]\nexamples: [3]\n");
        assertThat(trees.keySet()).containsExactly("x.yaml before versions", "x.yaml before examples");
        assertThat(List.copyOf(trees.values()).getLast().entries()).containsOnlyKeys("id", "versions");
    }
}
