package org.mingfa.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The trees of the YAML files of one folder as the build wrote them down, because parsing them was most of a start. Where
 * the build left no such file (classes compiled without Maven), every file is parsed as before.
 *
 * <p>Whoever changes a YAML file without Maven deletes {@value #NAME}.
 */
public final class TreeFile {

    static final String NAME = "trees.bin";

    private final ByteBuffer bytes;
    private final Map<String, Integer> offsets;

    private TreeFile(ByteBuffer bytes, Map<String, Integer> offsets) {
        this.bytes = bytes;
        this.offsets = offsets;
    }

    /** What the build wrote beside a class; without an entry when it wrote nothing. */
    public static TreeFile beside(Class<?> owner) {
        try (@Nullable InputStream stream = owner.getResourceAsStream(NAME)) {
            return stream == null
                    ? new TreeFile(ByteBuffer.allocate(0), Map.of())
                    : of(ByteBuffer.wrap(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("读取资源 " + NAME + " 失败", e);
        }
    }

    /** Reads the table: how many trees, then the label and the place of each. */
    static TreeFile of(ByteBuffer bytes) {
        int count = bytes.getInt();
        Map<String, Integer> offsets = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            String label = text(bytes);
            offsets.put(label, bytes.getInt());
        }
        return new TreeFile(bytes.slice(), offsets);
    }

    /**
     * The tree of a file or of its beginning.
     *
     * @param label as {@link TreeFileWriter#trees} calls it
     * @param file the name for messages
     */
    public Optional<YamlMap> find(String label, String file) {
        Integer offset = offsets.get(label);
        return offset == null
                ? Optional.empty()
                : Optional.of(node(bytes.duplicate().position(offset), file).asMap());
    }

    private static YamlNode node(ByteBuffer from, String file) {
        byte kind = from.get();
        Place place = new Place(file, from.getInt());
        return switch (kind) {
            case 'T' -> new YamlText(place, text(from));
            case 'L' -> {
                int size = from.getInt();
                List<YamlNode> items = new ArrayList<>(size);
                for (int i = 0; i < size; i++) {
                    items.add(node(from, file));
                }
                yield new YamlList(place, items);
            }
            case 'M' -> map(from, place);
            default -> throw new IllegalStateException(NAME + " is broken at " + file);
        };
    }

    private static YamlMap map(ByteBuffer from, Place place) {
        int size = from.getInt();
        Map<String, YamlNode> entries = LinkedHashMap.newLinkedHashMap(size);
        Map<String, Place> keys = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) {
            String key = text(from);
            keys.put(key, new Place(place.file(), from.getInt()));
            entries.put(key, node(from, place.file()));
        }
        return new YamlMap(place, entries, keys);
    }

    private static String text(ByteBuffer from) {
        int length = from.getInt();
        String text = new String(from.array(), from.arrayOffset() + from.position(), length, StandardCharsets.UTF_8);
        from.position(from.position() + length);
        return text;
    }
}
