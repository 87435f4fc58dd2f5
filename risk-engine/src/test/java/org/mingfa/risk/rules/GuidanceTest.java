package org.mingfa.risk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.text.table.EndedCases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Guiding cases beside rules: of rules that there are, followed, short, and in our own words. */
class GuidanceTest {

    private static final Path CASES =
            Path.of(System.getProperty("mingfa.root"), "..", "shared", "corpora", "guiding", "guiding.jsonl");

    /** So many characters of the court's text in one go are a copy. */
    private static final int COPY = 12;

    @Test
    void everyLineIsOfARuleAndShortAndFollowed() {
        Set<String> rules =
                RiskEngine.load().rules().rules().stream().map(Rule::id).collect(Collectors.toSet());
        assertThat(Guidance.all()).hasSizeGreaterThan(40).allSatisfy(one -> {
            assertThat(rules).contains(one.rule());
            assertThat(one.says()).hasSizeBetween(12, 44).doesNotEndWith("。");
            assertThat(EndedCases.find(one.name())).as(one.name()).isEmpty();
        });
        assertThat(Guidance.all().stream().map(Guidance::rule).distinct())
                .allSatisfy(rule -> assertThat(Guidance.of(rule)).hasSizeLessThanOrEqualTo(2));
    }

    @Test
    void aLineNamesTheCase() {
        assertThat(Guidance.of("R-INJ-06"))
                .extracting(one -> one.line(LocalDate.of(2026, 12, 1)))
                .containsExactly("最高人民法院指导案例24号：受害人没有过错的，不因他原有的体质状况减少赔偿。");
        assertThat(Guidance.of("R-FEE-01")).isEmpty();
    }

    /** A case that stopped to be followed says so from its day on. */
    @Test
    void aCaseThatIsNoLongerFollowedSaysSo() {
        Guidance ended = new Guidance("R-X-01", 9, "股东应当清算");
        assertThat(ended.line(LocalDate.of(2020, 12, 31))).isEqualTo("最高人民法院指导案例9号：股东应当清算。");
        assertThat(ended.line(LocalDate.of(2021, 1, 1))).startsWith("最高人民法院指导案例9号：股东应当清算。不再参照：自 2021-01-01 起，依据");
    }

    @Test
    @Tag("shared")
    void everyCaseIsThereAndNoneIsCopied() throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        for (String line : Files.readAllLines(CASES)) {
            JsonNode one = new JsonMapper().readTree(line);
            texts.put(one.path("number").asInt(), one.toString());
        }
        assertThat(Guidance.all()).allSatisfy(one -> {
            String text = texts.get(one.number());
            assertThat(text).as(one.name()).isNotNull();
            for (int at = 0; at + COPY <= one.says().length(); at++) {
                assertThat(text.contains(one.says().substring(at, at + COPY)))
                        .as(one.toString())
                        .isFalse();
            }
        });
    }
}
