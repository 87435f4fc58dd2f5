package org.mingfa.risk.rules;

import java.util.List;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlResources;

/**
 * The files under rules/. A file is read in parts: its heading at once, its versions when the rule is first applied,
 * its examples only in tests.
 */
public final class RuleFiles {

    private static final YamlResources FILES = new YamlResources(RuleFiles.class, "rules");

    private RuleFiles() {}

    public static List<String> names() {
        return FILES.names();
    }

    /** The keys before the versions. */
    public static YamlMap readHeading(String name) {
        return FILES.readBefore("versions", name);
    }

    /** The keys before the examples. */
    public static YamlMap readRule(String name) {
        return FILES.readBefore("examples", name);
    }

    /** A whole file. */
    public static YamlMap read(String name) {
        return FILES.read(name);
    }
}
