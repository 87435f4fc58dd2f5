package org.mingfa.risk.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.condition.ConditionReader;
import org.mingfa.risk.condition.Expression;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactReader;
import org.mingfa.risk.law.LawBook;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlResources;

/** Every rule of the catalogue, and the computations they share; read once, immutable, safe to share. */
public final class RuleBook {

    private static final String COMPUTATIONS = "computations.yaml";

    private final List<Rule> rules;
    private final Map<String, Computation> computations;

    private RuleBook(List<Rule> rules, Map<String, Computation> computations) {
        this.rules = List.copyOf(rules);
        this.computations = Collections.unmodifiableMap(new LinkedHashMap<>(computations));
    }

    /**
     * Reads the heading of every file below rules/, and the rest of a file when its rule is first applied; then the rules that stand
     * in the files of disputes.
     *
     * @throws org.mingfa.yaml.FlawException when a heading is wrong, with its line
     */
    public static RuleBook load(FactBook facts, Calculators calculators) {
        Assembly assembly = new Assembly(facts, calculators, RuleFiles.read(COMPUTATIONS));
        RuleFiles.names().forEach(name -> assembly.add(RuleFiles.readHeading(name), () -> RuleFiles.readRule(name)));
        ofDisputes(facts).forEach(rule -> assembly.add(rule, () -> rule));
        return assembly.book();
    }

    /** Reads whole rules from given files, as a test does. */
    public static RuleBook read(FactBook facts, Calculators calculators, YamlMap computations, List<YamlMap> files) {
        Assembly assembly = new Assembly(facts, calculators, computations);
        files.forEach(file -> assembly.add(file, () -> file));
        RuleBook book = assembly.book();
        book.rules().forEach(Rule::versions);
        return book;
    }

    /** A book while it is being read. */
    private static final class Assembly {

        private final Map<String, Computation> computations;
        private final RuleReader reader;
        private final Map<String, Rule> rules = new LinkedHashMap<>();

        Assembly(FactBook facts, Calculators calculators, YamlMap computations) {
            LawBook law = calculators.law();
            SortedSet<String> names = new TreeSet<>(FactReader.CIRCUMSTANCES);
            facts.all().stream().map(FactDefinition::key).forEach(names::add);
            this.computations = new ComputationReader(facts, names, calculators).read(computations);
            SortedSet<String> all = new TreeSet<>(names);
            all.addAll(this.computations.keySet());
            ConditionReader conditions = facts.conditions(this.computations.keySet(), law::has);
            this.reader = new RuleReader(conditions, all);
        }

        void add(YamlMap heading, Supplier<YamlMap> whole) {
            Rule rule = reader.read(heading, whole);
            if (rules.put(rule.id(), rule) != null) {
                throw heading.place().flaw(FlawCode.R014, "规则编号 " + rule.id() + " 重复");
            }
        }

        RuleBook book() {
            return new RuleBook(List.copyOf(rules.values()), computations);
        }
    }

    /** The examples of every rule, which are its tests. */
    public static Map<String, List<Example>> loadExamples(FactBook facts, RuleBook book, LocalDate asOf) {
        ExampleReader reader = new ExampleReader(facts, asOf);
        Map<String, List<Example>> examples = new LinkedHashMap<>();
        List<YamlMap> files = Stream.concat(RuleFiles.names().stream().map(RuleFiles::read), ofDisputes(facts))
                .toList();
        for (YamlMap file : files) {
            Rule rule = book.find(file.getText("id")).orElseThrow();
            examples.put(rule.id(), reader.read(file, rule));
        }
        return examples;
    }

    private static Stream<YamlMap> ofDisputes(FactBook facts) {
        return facts.disputes().stream().flatMap(dispute -> dispute.rules().stream());
    }

    /** In the order of the catalogue. */
    public List<Rule> rules() {
        return rules;
    }

    public Optional<Rule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    public Optional<Computation> findComputation(String name) {
        return Optional.ofNullable(computations.get(name));
    }

    public List<Computation> computations() {
        return List.copyOf(computations.values());
    }

    /**
     * Reads every file to its end and compiles every expression now, as a server does before it answers.
     *
     * @throws org.mingfa.yaml.FlawException when a file is wrong, with its line
     * @throws org.mingfa.risk.condition.InvalidExpressionException when one is not FEEL
     */
    public void compile() {
        rules.stream()
                .flatMap(rule -> rule.versions().stream())
                .flatMap(RuleVersion::conditions)
                .flatMap(condition -> condition.expressions())
                .forEach(Expression::compile);
    }

    /**
     * The files under rules/. A file is read in parts: its heading at once, its versions when the rule is first applied,
     * its examples only in tests.
     */
    private static final class RuleFiles {

        private static final YamlResources FILES = new YamlResources(RuleFiles.class, "rules");

        private RuleFiles() {}

        /** In the order of rules/order.txt. */
        static List<String> names() {
            return FILES.names().stream().filter(name -> name.contains("/")).toList();
        }

        /** The keys before the versions. */
        static YamlMap readHeading(String name) {
            return FILES.readBefore("versions", name);
        }

        /** The keys before the examples. */
        static YamlMap readRule(String name) {
            return FILES.readBefore("examples", name);
        }

        /** A whole file. */
        static YamlMap read(String name) {
            return FILES.read(name);
        }
    }
}
