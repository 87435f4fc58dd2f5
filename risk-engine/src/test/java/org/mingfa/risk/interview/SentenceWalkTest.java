package org.mingfa.risk.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.ExtractedFact;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.SentenceReading;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Severity;

/**
 * Sentences of five hands, two of each kind of dispute, from what is heard to the end of the short way: how many questions, and after which
 * of them the first last day or warning was there. Writes the table to target/walks.txt.
 */
class SentenceWalkTest {

    private static final RiskEngine ENGINE = RiskEngine.load();
    private static final Interview INTERVIEW = new Interview(ENGINE);
    private static final List<HandSentence> SENTENCES = HandSentence.all();

    /**
     * @param heard facts that were read and confirmed
     * @param asked with what it is about, the step and the side where the sentence does not say them
     * @param first after how many questions the first last day or warning was there; -1 where none came
     */
    private record Walk(HandSentence sentence, int heard, List<String> asked, int first) {

        String row() {
            return String.format(
                    "%-18s %s %s  heard %2d  questions %2d  first %2d  %s",
                    sentence.dispute(), sentence.hand(), sentence.id(), heard, asked.size(), first, asked);
        }
    }

    /** After which the page shows the result; what is left is asked of whoever goes on. */
    private static final int SHORT_WAY = 8;

    /** As the product reads. */
    private static final List<Walk> WALKS =
            SENTENCES.stream().map(SentenceWalkTest::asRead).toList();

    /** As somebody reads who misses nothing that is said firmly. */
    private static final List<Walk> ALL_HEARD =
            SENTENCES.stream().map(SentenceWalkTest::asSaid).toList();

    private static Walk asRead(HandSentence sentence) {
        Set<String> head = new LinkedHashSet<>(List.of("dispute", "step", "role"));
        CaseFacts facts = CaseFacts.NONE;
        for (ExtractedFact one : SentenceReading.read(sentence.text(), sentence.today())) {
            ExtractedFact.Answer answer = one.answer();
            boolean supposed = one.kind() == ExtractedFact.Kind.SIDE && one.assumed() != null;
            if (answer == null || supposed) {
                continue;
            }
            if (answer.key().equals("role") || answer.key().equals("dispute")) {
                head.remove(answer.key());
            } else if (answer.key().equals("progress")
                    || answer.key().equals("stage") && one.value().equals("enforcement")) {
                head.remove("step");
            } else if (answer.value() != null && !answer.key().equals("stage")) {
                for (Map.Entry<String, String> told : told(answer).entrySet()) {
                    facts = confirm(facts, sentence, told.getKey(), told.getValue());
                }
            }
        }
        return ask(sentence, facts, head);
    }

    private static Walk asSaid(HandSentence sentence) {
        Set<String> head = new LinkedHashSet<>();
        if (!sentence.said().containsKey("progress")
                && !"enforcement".equals(sentence.said().get("stage"))) {
            head.add("step");
        }
        if (!sentence.said().containsKey("role")) {
            head.add("role");
        }
        return ask(sentence, sentence.context(ENGINE.facts()).facts(), head);
    }

    private static Map<String, String> told(ExtractedFact.Answer answer) {
        Map<String, String> told = new TreeMap<>(answer.also());
        told.put(answer.key(), String.valueOf(answer.value()));
        told.remove("progress");
        return told;
    }

    /** What the person knows to be otherwise is changed, what was misread is taken away. */
    private static CaseFacts confirm(CaseFacts facts, HandSentence sentence, String key, String value) {
        FactDefinition fact = ENGINE.facts().get(key);
        String true_ = sentence.said().getOrDefault(key, value);
        return sentence.not().contains(key + "=" + true_)
                ? facts
                : fact.read(true_).map(read -> facts.with(key, read)).orElse(facts);
    }

    private static Walk ask(HandSentence sentence, CaseFacts told, Set<String> head) {
        Persona person = sentence.person();
        List<String> asked = new ArrayList<>(head);
        CaseFacts facts = told;
        for (String key : List.of("dispute", "progress")) {
            if (person.truth().containsKey(key)) {
                facts = facts.with(key, person.truth().get(key));
            }
        }
        int first = -1;
        while (true) {
            CaseContext context = new CaseContext(person.stage(), person.role(), sentence.today(), facts);
            InterviewStep step = INTERVIEW.next(context);
            boolean warned = step.assessment().prompts().stream()
                    .anyMatch(one -> one.deadline() != null || one.severity().compareTo(Severity.MEDIUM) <= 0);
            first = first < 0 && warned ? asked.size() : first;
            if (step.next().isEmpty()) {
                return new Walk(sentence, told.values().size(), asked, first);
            }
            String key = step.next().get().key();
            assertThat(NotAskedTwicePropertyTest.askedAgain(context)).isEmpty();
            asked.add(key);
            String answer = person.answer(key);
            facts = answer.equals("不清楚")
                    ? facts.withUnsure(key)
                    : facts.with(key, ENGINE.facts().get(key).read(answer).orElseThrow());
        }
    }

    /** The bars hold of the median; each kind has its row in the table. */
    @Test
    void fewQuestionsAndAWarningByTheThird() throws IOException {
        List<String> table = new ArrayList<>();
        for (List<Walk> walks : List.of(WALKS, ALL_HEARD)) {
            table.add(walks == WALKS ? "as the product reads" : "as it is said");
            table.addAll(walks.stream().map(Walk::row).toList());
            table.add(String.format(
                    "%d walks: median %d questions, %d of them end within %d; first last day or warning by the third in %d",
                    walks.size(),
                    median(walks),
                    walks.stream()
                            .filter(walk -> walk.asked().size() <= SHORT_WAY)
                            .count(),
                    SHORT_WAY,
                    walks.stream()
                            .filter(walk -> walk.first() >= 0 && walk.first() <= 3)
                            .count()));
        }
        Files.write(Files.createDirectories(Path.of("target")).resolve("walks.txt"), table);
        assertThat(WALKS)
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(walk -> assertThat(walk.asked()).as(walk.row()).doesNotHaveDuplicates());
        assertThat(median(WALKS)).isLessThanOrEqualTo(SHORT_WAY);
        assertThat(median(ALL_HEARD)).isLessThanOrEqualTo(SHORT_WAY);
    }

    private static int median(List<Walk> walks) {
        return walks.stream().map(walk -> walk.asked().size()).sorted().toList().get(walks.size() / 2);
    }
}
