package org.mingfa.risk.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.NotAssessed;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;

/**
 * The interview: from the answers so far to the next question. Without state, so going back is answering a question
 * again; nothing else is lost.
 */
public final class Interview {

    private final RiskEngine engine;
    private final PriorityQuestions way;
    private final NextAction.Table actions;

    /** Reads the short ways; one interview serves any number of parties. */
    public Interview(RiskEngine engine) {
        this.engine = engine;
        this.way = PriorityQuestions.load(engine.facts());
        this.actions = NextAction.Table.load(engine.facts());
    }

    /** At what stage, as which party, by the law of which day one is asked. */
    public record Seat(Stage stage, Role role, LocalDate asOf) {}

    /** Any question as it is put after the given answers, e.g. to change an answer. */
    public Question question(String key, CaseFacts answers, Seat seat) {
        FactValuation values = engine.value(answers, seat.stage(), seat.role(), seat.asOf());
        return Question.of(engine.facts().get(key), values, List.of());
    }

    /** True when it asks for what this engine wants to know. */
    public boolean isOver(RiskEngine other) {
        return engine == other;
    }

    /** The first question of all: what the case is about. */
    public Question about() {
        FactValuation nothing = engine.value(CaseFacts.NONE, Stage.FIRST_INSTANCE, Role.PLAINTIFF, LocalDate.EPOCH);
        return Question.of(engine.facts().get("dispute"), nothing, List.of());
    }

    /**
     * The step after the given answers.
     *
     * @throws org.mingfa.text.problem.Refusal of the role when there is no such party at that stage
     */
    public InterviewStep next(CaseFacts answers, Stage stage, Role role, LocalDate asOf) {
        RiskAssessment assessment = engine.assess(answers, stage, role, asOf);
        FactValuation values = engine.value(answers, stage, role, asOf);
        Questions questions = new Questions(assessment, values);
        boolean ended = !assessment.exclusions().isEmpty();
        List<String> decisive = ended ? List.of() : way.decisive(assessment, values);
        List<Question> asked = decisive.stream().map(questions::of).toList();
        List<Topic> further = ended ? List.of() : questions.further(decisive);
        int rules = assessment.trace().size();
        int decided = rules - assessment.notAssessed().size();
        int left = asked.size()
                + further.stream().mapToInt(topic -> topic.questions().size()).sum();
        Review review = review(answers, values);
        Overview overview = new Overview(
                answers,
                assessment,
                way.possible(values),
                ended ? null : actions.find(values, asOf).orElse(null),
                CompleteEvidence.of(engine, answers, assessment, review).orElse(null));
        return new InterviewStep(
                asked,
                further,
                new Progress(decided, rules, left),
                review,
                overview.standing(questions::of, engine.facts()),
                assessment);
    }

    /** Puts facts as questions to one party. */
    private final class Questions {

        private final RiskAssessment assessment;
        private final FactValuation values;

        Questions(RiskAssessment assessment, FactValuation values) {
            this.assessment = assessment;
            this.values = values;
        }

        Question of(String key) {
            List<String> because = assessment.notAssessed().stream()
                    .filter(rule -> rule.missing().contains(key))
                    .map(NotAssessed::title)
                    .toList();
            return Question.of(engine.facts().get(key), values, because);
        }

        List<Topic> further(List<String> decisive) {
            Map<String, List<Question>> topics = new LinkedHashMap<>();
            for (String key : assessment.nextQuestions()) {
                if (!decisive.contains(key)) {
                    Question question = of(key);
                    topics.computeIfAbsent(question.topic(), topic -> new ArrayList<>())
                            .add(question);
                }
            }
            return topics.entrySet().stream()
                    .map(topic -> new Topic(topic.getKey(), topic.getValue()))
                    .toList();
        }
    }

    private Review review(CaseFacts answers, FactValuation values) {
        List<Answer> used = new ArrayList<>();
        List<Answer> setAside = new ArrayList<>();
        for (FactDefinition fact : engine.facts().all()) {
            if (answers.answered(fact.key())) {
                boolean senseless = values.applicability(fact.key()).truth() == Truth.FALSE;
                (senseless ? setAside : used)
                        .add(answer(fact, values, answers.find(fact.key()).orElse(null)));
            }
        }
        return new Review(used, setAside);
    }

    private static Answer answer(FactDefinition fact, FactValuation values, @Nullable Object value) {
        return new Answer(
                fact.key(),
                fact.topic(),
                values.wording(fact).question(),
                value == null ? FactBook.UNSURE : values.show(fact, value));
    }
}
