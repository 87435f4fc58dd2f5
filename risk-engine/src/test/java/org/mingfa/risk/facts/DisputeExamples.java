package org.mingfa.risk.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.rules.Role;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlResources;
import org.mingfa.yaml.YamlText;

/**
 * What stands under examples in the file of a dispute.
 *
 * @param people invented, with the disputes that people really have: each hears a first warning by the sixth question (what it is about,
 *     the step and the side count as three) and the one of which they must hear by the tenth; where it has a last day, that too
 * @param days that are there once the facts are told
 */
public record DisputeExamples(
        @OrElse List<Person> people, @OrElse List<Day> days) {

    private static final YamlResources FILES = new YamlResources(FactReader.class, "facts");

    /** @param hears the rule of which this person must hear */
    public record Person(String name, Role role, Map<String, String> facts, String hears) {}

    /** A day as the list of deadlines has it. */
    public record Day(Map<String, String> facts, String what, String day) {}

    private record File(YamlText label, @Nullable DisputeExamples examples) {}

    /** By the code of the dispute. */
    public static Map<String, DisputeExamples> load() {
        Map<String, DisputeExamples> all = new TreeMap<>();
        for (String name : FILES.names()) {
            if (name.startsWith(DisputeKind.FOLDER)) {
                YamlMap map = FILES.readOnly(Set.of("label", "examples"), name);
                File file = new RecordBinder().bind(map, File.class);
                all.put(
                        DisputeKind.code(map.place()),
                        file.examples() == null ? new DisputeExamples(List.of(), List.of()) : file.examples());
            }
        }
        return all;
    }
}
