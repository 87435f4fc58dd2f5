package org.mingfa.risk.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingfa.property.Sample;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.Resolution;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.facts.QuestionPolicy;
import org.mingfa.risk.rules.Basis;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Conflict;
import org.mingfa.risk.rules.Example;
import org.mingfa.risk.rules.Rule;
import org.mingfa.risk.rules.RuleBook;
import org.mingfa.risk.rules.RuleVersion;

/**
 * Whatever a rule, its day, its amounts or its texts need, some path of the interview asks for. Fails with the keys that
 * no path comes to, e.g. because no question leads there or an earlier one rules it out.
 */
class ReachTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    /** How often the examples are followed to a fact that was not come to on the way, before it is given up. */
    private static final int TIMES = 6;

    private static final Map<String, Integer> TURNS = new HashMap<>();
    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final Interview INTERVIEW = new Interview(ENGINE);

    @Test
    void everyFactThatARuleNeedsIsAskedOnSomePath() {
        SortedSet<String> needed = new TreeSet<>();
        ENGINE.rules().rules().forEach(rule -> needed.addAll(needs(rule)));
        assertThat(needed).as("the check looks at the whole catalogue").hasSizeGreaterThan(200);
        SortedSet<String> unreached = new TreeSet<>(Sample.of(needed));
        Map<String, List<Example>> examples = RuleBook.loadExamples(ENGINE.facts(), ENGINE.rules(), TODAY);
        Random random = new Random(1);
        ENGINE.rules().rules().forEach(rule -> follow(rule, examples.get(rule.id()), random, unreached, unreached));
        for (int time = 0; time < TIMES; time++) {
            for (String key : List.copyOf(unreached)) {
                SortedSet<String> goal = new TreeSet<>(Set.of(key));
                ENGINE.rules().rules().stream()
                        .filter(rule -> needs(rule).contains(key))
                        .forEach(rule -> follow(rule, examples.get(rule.id()), random, goal, unreached));
            }
        }
        assertThat(unreached).isEmpty();
    }

    private static void follow(
            Rule rule, List<Example> examples, Random random, Set<String> goal, Set<String> unreached) {
        for (Example example : examples) {
            for (CaseContext seat : seats(rule)) {
                if (!Collections.disjoint(needs(rule), goal)) {
                    follow(example, seat, random, goal, unreached);
                }
            }
        }
    }

    private static List<CaseContext> seats(Rule rule) {
        return rule.heading().roles().stream()
                .sorted()
                .flatMap(role -> rule.heading().stages().stream()
                        .sorted()
                        .filter(role::takesPart)
                        .map(stage -> new CaseContext(stage, role, TODAY, CaseFacts.NONE)))
                .toList();
    }

    /** Goes the whole way of somebody to whom the example happened, and who answers anything to all else. */
    private static void follow(
            Example example, CaseContext seat, Random random, Set<String> goal, Set<String> unreached) {
        CaseFacts answers = CaseFacts.NONE;
        while (true) {
            InterviewStep step = INTERVIEW.next(seat.with(answers));
            List<Question> open = step.open();
            FactValuation known = step.values().facts();
            Set<String> reached = new TreeSet<>(unreached);
            reached.removeIf(key -> !(known.find(key) instanceof Resolution.Value));
            open.forEach(question -> reached.add(question.key()));
            unreached.removeAll(reached);
            goal.removeAll(reached);
            if (open.isEmpty()) {
                return;
            }
            FactDefinition fact = ENGINE.facts().get(open.getFirst().key());
            String happened = random.nextBoolean()
                    ? leading(fact, goal).orElse(example.facts().get(fact.key()))
                    : example.facts().get(fact.key());
            Optional<Object> read = happened == null ? Optional.empty() : fact.read(happened);
            answers = answers.with(fact.key(), read.orElseGet(() -> any(fact, open.getFirst(), random)));
        }
    }

    /** The answer at which a question is asked that no path has come to yet, or one that leads to it. */
    private static Optional<String> leading(FactDefinition fact, Set<String> goal) {
        return before(goal).stream()
                .flatMap(key -> ENGINE.facts().get(key).askedIf().expressions())
                .filter(expression ->
                        expression.names().stream().anyMatch(name -> name.root().equals(fact.key())))
                .flatMap(expression -> answers(fact, expression.text()))
                .findFirst();
    }

    private static Stream<String> answers(FactDefinition fact, String expression) {
        return fact.type() instanceof AnswerType.Flag
                ? Stream.of("true", "false").filter(answer -> expression.contains(fact.key() + " = " + answer))
                : fact.options().keySet().stream().filter(option -> expression.contains("\"" + option + "\""));
    }

    /** These questions, and those on whose answers it depends whether they are asked. */
    private static SortedSet<String> before(Set<String> unreached) {
        SortedSet<String> all = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(unreached);
        while (!open.isEmpty()) {
            String key = open.pop();
            if (ENGINE.facts().find(key).isPresent() && all.add(key)) {
                ENGINE.facts()
                        .get(key)
                        .askedIf()
                        .expressions()
                        .flatMap(expression -> expression.names().stream())
                        .forEach(name -> open.push(name.root()));
            }
        }
        return all;
    }

    /** Options in turn, so that rare ones come too. */
    private static Object any(FactDefinition fact, Question question, Random random) {
        int turn = TURNS.merge(fact.key(), 1, Integer::sum);
        List<String> options = List.copyOf(question.options().keySet());
        String written = switch (fact.type()) {
            case AnswerType.Choice choice ->
                fact.key().equals("confidentiality") ? "none" : options.get(turn % options.size());
            case AnswerType.Flag flag -> Boolean.toString(random.nextBoolean());
            case AnswerType.Day day -> TODAY.minusDays(random.nextInt(4_000)).toString();
            case AnswerType.Percent percent -> random.nextInt(36) + "%";
            default -> Integer.toString(random.nextInt(36_000));
        };
        return fact.type() instanceof AnswerType.Choice
                ? written
                : fact.read(written).orElseThrow();
    }

    /** Every fact to which conditions, computations, texts and reserved cases of a rule lead, but for those never asked. */
    private static Set<String> needs(Rule rule) {
        Deque<String> names = new ArrayDeque<>();
        RuleVersion version = rule.at(TODAY).orElseThrow();
        version.conditions().forEach(condition -> add(condition, names));
        Stream.concat(
                        version.basis().stream().map(Basis::onlyIf),
                        version.conflicts().stream().map(Conflict::onlyIf))
                .forEach(onlyIf -> {
                    if (onlyIf != null) {
                        add(onlyIf, names);
                    }
                });
        version.texts().forEach(text -> text.names().forEach(name -> names.add(root(name))));
        if (version.deadline() != null) {
            names.add(root(version.deadline().name()));
        }
        Set<String> facts = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        while (!names.isEmpty()) {
            String name = names.pop();
            if (seen.add(name)) {
                ENGINE.rules()
                        .findComputation(name)
                        .ifPresentOrElse(
                                computation -> computation.facts().forEach(fact -> names.add(root(fact.name()))),
                                () -> ENGINE.facts()
                                        .find(name)
                                        .filter(ReachTest::canBeAsked)
                                        .ifPresent(f -> facts.add(name)));
            }
        }
        return facts;
    }

    private static void add(Condition condition, Deque<String> names) {
        condition
                .expressions()
                .flatMap(expression -> expression.names().stream())
                .forEach(name -> names.add(name.root()));
    }

    private static String root(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Neither told of one's own accord only, nor a question that follows on such an answer. */
    private static boolean canBeAsked(FactDefinition fact) {
        return fact.asking().manner() == QuestionPolicy.Manner.ASKED
                && fact.askedIf()
                        .expressions()
                        .flatMap(expression -> expression.names().stream())
                        .map(name -> ENGINE.facts().find(name.root()))
                        .flatMap(Optional::stream)
                        .allMatch(FactDefinition::isAsked);
    }
}
