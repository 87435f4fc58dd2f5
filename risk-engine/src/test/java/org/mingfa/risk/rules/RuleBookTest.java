package org.mingfa.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.calc.Calculators;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.Expression;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactReader;
import org.mingfa.risk.law.LawBook;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlReader;

class RuleBookTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("mingfa.root"), "risk-engine/src/main/resources/org/mingfa/risk");
    private static final LawBook LAW = LawBook.load();
    private static final FactBook FACTS = FactReader.load();
    private static final RuleBook BOOK = RuleBook.load(FACTS, Calculators.of(LAW));

    @Test
    void rulesStandInTheOrderOfTheirFile() throws IOException {
        List<String> beginnings = Files.readAllLines(FOLDER.resolve("rules/order.txt"));
        List<Rule> rules = BOOK.rules().stream()
                .filter(rule -> rule.heading().place().file().startsWith("rules/"))
                .toList();
        assertThat(rules.stream()
                        .map(rule -> rule.heading().place().file().replaceFirst("^rules/", ""))
                        .map(file -> beginnings.stream()
                                .filter(file::startsWith)
                                .reduce("", (one, other) -> other.length() > one.length() ? other : one))
                        .distinct())
                .isEqualTo(beginnings);
        assertThat(rules.getLast().id()).isEqualTo("R-IPR-03");
    }

    @Test
    void holdsTheWholeCatalogue() {
        assertThat(BOOK.rules().stream().filter(rule -> rule.heading().notice2003() != null))
                .extracting(rule -> rule.heading().notice2003())
                .containsOnly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
        for (Stage stage : Stage.values()) {
            for (Role role : Role.values()) {
                if (role.takesPart(stage)) {
                    assertThat(BOOK.rules().stream().filter(rule -> rule.concerns(stage, role)))
                            .as("%s %s", stage, role)
                            .hasSizeGreaterThan(8);
                }
            }
        }
    }

    @Test
    void everyExpressionIsFeel() {
        BOOK.compile();
    }

    @Test
    void limitationIsShownOnlyToWhoToldTheFacts() {
        assertThat(BOOK.rules().stream()
                        .filter(rule -> rule.heading().audience() == Rule.Audience.SELF)
                        .map(Rule::id))
                .containsExactly(
                        "R-LIM-01",
                        "R-LIM-02",
                        "R-LIM-03",
                        "R-LIM-04",
                        "R-LIM-09",
                        "R-LIM-11",
                        "R-LIM-12",
                        "R-LIM-15",
                        "R-LIM-17",
                        "R-LIM-19");
        // what is shown to who told the facts stands on the notice too: never to a party that could plead it
        assertThat(BOOK.rules().stream()
                        .filter(rule -> rule.heading().audience() == Rule.Audience.SELF)
                        .flatMap(rule -> rule.heading().roles().stream()))
                .containsOnly(Role.PLAINTIFF);
    }

    /** 您 throughout, in whatever is asked or said; what people say themselves, after {@code words:}, is no address. */
    @Test
    void everybodyIsAddressedPolitely() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> rude = files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(RuleBookTest::lines)
                    .filter(line -> line.contains("你") && !line.contains(", words: "))
                    .toList();
            assertThat(rude).isEmpty();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().map(line -> file.getFileName() + ": " + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatCouldBePleadedAgainstTheOtherSideIsGeneralKnowledge() {
        assertThat(BOOK.rules().stream()
                        .filter(rule -> rule.heading().audience() == Rule.Audience.KNOWLEDGE)
                        .map(Rule::id))
                .containsExactly("R-LIM-05", "R-LIM-06");
    }

    @Test
    void everyQuestionServesARule() {
        Set<String> used = new HashSet<>();
        BOOK.computations().forEach(computation -> computation.facts().forEach(fact -> used.add(fact.name())));
        FACTS.all().forEach(fact -> {
            names(fact.askedIf()).forEach(used::add);
            fact.asking()
                    .inferences()
                    .forEach(inference -> names(inference.when()).forEach(used::add));
        });
        for (Rule rule : BOOK.rules()) {
            for (RuleVersion version : rule.versions()) {
                version.conditions().flatMap(RuleBookTest::names).forEach(used::add);
                version.texts().forEach(text -> used.addAll(text.names()));
                if (version.deadline() != null) {
                    used.add(version.deadline().name());
                }
                version.conflicts().stream()
                        .map(Conflict::onlyIf)
                        .filter(java.util.Objects::nonNull)
                        .flatMap(RuleBookTest::names)
                        .forEach(used::add);
            }
        }
        assertThat(FACTS.all().stream().map(FactDefinition::key).filter(key -> !used.contains(key)))
                .isEmpty();
    }

    private static Stream<String> names(Condition condition) {
        return condition
                .expressions()
                .map(Expression::names)
                .flatMap(List::stream)
                .map(name -> name.root());
    }

    @Test
    void textsNeverNameArticlesBecauseTheirNumbersChange() {
        List<String> texts = new ArrayList<>();
        for (Rule rule : BOOK.rules()) {
            for (RuleVersion version : rule.versions()) {
                version.texts().map(Template::text).forEach(texts::add);
            }
        }
        assertThat(texts).noneMatch(text -> text.matches("(?s).*第[一二三四五六七八九十百]+条.*"));
    }

    private static final String RULE = """
        id: R-X-01
        title: 甲
        group: 乙
        severity: high
        stages: [first_instance]
        roles: [plaintiff]
        versions:
          - from: 2024-01-01
            when: dispute = "loan"
            headline: 甲
            why: 乙
            action: 丙
            basis: [{law: 民法典, article: 188, figures: [三年]}]
        """;

    private static RuleBook read(String rule) {
        return RuleBook.read(
                FACTS,
                Calculators.of(LAW),
                computations("{calculator: period_end, inputs: {start: main_due}}"),
                List.of(YamlReader.read("rules/x/R-X-01.yaml", rule)));
    }

    private static YamlMap computations(String computation) {
        return YamlReader.read("rules/computations.yaml", "none: " + computation);
    }

    // a computation | what its flaw says
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        {calculator: period_edn, inputs: {}} | 不认识的值 "period_edn"，是否想写 "period_end"？
        {calculator: period_end, inputs: {strat: main_due}} | 不认识的键 "strat"，是否想写 "start"？
        {calculator: period_end, inputs: {start: main_duo}} | 不认识的事项 "main_duo"，是否想写 "main_due"？
        {calculator: period_end, inputs: {start: =2024-02-30}} | "=2024-02-30" 应为日期
        {calculator: period_end, inputs: {start: loan_principal}} | 事项 "loan_principal" 的回答不合计算器的要求
        {calculator: limitation, inputs: {claim_type: labor_claim}} | 事项 "labor_claim" 的回答不合计算器的要求
        {calculator: period_end, inputs: {start: [main_due]}} | 此处应为日期
        """)
    void wrongComputationIsNamed(String computation, String flaw) {
        assertThatThrownBy(() -> RuleBook.read(FACTS, Calculators.of(LAW), computations(computation), List.of()))
                .hasMessageContaining("rules/computations.yaml:1 " + flaw);
    }

    @Test
    void wrongRuleIsNamedWithLineAndHint() {
        assertThat(read(RULE).rules()).hasSize(1);
        assertThatThrownBy(() -> read(RULE.replace("severity", "sevrity")))
                .hasMessageContaining("rules/x/R-X-01.yaml:4 不认识的键 \"sevrity\"，是否想写 \"severity\"？")
                .hasMessageContaining("docs/errors.md#R012");
        assertThatThrownBy(() -> read(RULE.replace(": high", ": hihg")))
                .hasMessageContaining("rules/x/R-X-01.yaml:4 不认识的值 \"hihg\"，是否想写 \"high\"？");
        assertThatThrownBy(() -> read(RULE.replace("dispute =", "dispte =")))
                .hasMessageContaining("rules/x/R-X-01.yaml:9 条件用到不认识的事项 \"dispte\"，是否想写 \"dispute\"？");
        assertThatThrownBy(() -> read(RULE.replace("why: 乙", "why: 乙{dispte}")))
                .hasMessageContaining("rules/x/R-X-01.yaml:11 why 用到不认识的事项 \"dispte\"");
        assertThatThrownBy(() -> read(RULE.replace("民法典", "民法点")))
                .hasMessageContaining("rules/x/R-X-01.yaml:13")
                .hasMessageContaining("民法典");
        assertThatThrownBy(() -> read(RULE.replace("headline: 甲", "headline: " + "长".repeat(61))))
                .hasMessageContaining("rules/x/R-X-01.yaml:10 headline 超过 60 字");
        assertThatThrownBy(() -> read(RULE.replace("plaintiff", "respondent")))
                .hasMessageContaining("rules/x/R-X-01.yaml:6 first_instance 阶段没有 roles 所列的任何当事人");
        assertThatThrownBy(() -> read(RULE.replace("    when: dispute = \"loan\"\n", "")))
                .hasMessageContaining("rules/x/R-X-01.yaml:8 缺少键 \"when\"");
    }
}
