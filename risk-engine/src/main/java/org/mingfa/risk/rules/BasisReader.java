package org.mingfa.risk.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.law.SourceReader;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.Place;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/**
 * Reads the provisions of a rule: a source as the law files have it, with figures, until and unverified, and the numbers
 * that the same provision had in earlier versions of its law.
 */
final class BasisReader {

    private static final List<String> OURS = List.of("figures", "until", "unverified", "only_if", "earlier");

    private final ConditionReader conditions;

    BasisReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    List<Basis> read(List<YamlNode> nodes) {
        return nodes.stream()
                .map(YamlNode::asMap)
                .flatMap(map -> read(map).stream())
                .toList();
    }

    private List<Basis> read(YamlMap map) {
        map.onlyKeys("law", "article", "part", "version", "figures", "until", "unverified", "only_if", "earlier");
        List<Source> sources = SourceReader.read(List.of(sourceOnly(map)));
        List<Basis> bases =
                new ArrayList<>(bases(map, sources, map.findDate("until").orElse(null)));
        LocalDate until = sources.getFirst().version();
        for (YamlMap earlier : earlier(map)) {
            List<Source> before = SourceReader.read(List.of(earlier));
            if (!before.getFirst().version().isBefore(until)) {
                throw earlier.keyPlace("version").flaw(FlawCode.R016, "earlier 里的版本由新到旧，都早于 " + until);
            }
            bases.addAll(bases(map, before, until));
            until = before.getFirst().version();
        }
        return bases;
    }

    private List<Basis> bases(YamlMap map, List<Source> sources, @Nullable LocalDate until) {
        List<String> figures = map.findList("figures").stream()
                .map(node -> node.asText().text())
                .toList();
        @Nullable String unverified = map.findText("unverified").orElse(null);
        @Nullable Condition onlyIf = map.find("only_if").map(conditions::read).orElse(null);
        return sources.stream()
                .map(source -> new Basis(source, figures, until, unverified, onlyIf, map.place()))
                .toList();
    }

    /** The same provision under the numbers that it had in earlier versions of its law, newest first. */
    private static List<YamlMap> earlier(YamlMap map) {
        if (!map.has("earlier")) {
            return List.of();
        }
        YamlMap numbers = map.getMap("earlier");
        return numbers.entries().entrySet().stream()
                .map(number -> {
                    Place place = numbers.keyPlace(number.getKey());
                    YamlMap source = sourceOnly(map);
                    Map<String, YamlNode> entries = new LinkedHashMap<>(source.entries());
                    Map<String, Place> keys = new LinkedHashMap<>(source.keys());
                    entries.put("article", number.getValue());
                    entries.put("version", new YamlText(place, number.getKey()));
                    keys.put("version", place);
                    return new YamlMap(place, entries, keys);
                })
                .toList();
    }

    private static YamlMap sourceOnly(YamlMap map) {
        Map<String, YamlNode> entries = new LinkedHashMap<>(map.entries());
        Map<String, Place> keys = new LinkedHashMap<>(map.keys());
        OURS.forEach(key -> {
            entries.remove(key);
            keys.remove(key);
        });
        return new YamlMap(map.place(), entries, keys);
    }
}
