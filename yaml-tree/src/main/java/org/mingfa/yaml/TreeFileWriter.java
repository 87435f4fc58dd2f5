package org.mingfa.yaml;

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

/** Writes the trees of YAML files down for {@link TreeFile}; the build of a module runs it on its compiled classes. */
public final class TreeFileWriter {

    private final ByteArrayOutputStream trees = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(trees);

    private TreeFileWriter() {}

    /**
     * Called by the build.
     *
     * @param arguments keys at which a long file is cut, with commas between them; then the folders of copied resources
     */
    public static void main(String[] arguments) throws IOException {
        List<String> cuts = List.of(arguments[0].split(",", -1));
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            Path path = Path.of(folder);
            Files.write(path.resolve(TreeFile.NAME), write(read(path, cuts)));
        }
    }

    private static Map<String, YamlMap> read(Path folder, List<String> cuts) throws IOException {
        String word = folder.getFileName().toString();
        Map<String, YamlMap> read = new LinkedHashMap<>();
        List<Path> files;
        try (Stream<Path> paths = Files.walk(folder)) {
            files = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        for (Path path : files) {
            String file = word + "/" + folder.relativize(path).toString().replace('\\', '/');
            read.putAll(trees(file, Files.readString(path), cuts));
        }
        return read;
    }

    /**
     * Every tree that may be asked of a file, by label; the whole of a file that is cut is not worth a copy.
     *
     * @param cuts keys before which a long file is cut, so that its beginning can be read alone
     */
    public static Map<String, YamlMap> trees(String file, String text, List<String> cuts) {
        Map<String, YamlMap> trees = new LinkedHashMap<>();
        for (String key : cuts) {
            String beginning = YamlResources.before(key, text);
            if (beginning.length() < text.length()) {
                trees.put(YamlResources.label(file, key), YamlReader.read(file, beginning));
            }
        }
        if (trees.isEmpty()) {
            trees.put(file, YamlReader.read(file, text));
        }
        return trees;
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
