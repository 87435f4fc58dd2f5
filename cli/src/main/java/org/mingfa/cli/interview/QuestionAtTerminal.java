package org.mingfa.cli.interview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactType;
import org.mingfa.risk.facts.InvalidFactsException;
import org.mingfa.risk.interview.Question;
import org.mingfa.text.numeral.Rate;
import org.mingfa.text.numeral.RateReading;
import org.mingfa.text.numeral.WrittenDay;

/** Puts one question until it has an answer that can be read. */
final class QuestionAtTerminal {

    private static final String UNSURE = "不清楚";

    private final FactDefinition fact;
    private final Question question;
    private final Dialogue dialogue;
    private final LocalDate today;
    private final Consumer<CaseFacts> check;
    private final List<String> codes = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    /** @param check refuses answers that cannot be, as {@link InvalidFactsException} */
    QuestionAtTerminal(
            FactDefinition fact, Question question, Dialogue dialogue, LocalDate today, Consumer<CaseFacts> check) {
        this.fact = fact;
        this.question = question;
        this.dialogue = dialogue;
        this.today = today;
        this.check = check;
        if (question.groups().isEmpty()) {
            question.options().forEach(this::option);
        } else {
            question.groups().forEach(this::group);
        }
        if (fact.type() == FactType.BOOLEAN) {
            option("true", "是");
            option("false", "否");
        }
        if (!codes.isEmpty()) {
            option(UNSURE, UNSURE);
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
                return new Reply.Answered(answered.get());
            }
            if (answered.isEmpty() && !confirm(heard.get())) {
                dialogue.say("  没有看懂；应为" + (codes.isEmpty() ? fact.type().description() : "选项的编号") + "，或者“不清楚”。");
            }
        }
    }

    /** Says what is wrong with this answer; another one is not asked for again here. */
    private boolean mayBe(CaseFacts answered) {
        try {
            check.accept(answered);
            return true;
        } catch (InvalidFactsException wrong) {
            List<InvalidFactsException.Flaw> own = wrong.flaws().stream()
                    .filter(flaw -> flaw.key().equals(fact.key()))
                    .toList();
            own.forEach(flaw -> dialogue.say("  " + flaw.message()));
            return own.isEmpty();
        }
    }

    /** A day or a rate that was only understood is said again, for the party to type it in full. */
    private boolean confirm(String line) {
        Optional<WrittenDay> understood =
                fact.type() == FactType.DATE ? WrittenDay.find(line, today) : Optional.empty();
        understood.ifPresent(days -> dialogue.say("  是 " + days.first()
                + (days.first().equals(days.last()) ? "" : " 到 " + days.last() + " 之间的哪一天") + "？请填具体的日期。"));
        Optional<Rate> rate = fact.type() == FactType.PERCENT ? RateReading.findWhole(line) : Optional.empty();
        rate.ifPresent(told -> dialogue.say("  是" + told.words() + "吗？是的话请填年利率 " + told.yearly() + "%。"));
        return understood.isPresent() || rate.isPresent();
    }

    private void put(CaseFacts facts) {
        dialogue.say("");
        dialogue.say(question.text() + (question.unit() == null ? "" : "（" + question.unit() + "）"));
        if (question.help() != null) {
            dialogue.say("  " + question.help());
        }
        dialogue.sayChoices(labels);
        if (codes.isEmpty()) {
            dialogue.say("  请填" + fact.type().description() + "，或者“不清楚”");
        }
        if (facts.answered(fact.key())) {
            dialogue.say("  现在的回答：" + facts.find(fact.key()).map(fact::show).orElse(UNSURE) + "；直接回车保留");
        }
    }

    /** Empty when the line is no answer. An empty line keeps the answer there is. */
    private Optional<CaseFacts> answer(String line, CaseFacts facts) {
        if (line.isEmpty()) {
            return facts.answered(fact.key()) ? Optional.of(facts) : Optional.empty();
        }
        OptionalInt number = Dialogue.number(line, codes.size());
        String told = number.isPresent() ? codes.get(number.getAsInt() - 1) : line;
        if (told.equals(UNSURE) || told.equals("?") || told.equals("？")) {
            return Optional.of(facts.withUnsure(fact.key()));
        }
        return fact.read(told).map(value -> facts.with(fact.key(), value));
    }
}
