package org.mingfa.cli.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.RiskEngine;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.interview.CaseStep;
import org.mingfa.risk.interview.Interview;
import org.mingfa.risk.interview.Question;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.problem.Refusal;

/**
 * The interview, question by question: what it is about, how far it is, which side, then the short way, then further by
 * topic. 不清楚 is always an answer, b goes back, q ends it, and at the end all answers can be looked through and changed.
 * When the input ends, what was told so far counts.
 */
public final class TerminalInterview {

    private final RiskEngine engine;
    private final Interview interview;
    private final TerminalDialogue dialogue;
    private final LocalDate asOf;

    public TerminalInterview(RiskEngine engine, TerminalDialogue dialogue, LocalDate asOf) {
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
    public CaseContext run(@Nullable Stage stage, @Nullable Role role) {
        CaseFacts begun = CaseFacts.NONE;
        Stage atStage = stage;
        if (atStage == null) {
            begun = about();
            CaseStep step = choose("案件到了哪一步？", List.of(CaseStep.values()), CaseStep::label);
            for (Map.Entry<String, String> fact : step.facts().entrySet()) {
                begun = begun.with(fact.getKey(), fact.getValue());
            }
            atStage = step.stage();
        }
        Role asRole = role == null ? choose("您是哪一方？", Role.at(atStage), Role::said) : role;
        CaseContext context = new CaseContext(atStage, asRole, asOf, begun);
        dialogue.say("逐题回答；b 返回上一题，q 结束提问，不知道的答“不清楚”。");
        return new InterviewCourse(engine, interview, dialogue, context).run();
    }

    /** What it is about; whoever answers nothing goes on without. */
    private CaseFacts about() {
        Question question = interview.about();
        return switch (new QuestionAtTerminal(engine.facts(), question, dialogue, asOf, answered -> {})
                .ask(CaseFacts.NONE)) {
            case Reply.AnsweredFacts answered -> answered.facts();
            default -> CaseFacts.NONE;
        };
    }

    private <T> T choose(String question, List<T> options, java.util.function.Function<T, String> label) {
        dialogue.say(question);
        dialogue.sayChoices(options.stream().map(label).toList());
        while (true) {
            String line = dialogue.hear()
                    .orElseThrow(() -> new Refusal(Refusal.Kind.BAD_INPUT, "输入已结束，还没有回答“" + question + "”"));
            OptionalInt number = TerminalDialogue.number(line, options.size());
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
}
