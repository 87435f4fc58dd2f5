package org.mingfa.yaml;

import java.util.List;

/** A sequence of nodes. */
public record YamlList(FilePosition place, List<YamlNode> items) implements YamlNode {

    public YamlList {
        items = List.copyOf(items);
    }
}
