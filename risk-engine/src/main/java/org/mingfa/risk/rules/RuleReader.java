package org.mingfa.risk.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.risk.law.LegalSourceEntry;
import org.mingfa.text.problem.NearestName;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.Inline;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/** Reads one rule file. */
final class RuleReader {

    /** A headline must fit two lines of a telephone. */
    private static final int LONGEST_HEADLINE = 60;

    /** A file, or the part of it before the versions or the examples. */
    private record RuleFile(
            @Inline Rule.Heading heading,
            @Nullable YamlNode versions,
            @Nullable YamlNode examples) {}

    private final RecordBinder binder = LegalSourceEntry.binder();
    private final Set<String> names;

    /** @param names every fact, circumstance and computation that a text may show */
    RuleReader(ConditionReader conditions, Set<String> names) {
        this.names = names;
        binder.reading(Condition.class, conditions::read)
                .readingWithKey(Template.class, (node, key) -> template(node.asText(), key))
                .readingSeveral(Role.class, node -> roles(node.asText()))
                .readingSeveral(
                        Basis.class, node -> binder.bind(node, BasisEntry.class).bases());
    }

    /**
     * Reads the heading now and the versions when they are asked for.
     *
     * @param heading has at least the keys before the versions
     * @param whole gives the map that has the versions too
     */
    Rule read(YamlMap heading, Supplier<YamlMap> whole) {
        return new Rule(binder.bind(heading, RuleFile.class).heading(), () -> versions(whole.get()));
    }

    private List<RuleVersion> versions(YamlMap map) {
        binder.bind(map, RuleFile.class);
        List<RuleVersion> versions = binder.bindAll(map.getList("versions"), RuleVersion.class);
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i).from().equals(versions.get(i - 1).until())) {
                throw map.keyPlace("versions").flaw(FlawCode.R016, "各版本须首尾相接：前一版本的 until 就是后一版本的 from");
            }
        }
        return versions;
    }

    /** A role, or everybody, or nobody. */
    private static List<Role> roles(YamlText word) {
        return switch (word.text()) {
            case "everybody" -> List.of(Role.values());
            case "nobody" -> List.of();
            default -> List.of(new RecordBinder().bind(word, Role.class));
        };
    }

    private Template template(YamlText text, String key) {
        Template template = new Template(text.text());
        if (key.equals("headline") && text.text().codePointCount(0, text.text().length()) > LONGEST_HEADLINE) {
            throw text.place().flaw(FlawCode.R013, "headline 超过 " + LONGEST_HEADLINE + " 字");
        }
        template.findFlaw().ifPresent(flaw -> {
            throw text.place().flaw(FlawCode.R013, key + " " + flaw);
        });
        for (String name : template.names()) {
            int dot = name.indexOf('.');
            String root = dot < 0 ? name : name.substring(0, dot);
            if (!names.contains(root)) {
                throw text.place()
                        .flaw(FlawCode.R015, key + " 用到不认识的事项 \"" + root + "\"" + NearestName.hint(root, names));
            }
        }
        return template;
    }
}
