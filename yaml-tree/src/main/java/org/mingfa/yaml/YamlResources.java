package org.mingfa.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The YAML files that stand beside a class, found by their index, never by scanning the class path.
 *
 * <p>The index is a file of one name a line, in the order in which the files are read; a test fails while it lacks one of the
 * folder (LawBookTest, RuleBookTest).
 */
public final class YamlResources {

    private final Class<?> owner;
    private final String folder;

    /**
     * @param owner a class of the package whose resources are read
     * @param folder the word that messages put before the file name, e.g. law
     */
    public YamlResources(Class<?> owner, String folder) {
        this.owner = owner;
        this.folder = folder;
    }

    /** The names listed in index.txt, e.g. fees/property.yaml. */
    public List<String> names() {
        return text("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /** Reads one file of the folder. */
    public YamlMap read(String name) {
        return YamlReader.read(folder + "/" + name, text(name));
    }

    /**
     * Reads the keys of a file that stand before a key of its outermost map; all of them when there is no such key.
     *
     * @param key e.g. examples
     */
    public YamlMap readBefore(String key, String name) {
        String text = text(name);
        int at = text.indexOf("\n" + key + ":");
        return YamlReader.read(folder + "/" + name, at < 0 ? text : text.substring(0, at));
    }

    private String text(String name) {
        try (@Nullable InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new Place(folder + "/" + name, 1).flaw(FlawCode.R010, "文件不存在；请核对 index.txt");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("读取资源 " + folder + "/" + name + " 失败", e);
        }
    }
}
