package org.mingfa.risk.rules.book;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.risk.law.LawTitles;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.rules.Basis;
import org.mingfa.yaml.Place;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;

/** Reads the provisions of a rule: a source as the law files have it, with figures, until and unverified. */
final class BasisReader {

    private static final List<String> OURS = List.of("figures", "until", "unverified", "only_if");

    private final LawTitles titles;
    private final ConditionReader conditions;

    BasisReader(LawTitles titles, ConditionReader conditions) {
        this.titles = titles;
        this.conditions = conditions;
    }

    List<Basis> read(List<YamlNode> nodes) {
        return nodes.stream()
                .map(YamlNode::asMap)
                .flatMap(map -> read(map).stream())
                .toList();
    }

    private List<Basis> read(YamlMap map) {
        map.onlyKeys("law", "article", "part", "version", "figures", "until", "unverified", "only_if");
        List<String> figures = map.findList("figures").stream()
                .map(node -> node.asText().text())
                .toList();
        @Nullable LocalDate until = map.findDate("until").orElse(null);
        @Nullable String unverified = map.findText("unverified").orElse(null);
        @Nullable Condition onlyIf = map.find("only_if").map(conditions::read).orElse(null);
        Place place = map.place();
        List<Source> sources = titles.readSources(List.of(sourceOnly(map)));
        return sources.stream()
                .map(source -> new Basis(source, figures, until, unverified, onlyIf, place))
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
