package org.mingfa.risk.assessment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Computation;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleVersion;
import org.mingfa.risk.rules.Template;

/**
 * Which answers may stand on a paper that is handed over and signed: those on which something rests that the paper may
 * say, but for those that the other side could hold up ({@code printed: never}): that proof is lacking, that nobody was
 * dunned, that somebody does not mean to appear. What a debtor signed after limitation had run out rests under general knowledge only, and would be an admission.
 */
public final class AnswersOfNotice {

    private AnswersOfNotice() {}

    /** The keys of the facts that the rules for the party use, but for those that speak of general knowledge. */
    public static Set<String> keys(RiskEngine engine, RiskAssessment assessment) {
        CaseContext context = assessment.context();
        Set<String> keys = new TreeSet<>();
        engine.rules().rules().stream()
                .filter(rule -> rule.concerns(context.stage(), context.role()))
                .filter(rule -> rule.heading().audience() != Rule.Audience.KNOWLEDGE)
                .flatMap(rule -> rule.at(context.asOf()).stream())
                .flatMap(AnswersOfNotice::names)
                .forEach(name -> keys.addAll(facts(engine, name)));
        keys.removeIf(key -> engine.facts()
                .find(key)
                .filter(fact -> !fact.asking().printed())
                .isPresent());
        return keys;
    }

    private static Stream<String> names(RuleVersion version) {
        Stream<String> day = Optional.ofNullable(version.deadline()).map(RuleVersion.Deadline::name).stream();
        Stream<String> texts = version.texts().map(Template::names).flatMap(Set::stream);
        return Stream.concat(version.conditions().flatMap(AnswersOfNotice::names), Stream.concat(day, texts));
    }

    private static Stream<String> names(Condition condition) {
        return condition
                .expressions()
                .flatMap(expression -> expression.names().stream())
                .map(name -> name.root());
    }

    /** A fact, or those that a computation uses; and those that decide whether it is asked or what it is unasked. */
    private static Set<String> facts(RiskEngine engine, String name) {
        Deque<String> open = new ArrayDeque<>(Set.of(name));
        Set<String> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String root = open.pop().split("\\.", 2)[0];
            if (seen.add(root)) {
                engine.rules().findComputation(root).stream()
                        .flatMap(Computation::facts)
                        .forEach(fact -> open.push(fact.name()));
                engine.facts().find(root).stream()
                        .flatMap(fact -> fact.asking().conditions())
                        .flatMap(AnswersOfNotice::names)
                        .forEach(open::push);
            }
        }
        return seen;
    }
}
