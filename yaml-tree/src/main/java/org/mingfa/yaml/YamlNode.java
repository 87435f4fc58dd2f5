package org.mingfa.yaml;

import java.util.List;

/** A node of a YAML file; every reading method throws {@link FlawException} with the line. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlText {

    FilePosition place();

    /** This node as a map. */
    default YamlMap asMap() {
        if (this instanceof YamlMap map) {
            return map;
        }
        throw place().flaw(FlawCode.R013, "此处应为键值表");
    }

    /** The items of this list; a single scalar or map counts as a list of one. */
    default List<YamlNode> asList() {
        return this instanceof YamlList list ? list.items() : List.of(this);
    }

    /** This node as one scalar. */
    default YamlText asText() {
        if (this instanceof YamlText text) {
            return text;
        }
        throw place().flaw(FlawCode.R013, "此处应为单个值");
    }
}
