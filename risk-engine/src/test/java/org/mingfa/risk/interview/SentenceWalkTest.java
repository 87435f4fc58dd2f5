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
     * @param first after how many questions the first last day or warning was there; -1 where none came
     */
    private record Walk(HandSentence sentence, int heard, List<String> asked, int first) {

        String row() {
            return String.format(
                    "%-18s %s %s  heard %2d  questions %2d  first %2d  %s",
                    sentence.dispute(), sentence.hand(), sentence.id(), heard, asked.size(), first, asked);
        }
    }

    private static final List<Walk> WALKS =
            SENTENCES.stream().map(SentenceWalkTest::walk).toList();

    private static Walk walk(HandSentence sentence) {
        Persona person = sentence.person();
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
        int heard = facts.values().size();
        for (String key : List.of("dispute", "progress")) {
            if (person.truth().containsKey(key)) {
                facts = facts.with(key, person.truth().get(key));
            }
        }
        return ask(sentence, person, facts, heard, new ArrayList<>(head));
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

    private static Walk ask(HandSentence sentence, Persona person, CaseFacts told, int heard, List<String> asked) {
        CaseFacts facts = told;
        int first = -1;
        while (true) {
            CaseContext context = new CaseContext(person.stage(), person.role(), sentence.today(), facts);
            InterviewStep step = INTERVIEW.next(context);
            boolean warned = step.assessment().prompts().stream()
                    .anyMatch(one -> one.deadline() != null || one.severity().compareTo(Severity.MEDIUM) <= 0);
            first = first < 0 && warned ? asked.size() : first;
            if (step.next().isEmpty()) {
                return new Walk(sentence, heard, asked, first);
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

    @Test
    void fewQuestionsAndAWarningByTheThird() throws IOException {
        List<String> table = new ArrayList<>(WALKS.stream().map(Walk::row).toList());
        Files.write(Files.createDirectories(Path.of("target")).resolve("walks.txt"), table);
        assertThat(WALKS)
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(walk -> assertThat(walk.asked()).as(walk.row()).doesNotHaveDuplicates());
    }
}
