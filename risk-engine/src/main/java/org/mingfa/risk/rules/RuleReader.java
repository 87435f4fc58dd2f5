package org.mingfa.risk.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.risk.rules.Rule.Audience;
import org.mingfa.text.problem.NearestName;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/** Reads one rule file. */
final class RuleReader {

    /** A headline must fit two lines of a telephone. */
    private static final int LONGEST_HEADLINE = 60;

    static final WordReader<Severity> SEVERITIES = new WordReader<>(Severity.values(), Severity::word);
    static final WordReader<Stage> STAGES = new WordReader<>(Stage.values(), Stage::word);
    static final WordReader<Role> ROLES = new WordReader<>(Role.values(), Role::word);
    private static final WordReader<Audience> AUDIENCES =
            new WordReader<>(Audience.values(), audience -> audience.name().toLowerCase(Locale.ROOT));

    private static final String[] KEYS = {
        "id",
        "title",
        "group",
        "severity",
        "audience",
        "excludes",
        "stages",
        "roles",
        "since",
        "notice_2003",
        "versions",
        "examples"
    };

    private final ConditionReader conditions;
    private final BasisReader bases;
    private final Set<String> names;

    /** @param names every fact, circumstance and computation that a text may show */
    RuleReader(ConditionReader conditions, BasisReader bases, Set<String> names) {
        this.conditions = conditions;
        this.bases = bases;
        this.names = names;
    }

    /**
     * Reads the heading now and the versions when they are asked for.
     *
     * @param heading has at least the keys before the versions
     * @param whole gives the map that has the versions too
     */
    Rule read(YamlMap heading, Supplier<YamlMap> whole) {
        heading.onlyKeys(KEYS);
        Set<Stage> stages = STAGES.readAll(heading.getList("stages"));
        Set<Role> roles = ROLES.readAll(heading.getList("roles"));
        for (Stage stage : stages) {
            if (roles.stream().noneMatch(role -> role.takesPart(stage))) {
                throw heading.keyPlace("roles").flaw(FlawCode.R013, stage.word() + " 阶段没有 roles 所列的任何当事人");
            }
        }
        return new Rule(
                new Rule.Heading(
                        heading.getText("id"),
                        heading.getText("title"),
                        heading.getText("group"),
                        SEVERITIES.read(heading.get("severity").asText()),
                        heading.find("audience")
                                .map(node -> AUDIENCES.read(node.asText()))
                                .orElse(Audience.ALL),
                        heading.flag("excludes"),
                        stages,
                        roles,
                        heading.findDate("since").orElse(null),
                        heading.find("notice_2003")
                                .map(node -> node.asText().integer())
                                .orElse(null),
                        heading.place()),
                () -> versions(whole.get().onlyKeys(KEYS)));
    }

    private List<RuleVersion> versions(YamlMap map) {
        List<RuleVersion> versions = map.getList("versions").stream()
                .map(node -> version(node.asMap()))
                .toList();
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i - 1).until() == null
                    || !versions.get(i).from().equals(versions.get(i - 1).until())) {
                throw map.keyPlace("versions").flaw(FlawCode.R016, "各版本须首尾相接：前一版本的 until 就是后一版本的 from");
            }
        }
        return versions;
    }

    private RuleVersion version(YamlMap map) {
        map.onlyKeys(
                "from",
                "until",
                "when",
                "unless",
                "critical_if",
                "headline",
                "why",
                "action",
                "action_as",
                "wordings",
                "overdue",
                "deadline",
                "reservation",
                "basis",
                "former",
                "conflicts");
        return new RuleVersion(
                map.getDate("from"),
                map.findDate("until").orElse(null),
                conditions.read(map.get("when")),
                condition(map, "unless"),
                condition(map, "critical_if"),
                headline(map),
                template(map, "why"),
                template(map, "action"),
                map.find("action_as").map(node -> actions(node.asMap())).orElse(Map.of()),
                map.findList("wordings").stream()
                        .map(node -> wording(node.asMap()))
                        .toList(),
                map.find("overdue").map(node -> overdue(node.asMap())).orElse(null),
                map.find("deadline").map(node -> deadline(node.asMap())).orElse(null),
                map.findText("reservation").orElse(null),
                bases.read(map.getList("basis")),
                map.find("former").map(node -> former(node.asMap())).orElse(null),
                map.findList("conflicts").stream()
                        .map(node -> conflict(node.asMap()))
                        .toList());
    }

    private Map<Role, Template> actions(YamlMap map) {
        map.onlyKeys(Stream.of(Role.values()).map(Role::word).toArray(String[]::new));
        Map<Role, Template> actions = new EnumMap<>(Role.class);
        Stream.of(Role.values())
                .filter(role -> map.has(role.word()))
                .forEach(role -> actions.put(role, template(map, role.word())));
        return actions;
    }

    private RuleVersion.Former former(YamlMap map) {
        map.onlyKeys("if", "says", "basis");
        return new RuleVersion.Former(
                conditions.read(map.get("if")), map.getText("says"), bases.read(map.getList("basis")));
    }

    private RuleVersion.Wording wording(YamlMap map) {
        map.onlyKeys("if", "headline", "why", "action");
        return new RuleVersion.Wording(
                conditions.read(map.get("if")),
                map.has("headline") ? headline(map) : null,
                map.has("why") ? template(map, "why") : null,
                map.has("action") ? template(map, "action") : null);
    }

    private RuleVersion.Overdue overdue(YamlMap map) {
        map.onlyKeys("headline", "action");
        return new RuleVersion.Overdue(headline(map), template(map, "action"));
    }

    private Template headline(YamlMap map) {
        Template headline = template(map, "headline");
        if (headline.text().codePointCount(0, headline.text().length()) > LONGEST_HEADLINE) {
            throw map.keyPlace("headline").flaw(FlawCode.R013, "headline 超过 " + LONGEST_HEADLINE + " 字");
        }
        return headline;
    }

    private @Nullable Condition condition(YamlMap map, String key) {
        return map.find(key).map(conditions::read).orElse(null);
    }

    private Template template(YamlMap map, String key) {
        Template template = new Template(map.getText(key));
        template.findFlaw().ifPresent(flaw -> {
            throw map.keyPlace(key).flaw(FlawCode.R013, key + " " + flaw);
        });
        for (String name : template.names()) {
            int dot = name.indexOf('.');
            String root = dot < 0 ? name : name.substring(0, dot);
            if (!names.contains(root)) {
                throw map.keyPlace(key)
                        .flaw(FlawCode.R015, key + " 用到不认识的事项 \"" + root + "\"" + NearestName.hint(root, names));
            }
        }
        return template;
    }

    private RuleVersion.Deadline deadline(YamlMap map) {
        map.onlyKeys("day", "label", "within", "acts");
        return new RuleVersion.Deadline(
                map.getText("day"),
                map.getText("label"),
                map.find("within").map(node -> node.asText().integer()).orElse(null),
                map.find("acts").map(RuleReader::acting).orElse(Set.of(Role.values())));
    }

    /** Roles, or nobody. */
    private static Set<Role> acting(YamlNode node) {
        if (node instanceof YamlText text) {
            text.oneOf(Set.of("nobody"));
            return Set.of();
        }
        return ROLES.readAll(node.asList());
    }

    private Conflict conflict(YamlMap map) {
        map.onlyKeys("question", "only_if", "readings");
        return new Conflict(
                map.getText("question"),
                condition(map, "only_if"),
                map.getList("readings").stream()
                        .map(node -> reading(node.asMap()))
                        .toList());
    }

    private Conflict.Reading reading(YamlMap map) {
        map.onlyKeys("holds", "basis");
        return new Conflict.Reading(map.getText("holds"), bases.read(map.getList("basis")));
    }
}
