package org.mingfa.risk.interview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlResources;
import org.mingfa.yaml.YamlText;

/**
 * The questions that decide the gravest deadlines of a case, in the order in which they are best asked; written by people
 * in ways.yaml and in the files of disputes, because which dates matter in a case is known to everybody who files cases.
 */
final class PriorityQuestions {

    private static final String FILE = "ways.yaml";

    /** One stretch: what to ask of those for whom the condition holds. */
    private record Stretch(
            String name,
            @Nullable YamlText after,
            @AtKey("if") @OrElse("true") Condition onlyIf,
            @AtKey("ask") List<String> keys)
            implements CaseRows.Row {}

    private record WayFile(List<Stretch> first, List<Stretch> then) {}

    private final List<Stretch> stretches;
    private final FactBook facts;

    private PriorityQuestions(List<Stretch> stretches, FactBook facts) {
        this.stretches = List.copyOf(stretches);
        this.facts = facts;
    }

    /** @throws org.mingfa.yaml.FlawException with file and line when the file is wrong */
    static PriorityQuestions load(FactBook facts) {
        return read(new YamlResources(Interview.class, "interview").read(FILE), facts);
    }

    static PriorityQuestions read(YamlMap file, FactBook facts) {
        RecordBinder binder = new RecordBinder()
                .reading(Condition.class, facts.conditions()::read)
                .reading(Stretch.class, "keys", node -> key(node.asText(), facts));
        WayFile shared = binder.bind(file, WayFile.class);
        List<Stretch> own = facts.disputes().stream()
                .flatMap(dispute -> dispute.only(dispute.ask()).stream())
                .map(row -> binder.bind(row, Stretch.class))
                .toList();
        return new PriorityQuestions(CaseRows.arrange(shared.first(), own, shared.then()), facts);
    }

    private static String key(YamlText key, FactBook facts) {
        if (facts.find(key.text()).filter(FactDefinition::isAsked).isEmpty()) {
            throw key.place().flaw(FlawCode.R015, "没有事项 \"" + key.text() + "\"，或者它从不发问");
        }
        return key.text();
    }

    /**
     * What is decisive of the questions still open: first what a rule that prompts already supposes, and what its day waits
     * for, then the stretches of this case in their order.
     */
    List<String> decisive(RiskAssessment assessment, FactValuation values) {
        Set<String> open = new LinkedHashSet<>(assessment.nextQuestions());
        Set<String> decisive = new LinkedHashSet<>();
        assessment.prompts().forEach(prompt -> {
            prompt.gaps().supposed().keySet().forEach(key -> decisive.addAll(plainly(key, open, values)));
            decisive.addAll(prompt.gaps().forDay());
        });
        decisive.addAll(along(values, Truth.TRUE));
        decisive.retainAll(open);
        return List.copyOf(decisive);
    }

    /** The plainer questions that would tell the same: whether a day was agreed, instead of the kind of claim. */
    private Set<String> plainly(String key, Set<String> open, FactValuation values) {
        Set<String> plainer = facts.get(key).asking().inferences().stream()
                .flatMap(inference -> values.evaluate(inference.when()).missing().stream())
                .filter(open::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return plainer.isEmpty() ? Set.of(key) : plainer;
    }

    /** All that may matter in this case, answered or not, as far as can be seen. */
    List<String> possible(FactValuation values) {
        return List.copyOf(along(values, Truth.UNKNOWN));
    }

    /** @param least TRUE for the stretches that are known to be of this case, UNKNOWN for those that may be */
    private Set<String> along(FactValuation values, Truth least) {
        Set<String> keys = new LinkedHashSet<>();
        for (Stretch stretch : stretches) {
            Truth truth = values.evaluate(stretch.onlyIf()).truth();
            if (truth == Truth.TRUE || truth == least) {
                keys.addAll(stretch.keys());
            }
        }
        return keys;
    }
}
