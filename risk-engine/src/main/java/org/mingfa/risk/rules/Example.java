package org.mingfa.risk.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.yaml.FilePosition;

/**
 * An example in a rule file, which is also a test of the rule.
 *
 * @param facts as a party would tell them
 * @param missing facts that must be reported as missing when the outcome is unknown
 * @param deadline the day the prompt must give, or null when the example does not say
 * @param certain whether the prompt must be 确定 (true) or 需核实 (false); null when the example does not say
 * @param says words that the prompt must contain in its headline, reason or action
 * @param neverSays words that it must not contain
 */
public record Example(
        String name,
        Stage stage,
        Role role,
        LocalDate asOf,
        Map<String, String> facts,
        ExpectedOutcome outcome,
        Set<String> missing,
        @Nullable LocalDate deadline,
        @Nullable Boolean certain,
        Set<String> says,
        Set<String> neverSays,
        FilePosition place) {

    /** What the rule must say. */
    public enum ExpectedOutcome {
        PROMPTS,
        SILENT,
        UNKNOWN
    }

    public Example {
        facts = Map.copyOf(facts);
        missing = Set.copyOf(missing);
        says = Set.copyOf(says);
        neverSays = Set.copyOf(neverSays);
    }
}
