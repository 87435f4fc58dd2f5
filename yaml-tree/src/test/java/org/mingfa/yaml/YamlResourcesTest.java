package org.mingfa.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are found in a folder of classes and in a jar, in the same order. */
class YamlResourcesTest {

    /** Stands in the folder and the jar of the tests. */
    static final class Owner {}

    private static final String BESIDE = "org/mingfa/yaml/";
    private static final String OWNER = "YamlResourcesTest$Owner.class";
    private static final List<String> IN_ORDER = List.of("b/2.yaml", "a/1.yaml", "a/3.yaml", "a/2.yaml", "0.yaml");

    @TempDir
    private Path folder;

    @Test
    void whatTheOrderNamesComesFirst() throws Exception {
        for (String name : IN_ORDER) {
            write(name, "name: " + name);
        }
        write("order.txt", "b/\na/\na/2\n");
        write("other.txt", "");
        Files.write(folder.resolve(BESIDE + OWNER), bytes());

        assertThat(names(folder)).isEqualTo(IN_ORDER);
        assertThat(names(jar())).isEqualTo(IN_ORDER);
    }

    @Test
    void someKeysAloneAreReadWhereTheyStand() throws Exception {
        write("0.yaml", "# c\na: {\n  b: 1}\nc:\n  d: 2\n\n  e: 3\nf: [\n");
        Files.write(folder.resolve(BESIDE + OWNER), bytes());

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            YamlMap read =
                    new YamlResources(loader.loadClass(Owner.class.getName()), "x").readOnly(Set.of("c"), "0.yaml");
            assertThat(read.entries().keySet()).containsExactly("c");
            assertThat(read.getMap("c").keyPlace("e")).hasToString("x/0.yaml:7");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(BESIDE + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes() throws IOException {
        try (var in = YamlResourcesTest.class.getResourceAsStream(OWNER)) {
            return in.readAllBytes();
        }
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("x.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                var files = Files.walk(folder.resolve("org"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                entries.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    private static List<String> names(Path code) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {code.toUri().toURL()}, null)) {
            YamlResources resources = new YamlResources(loader.loadClass(Owner.class.getName()), "x");
            assertThat(resources.read("a/1.yaml").getText("name")).isEqualTo("a/1.yaml");
            return resources.names();
        }
    }
}
