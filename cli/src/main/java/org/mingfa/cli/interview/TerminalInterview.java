package org.mingfa.cli.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.reading.Party;
import org.mingfa.answers.risk.ToldCase;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.interview.Answer;
import org.mingfa.risk.interview.Interview;
import org.mingfa.risk.interview.InterviewStep;
import org.mingfa.risk.interview.Question;
import org.mingfa.risk.interview.Review;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.problem.Refusal;

/**
 * The interview, question by question: 不清楚 is always an answer, b goes back, q ends it, and at the end all answers
 * can be looked through and changed. When the input ends, what was told so far counts.
 */
public final class TerminalInterview {

    private final RiskEngine engine;
    private final Interview interview;
    private final Dialogue dialogue;
    private final LocalDate asOf;

    public TerminalInterview(RiskEngine engine, Dialogue dialogue, LocalDate asOf) {
        this.engine = engine;
        this.interview = new Interview(engine);
        this.dialogue = dialogue;
        this.asOf = asOf;
    }

    /**
     * Asks, as far as they are not given, for stage and role, and then for facts.
     *
     * @throws Refusal when the input ends before stage and role are known
     */
    public ToldCase run(@Nullable Stage stage, @Nullable Role role) {
        Stage atStage = stage == null ? choose("案件在哪个阶段？", List.of(Stage.values()), Stage::label) : stage;
        Role asRole = role == null ? choose("您是哪一方？", Party.at(atStage), Role::label) : role;
        Party party = Party.of(atStage, asRole);
        dialogue.say("逐题回答；b 返回上一题，q 结束提问，不知道的答“不清楚”。");
        return new ToldCase(party, new Course(atStage, asRole).run(), asOf);
    }

    private <T> T choose(String question, List<T> options, java.util.function.Function<T, String> label) {
        dialogue.say(question);
        dialogue.sayChoices(options.stream().map(label).toList());
        while (true) {
            String line = dialogue.hear()
                    .orElseThrow(() -> new Refusal(Refusal.Kind.BAD_INPUT, "输入已结束，还没有回答“" + question + "”"));
            OptionalInt number = Dialogue.number(line, options.size());
            if (number.isPresent()) {
                return options.get(number.getAsInt() - 1);
            }
            Optional<T> named = options.stream()
                    .filter(option -> label.apply(option).equals(line))
                    .findFirst();
            if (named.isPresent()) {
                return named.get();
            }
            dialogue.say("  请填 1 至 " + options.size() + "。");
        }
    }

    /** One run through the questions. */
    private final class Course {

        private final Stage stage;
        private final Role role;
        private final List<String> asked = new ArrayList<>();
        private CaseFacts facts = CaseFacts.NONE;
        private boolean enough;

        Course(Stage stage, Role role) {
            this.stage = stage;
            this.role = role;
        }

        CaseFacts run() {
            do {
                askOn();
            } while (reviewed());
            return facts;
        }

        private InterviewStep step() {
            return interview.next(facts, stage, role, asOf);
        }

        private void askOn() {
            Optional<Question> next = step().next();
            while (next.isPresent() && !enough) {
                ask(next.get().key());
                next = step().next();
            }
        }

        private void ask(String key) {
            switch (new QuestionAtTerminal(engine.facts().get(key), dialogue).ask(facts)) {
                case Reply.Answered answered -> {
                    facts = answered.facts();
                    asked.remove(key);
                    asked.add(key);
                }
                case Reply.Back back -> back();
                case Reply.Enough end -> enough = true;
            }
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
            Review review = step().review();
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
            OptionalInt number = Dialogue.number(line, answers.size());
            if (number.isEmpty()) {
                return false;
            }
            enough = false;
            ask(answers.get(number.getAsInt() - 1).key());
            return true;
        }
    }
}
