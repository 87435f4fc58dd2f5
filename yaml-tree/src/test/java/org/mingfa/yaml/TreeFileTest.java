package org.mingfa.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A tree that was written down is the tree that was read, to the line. */
class TreeFileTest {

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
        Map<String, YamlMap> trees = TreeFileWriter.trees(
                "x.yaml", "id: 1\nversions: [2]\nexamples: [3]\n", List.of("versions", "examples"));
        assertThat(trees.keySet()).containsExactly("x.yaml before versions", "x.yaml before examples");
        assertThat(List.copyOf(trees.values()).getLast().entries()).containsOnlyKeys("id", "versions");
    }
}
