package org.mingfa.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.mingfa.text.problem.NearestName;

/**
 * A map of a YAML file, in the order of the file.
 *
 * @param place the line of its first key
 * @param entries value by key
 * @param keys line by key
 */
public record YamlMap(FilePosition place, Map<String, YamlNode> entries, Map<String, FilePosition> keys)
        implements YamlNode {

    public YamlMap {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        keys = Map.copyOf(keys);
    }

    /** The same with another value under a key. */
    public YamlMap with(String key, YamlNode value) {
        Map<String, YamlNode> more = new LinkedHashMap<>(entries);
        more.put(key, value);
        return new YamlMap(place, more, keys);
    }

    /** Refuses every other key and names the nearest of these. */
    public YamlMap onlyKeys(String... allowed) {
        List<String> names = List.of(allowed);
        for (String key : entries.keySet()) {
            if (!names.contains(key)) {
                throw keyPlace(key).flaw(FlawCode.R012, "不认识的键 \"" + key + "\"" + NearestName.hint(key, names));
            }
        }
        return this;
    }

    public FilePosition keyPlace(String key) {
        return keys.getOrDefault(key, place);
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    public YamlNode get(String key) {
        return find(key).orElseThrow(() -> place.flaw(FlawCode.R011, "缺少键 \"" + key + "\""));
    }

    public YamlMap getMap(String key) {
        return get(key).asMap();
    }

    /** The items under the key; none when the key is absent. */
    public List<YamlNode> findList(String key) {
        return find(key).map(YamlNode::asList).orElse(List.of());
    }

    /** The items under a key that must be there, at least one. */
    public List<YamlNode> getList(String key) {
        List<YamlNode> items = get(key).asList();
        if (items.isEmpty()) {
            throw keyPlace(key).flaw(FlawCode.R013, "\"" + key + "\" 至少要有一项");
        }
        return items;
    }

    public String getText(String key) {
        return get(key).asText().text();
    }

    public Optional<String> findText(String key) {
        return find(key).map(node -> node.asText().text());
    }

    public Optional<LocalDate> findDate(String key) {
        return find(key).map(node -> node.asText().date());
    }

    public BigDecimal getNumber(String key) {
        return get(key).asText().number();
    }

    /** Every value as text, in the order of the file. */
    public SequencedMap<String, String> texts() {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        entries.forEach((key, node) -> texts.put(key, node.asText().text()));
        return texts;
    }

    /** True or false under the key; false when the key is absent. */
    public boolean flag(String key) {
        return find(key).map(node -> node.asText().flag()).orElse(false);
    }
}
