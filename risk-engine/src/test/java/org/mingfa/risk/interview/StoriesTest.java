package org.mingfa.risk.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Severity;
import org.mingfa.risk.rules.Stage;

/** Whole stories through the short way: few questions, the warnings that the law has for them, and their last days. */
class StoriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final String HIDDEN = "hidden ";

    record Story(Persona person, boolean hidden, List<String> outcomes) {
        @Override
        public String toString() {
            return person.name();
        }

        boolean warns() {
            return !outcomes.equals(List.of("nothing"));
        }
    }

    static Stream<Story> stories() {
        try (var stream = Objects.requireNonNull(StoriesTest.class.getResourceAsStream("stories.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split(" \\| "))
                            .map(StoriesTest::story)
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Story story(String[] cells) {
        boolean hidden = cells[3].startsWith(HIDDEN);
        String told = hidden ? cells[3].substring(HIDDEN.length()) : cells[3];
        Persona person = Persona.of(cells[0], Stage.valueOf(cells[1]), Role.valueOf(cells[2]), "", told);
        return new Story(hidden ? silent(person) : person, hidden, List.of(cells[4].split(" ")));
    }

    /** Who tells nothing but what it is about. */
    private static Persona silent(Persona person) {
        Map<String, String> truth = new LinkedHashMap<>();
        for (FactDefinition fact : ENGINE.facts().all()) {
            truth.put(fact.key(), "不清楚");
        }
        truth.putAll(person.truth());
        return new Persona(person.name(), person.stage(), person.role(), "", truth);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void comesToWhatTheLawSays(Story story) {
        Effort effort = Effort.of(ENGINE, story.person(), TODAY);
        List<RiskPrompt> prompts = effort.last().prompts();

        assertThat(effort.asked()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(25);
        for (String outcome : story.outcomes()) {
            String[] parts = outcome.split("=");
            Optional<RiskPrompt> prompt = prompts.stream()
                    .filter(one -> one.rule().equals(parts[0].replace("!", "")))
                    .findFirst();
            if (outcome.equals("nothing")) {
                assertThat(prompts)
                        .filteredOn(one -> one.severity().compareTo(Severity.HIGH) <= 0)
                        .isEmpty();
            } else if (outcome.startsWith("!")) {
                assertThat(prompt).as(outcome).isEmpty();
            } else {
                assertThat(prompt).as(outcome).isPresent();
                if (parts.length > 1) {
                    assertThat(Objects.requireNonNull(prompt.get().deadline()).day())
                            .as(outcome)
                            .isEqualTo(LocalDate.parse(parts[1]));
                }
            }
        }
    }

    /** The bars: the first warning by question 8 in the median and 14 at most. */
    @Test
    void theFirstWarningComesEarly() throws IOException {
        List<Integer> firsts = new ArrayList<>();
        List<String> table = new ArrayList<>();
        stories().forEach(story -> {
            Effort effort = Effort.of(ENGINE, story.person(), TODAY);
            table.add(String.format("%s: first warning %d, all %d", story, effort.first(), effort.all()));
            if (story.warns()) {
                assertThat(effort.first()).as(story.toString()).isBetween(1, 14);
                firsts.add(effort.first());
            }
        });
        Files.write(Path.of("target", "stories.txt"), table);
        assertThat(firsts.stream().sorted().toList().get(firsts.size() / 2)).isLessThanOrEqualTo(8);
    }
}
