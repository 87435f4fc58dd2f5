package org.mingfa.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The YAML files that stand beside a class and in the folders below it.
 *
 * <p>They are listed from the folder or jar of the class, so nobody keeps an index. Where their order matters, order.txt
 * says it: a beginning of a name a line.
 */
public final class YamlResources {

    private static final String ORDER = "order.txt";
    private static final String SUFFIX = ".yaml";

    private static final Pattern OUTERMOST = Pattern.compile("([a-z_]+):");

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

    /**
     * The names of all files, e.g. fees/property.yaml, by the longest beginning in order.txt that fits, then by name; those
     * that none fits come last.
     */
    public List<String> names() {
        List<String> order = owner.getResource(ORDER) == null
                ? List.of()
                : text(ORDER).lines().toList();
        return files().stream()
                .sorted(Comparator.comparingInt((String name) -> rank(name, order))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static int rank(String name, List<String> order) {
        return order.stream()
                .filter(name::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(order::indexOf)
                .orElse(order.size());
    }

    private List<String> files() {
        String beside = owner.getPackageName().replace('.', '/') + "/";
        try {
            Path code = Path.of(
                    owner.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(code)) {
                return below(code.resolve(beside));
            }
            try (JarFile jar = new JarFile(code.toFile())) {
                return jar.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.startsWith(beside) && name.endsWith(SUFFIX))
                        .map(name -> name.substring(beside.length()))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> below(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(SUFFIX))
                    .toList();
        }
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

    /** Reads these keys of the outermost map of a file alone, where they stand. */
    public YamlMap readOnly(Set<String> keys, String name) {
        StringBuilder kept = new StringBuilder();
        boolean isOf = false;
        for (String line : text(name).split("\n")) {
            Matcher key = OUTERMOST.matcher(line);
            isOf = key.lookingAt() ? keys.contains(key.group(1)) : isOf;
            kept.append(isOf ? line : "").append('\n');
        }
        return YamlReader.read(folder + "/" + name, kept.toString());
    }

    private String text(String name) {
        try (@Nullable InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new FilePosition(folder + "/" + name, 1).flaw(FlawCode.R010, "文件不存在，安装不完整");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("读取资源 " + folder + "/" + name + " 失败", e);
        }
    }
}
