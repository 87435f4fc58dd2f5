package org.mingfa.cli.risk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mingfa.risk.assessment.PromptDeadline;
import org.mingfa.risk.assessment.RiskAssessment;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.interview.AnswerReview;
import org.mingfa.risk.interview.Interview;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.interview.Question;
import org.mingfa.risk.rules.CaseContext;

/** One run through the questions of an interview, to its end. */
final class InterviewCourse {

    private final RiskEngine engine;
    private final Interview interview;
    private final TerminalDialogue dialogue;

    private final List<String> asked = new ArrayList<>();
    private final Set<String> warned = new HashSet<>();
    private CaseContext context;
    private String chosen = "";
    private boolean enough;

    InterviewCourse(RiskEngine engine, Interview interview, TerminalDialogue dialogue, CaseContext unanswered) {
        this.engine = engine;
        this.interview = interview;
        this.dialogue = dialogue;
        this.context = unanswered;
    }

    CaseContext run() {
        do {
            askOn();
        } while (reviewed());
        return context;
    }

    private InterviewStep step() {
        return interview.next(context);
    }

    /** The short way, then as many topics as the party wants. */
    private void askOn() {
        while (!enough) {
            InterviewStep step = step();
            warn(step.assessment());
            Optional<Question> next = step.next().or(() -> within(step));
            if (next.isPresent()) {
                say(next.get(), step.assessment());
                ask(next.get());
            } else {
                chosen = chooseTopic(step);
                enough = chosen.isEmpty();
            }
        }
    }

    private Optional<Question> within(InterviewStep step) {
        return step.further().stream()
                .filter(topic -> topic.name().equals(chosen))
                .flatMap(topic -> topic.questions().stream())
                .findFirst();
    }

    /** The topic to look further in; empty when it is time for the result. */
    private String chooseTopic(InterviewStep step) {
        if (step.further().isEmpty()) {
            return "";
        }
        dialogue.say("");
        dialogue.say("最要紧的都问到了。还想看哪方面？输入编号继续，直接回车看结果。");
        dialogue.sayChoices(step.further().stream()
                .map(topic -> topic.name() + "（" + topic.questions().size() + " 题）")
                .toList());
        OptionalInt number = TerminalDialogue.number(
                dialogue.hear().orElse(""), step.further().size());
        return number.isEmpty() ? "" : step.further().get(number.getAsInt() - 1).name();
    }

    private void ask(String key) {
        ask(interview.question(key, context));
    }

    private void ask(Question question) {
        String key = question.key();
        switch (new QuestionAtTerminal(engine.facts(), question, dialogue, context.asOf(), this::refuseImpossibleDays)
                .ask(context.facts())) {
            case Reply.AnsweredFacts answered -> {
                context = context.with(withoutImpossible(answered.facts()));
                asked.remove(key);
                asked.add(key);
            }
            case Reply.Back back -> back();
            case Reply.Enough end -> enough = true;
        }
    }

    private void refuseImpossibleDays(CaseFacts answered) {
        context.with(answered).valuation(engine.facts()).refuseImpossibleDays();
    }

    /** Leaves out what cannot be any more beside the new answer, to be asked again. */
    private CaseFacts withoutImpossible(CaseFacts answered) {
        CaseFacts rest = answered;
        try {
            refuseImpossibleDays(answered);
        } catch (InvalidAnswersException wrong) {
            for (InvalidAnswersException.Flaw flaw : wrong.flaws()) {
                dialogue.say("  " + flaw.message() + "原来的回答不再算数。");
                rest = rest.without(flaw.name());
            }
        }
        return rest;
    }

    /** Says what is new of what the rules see. */
    private void warn(RiskAssessment assessment) {
        for (RiskPrompt prompt : assessment.prompts()) {
            if (warned.add(prompt.rule())) {
                PromptDeadline deadline = prompt.deadline();
                dialogue.say("  ！要注意：" + prompt.headline()
                        + (deadline == null ? "" : "（" + deadline.label() + "：" + deadline.day() + "）"));
            }
        }
    }

    /** What the answer brings: the last day of a risk that is already seen. */
    private void say(Question question, RiskAssessment assessment) {
        assessment.prompts().stream()
                .map(RiskPrompt::gaps)
                .filter(lacking -> lacking.forDay().contains(question.key()))
                .forEach(lacking -> dialogue.say("  答了下一题，就能算出：" + lacking.day()));
    }

    private void back() {
        if (asked.isEmpty()) {
            dialogue.say("  这是第一题。");
        } else {
            ask(asked.removeLast());
        }
    }

    /** Shows all answers; true when one was changed and there may be more to ask. */
    private boolean reviewed() {
        AnswerReview review = step().review();
        List<Answer> answers = new ArrayList<>(review.used());
        answers.addAll(review.setAside());
        dialogue.say("");
        dialogue.say("您的回答：");
        dialogue.sayChoices(answers.stream()
                .map(answer -> answer.question() + " " + answer.answer()
                        + (review.setAside().contains(answer) ? "（与其他回答不相关，暂不采用）" : ""))
                .toList());
        dialogue.say("直接回车完成，或输入编号修改。");
        String line = dialogue.hear().orElse("");
        OptionalInt number = TerminalDialogue.number(line, answers.size());
        if (number.isEmpty()) {
            return false;
        }
        enough = false;
        ask(answers.get(number.getAsInt() - 1).key());
        return true;
    }
}
