package org.mingfa.risk.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;

/** Reads the groups of a long list: a label, and under options the words in which people speak of each. */
final class OptionGroupReader {

    private final ConditionReader conditions;

    OptionGroupReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    /** Every option stands in one group. */
    List<OptionGroup> read(YamlMap question) {
        List<OptionGroup> groups = new ArrayList<>();
        Set<String> open = question.find("options")
                .<Set<String>>map(
                        options -> new HashSet<>(options.asMap().entries().keySet()))
                .orElse(Set.of());
        for (YamlNode node : question.findList("groups")) {
            YamlMap group = node.asMap().onlyKeys("label", "options", "if");
            Map<String, String> said = new LinkedHashMap<>();
            for (Map.Entry<String, YamlNode> option :
                    group.getMap("options").entries().entrySet()) {
                if (!open.remove(option.getKey())) {
                    throw group.place().flaw(FlawCode.R013, "分组里的选项 \"" + option.getKey() + "\" 不存在或者重复");
                }
                said.put(option.getKey(), option.getValue().asText().text());
            }
            Condition onlyIf = group.find("if").map(conditions::read).orElse(new Condition.All(List.of()));
            groups.add(new OptionGroup(group.getText("label"), said, onlyIf));
        }
        if (!groups.isEmpty() && !open.isEmpty()) {
            throw question.keyPlace("groups").flaw(FlawCode.R013, "有选项不在任何分组里：" + String.join("、", open));
        }
        return groups;
    }
}
