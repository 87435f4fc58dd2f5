package org.mingfa.risk.yaml;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the trees of our YAML files down for {@link TreeFile}; the build runs it on the compiled module. */
public final class TreeFileWriter {

    private static final List<String> FOLDERS = List.of("facts", "law", "rules");

    private final ByteArrayOutputStream trees = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(trees);

    private TreeFileWriter() {}

    /**
     * Called by the build.
     *
     * @param arguments the folder of the compiled classes and copied resources
     */
    public static void main(String[] arguments) throws IOException {
        Path module = Path.of(arguments[0], "org", "mingfa", "risk");
        Map<String, YamlMap> read = new LinkedHashMap<>();
        for (String folder : FOLDERS) {
            addFolder(module.resolve(folder), folder, read);
        }
        Files.write(module.resolve("yaml").resolve(TreeFile.NAME), write(read));
    }

    private static void addFolder(Path folder, String word, Map<String, YamlMap> read) throws IOException {
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        for (Path path : files) {
            String file = word + "/" + folder.relativize(path).toString().replace('\\', '/');
            read.putAll(YamlResources.trees(file, Files.readString(path)));
        }
    }

    /** The file as bytes: the table of labels, then the trees. */
    static byte[] write(Map<String, YamlMap> read) throws IOException {
        TreeFileWriter writer = new TreeFileWriter();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        DataOutputStream labels = new DataOutputStream(table);
        labels.writeInt(read.size());
        for (Map.Entry<String, YamlMap> tree : read.entrySet()) {
            text(labels, tree.getKey());
            labels.writeInt(writer.data.size());
            writer.node(tree.getValue());
        }
        table.write(writer.trees.toByteArray());
        return table.toByteArray();
    }

    private void node(YamlNode node) throws IOException {
        data.writeByte(
                switch (node) {
                    case YamlText text -> 'T';
                    case YamlList list -> 'L';
                    case YamlMap map -> 'M';
                });
        data.writeInt(node.place().line());
        switch (node) {
            case YamlText text -> text(data, text.text());
            case YamlList list -> {
                data.writeInt(list.items().size());
                for (YamlNode item : list.items()) {
                    node(item);
                }
            }
            case YamlMap map -> {
                data.writeInt(map.entries().size());
                for (Map.Entry<String, YamlNode> entry : map.entries().entrySet()) {
                    text(data, entry.getKey());
                    data.writeInt(map.keyPlace(entry.getKey()).line());
                    node(entry.getValue());
                }
            }
        }
    }

    private static void text(DataOutputStream to, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }
}
