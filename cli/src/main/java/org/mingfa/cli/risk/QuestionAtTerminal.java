package org.mingfa.cli.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.interview.Question;

/** Puts one question until it has an answer that can be read. */
final class QuestionAtTerminal {

    private final FactBook book;
    private final FactDefinition fact;
    private final Question question;
    private final TerminalDialogue dialogue;
    private final LocalDate today;
    private final Consumer<CaseFacts> check;
    private final List<String> codes = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    /** @param check refuses answers that cannot be, as {@link InvalidAnswersException} */
    QuestionAtTerminal(
            FactBook book, Question question, TerminalDialogue dialogue, LocalDate today, Consumer<CaseFacts> check) {
        this.book = book;
        this.fact = book.get(question.key());
        this.question = question;
        this.dialogue = dialogue;
        this.today = today;
        this.check = check;
        if (question.groups().isEmpty()) {
            question.options().forEach(this::option);
        } else {
            question.groups().forEach(this::group);
        }
        if (fact.type() instanceof AnswerType.Flag) {
            option("true", "是");
            option("false", "否");
        }
        if (!codes.isEmpty()) {
            option(FactBook.UNSURE, FactBook.UNSURE);
        }
    }

    /** The options of a group, with the words in which people speak of them. */
    private void group(Question.Group group) {
        group.said()
                .forEach((code, said) ->
                        option(code, question.options().get(code) + (said.isEmpty() ? "" : "（" + said + "）")));
    }

    private void option(String code, String label) {
        codes.add(code);
        labels.add(label);
    }

    Reply ask(CaseFacts facts) {
        put(facts);
        while (true) {
            Optional<String> heard = dialogue.hear();
            if (heard.isEmpty() || heard.get().equals("q")) {
                return new Reply.Enough();
            }
            if (heard.get().equals("b")) {
                return new Reply.Back();
            }
            Optional<CaseFacts> answered = answer(heard.get(), facts);
            if (answered.isPresent() && mayBe(answered.get())) {
                return new Reply.AnsweredFacts(answered.get());
            }
        }
    }

    /** Says what is wrong with this answer; another one is not asked for again here. */
    private boolean mayBe(CaseFacts answered) {
        try {
            check.accept(answered);
            return true;
        } catch (InvalidAnswersException wrong) {
            List<InvalidAnswersException.Flaw> own = wrong.flaws().stream()
                    .filter(flaw -> flaw.name().equals(fact.key()))
                    .toList();
            own.forEach(flaw -> dialogue.say("  " + flaw.message()));
            return own.isEmpty();
        }
    }

    private void put(CaseFacts facts) {
        dialogue.say("");
        dialogue.say(question.text() + (question.unit() == null ? "" : "（" + question.unit() + "）"));
        if (question.help() != null) {
            dialogue.say("  " + question.help());
        }
        dialogue.sayChoices(labels);
        if (codes.isEmpty()) {
            dialogue.say("  请填" + fact.type().form() + "，或者“不清楚”");
        }
        if (facts.isAnswered(fact.key())) {
            dialogue.say("  现在的回答：" + facts.find(fact.key()).map(fact::show).orElse(FactBook.UNSURE) + "；直接回车保留");
        }
    }

    /** Empty when the line is no answer; then it is said what is. An empty line keeps the answer there is. */
    private Optional<CaseFacts> answer(String line, CaseFacts facts) {
        if (line.isEmpty() && facts.isAnswered(fact.key())) {
            return Optional.of(facts);
        }
        OptionalInt number = TerminalDialogue.number(line, codes.size());
        String told = number.isPresent() ? codes.get(number.getAsInt() - 1) : line;
        if (told.equals("?") || told.equals("？")) {
            return Optional.of(facts.withUnsure(fact.key()));
        }
        try {
            CaseFacts read = book.read(Map.of(fact.key(), told), today);
            return Optional.of(read.find(fact.key())
                    .map(value -> facts.with(fact.key(), value))
                    .orElseGet(() -> facts.withUnsure(fact.key())));
        } catch (InvalidAnswersException wrong) {
            dialogue.say("  " + (codes.isEmpty() ? wrong.flaws().getFirst().message() : "没有看懂；应为选项的编号，或者“不清楚”") + "。");
            return Optional.empty();
        }
    }
}
