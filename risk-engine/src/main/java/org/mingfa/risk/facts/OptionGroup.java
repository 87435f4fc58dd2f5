package org.mingfa.risk.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingfa.risk.condition.Condition;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.OrElse;

/**
 * Options of a choice that people look for together.
 *
 * @param label what they have in common, in plain words
 * @param said by code, the words in which people speak of it; empty where the label of the option says enough
 * @param onlyIf the group is shown unless this is false; an empty {@code All} for always
 */
public record OptionGroup(
        String label,
        @AtKey("options") Map<String, String> said,
        @AtKey("if") @OrElse("true") Condition onlyIf) {

    public OptionGroup {
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
    }
}
