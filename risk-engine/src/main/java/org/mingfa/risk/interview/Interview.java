package org.mingfa.risk.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.risk.assessment.CaseValuation;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.UndecidedRule;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.rules.CaseContext;
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

    /** Any question as it is put to the party of a case, e.g. to change an answer. */
    public Question question(String key, CaseContext context) {
        FactBook book = engine.facts();
        return Question.of(book.get(key), context.valuation(book), List.of());
    }

    /**
     * The questions to which a sum, a rate or a day that a sentence names may be the answer: those of the ways that the case may take and
     * that nothing told answers, in the order in which they are asked.
     *
     * @param type as the interface names it: amount, percent or date
     */
    public List<Question> places(CaseContext context, String type) {
        FactBook book = engine.facts();
        FactValuation values = context.valuation(book);
        return way.possible(values).stream()
                .map(book::get)
                .filter(fact -> fact.typeWord().equals(type)
                        && !context.facts().isAnswered(fact.key())
                        && values.applicability(fact.key()).truth() != Truth.FALSE
                        && values.isTimely(fact.key()))
                .map(fact -> Question.of(fact, values, List.of()))
                .toList();
    }

    /** True when it asks for what this engine wants to know. */
    public boolean uses(RiskEngine other) {
        return engine == other;
    }

    /** The first question of all: what the case is about. */
    public Question about() {
        return question(
                "dispute", new CaseContext(Stage.FIRST_INSTANCE, Role.PLAINTIFF, LocalDate.EPOCH, CaseFacts.NONE));
    }

    /** The step after the answers of a case that is valued nowhere else. */
    public InterviewStep next(CaseContext context) {
        return next(engine.value(context));
    }

    /** The step after the answers of a case. */
    public InterviewStep next(CaseValuation values) {
        RiskAssessment assessment = engine.assess(values);
        FactValuation facts = values.facts();
        Questions questions = new Questions(assessment, facts);
        boolean inside = assessment.exclusions().isEmpty();
        List<String> decisive = way.decisive(assessment, facts);
        List<QuestionTopic> further = questions.further(decisive);
        int rules = assessment.trace().size();
        int decided = rules - assessment.notAssessed().size();
        int left = decisive.size()
                + further.stream().mapToInt(topic -> topic.questions().size()).sum();
        AnswerReview review = AnswerReview.of(values);
        Overview overview = new Overview(
                assessment,
                way.possible(facts),
                actions.find(values, inside).orElse(null),
                CompleteEvidence.of(engine, assessment, review).orElse(null));
        return new InterviewStep(
                values,
                decisive.stream().map(questions::of).toList(),
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
                    .map(UndecidedRule::title)
                    .toList();
            return Question.of(engine.facts().get(key), values, because);
        }

        List<QuestionTopic> further(List<String> decisive) {
            Map<String, List<Question>> topics = new LinkedHashMap<>();
            for (String key : assessment.nextQuestions()) {
                if (!decisive.contains(key)) {
                    Question question = of(key);
                    topics.computeIfAbsent(question.topic(), topic -> new ArrayList<>())
                            .add(question);
                }
            }
            return topics.entrySet().stream()
                    .map(topic -> new QuestionTopic(topic.getKey(), topic.getValue()))
                    .toList();
        }
    }
}
