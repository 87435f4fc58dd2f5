package org.mingfa.cli.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactType;

/** Puts one question until it has an answer that can be read. */
final class QuestionAtTerminal {

    private static final String UNSURE = "不清楚";
    private static final Pattern DAY = Pattern.compile("(\\d{4})[年/.-](\\d{1,2})[月/.-](\\d{1,2})日?");

    private final FactDefinition fact;
    private final Dialogue dialogue;
    private final List<String> codes = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    QuestionAtTerminal(FactDefinition fact, Dialogue dialogue) {
        this.fact = fact;
        this.dialogue = dialogue;
        fact.options().forEach(this::option);
        if (fact.type() == FactType.BOOLEAN) {
            option("true", "是");
            option("false", "否");
        }
        if (!codes.isEmpty()) {
            option(UNSURE, UNSURE);
        }
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
            if (answered.isPresent()) {
                return new Reply.Answered(answered.get());
            }
            dialogue.say("  没有看懂；应为" + (codes.isEmpty() ? fact.type().description() : "选项的编号") + "，或者“不清楚”。");
        }
    }

    private void put(CaseFacts facts) {
        dialogue.say("");
        dialogue.say(fact.question() + (fact.unit() == null ? "" : "（" + fact.unit() + "）"));
        if (fact.help() != null) {
            dialogue.say("  " + fact.help());
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
        return fact.read(plain(told)).map(value -> facts.with(fact.key(), value));
    }

    /** Dates and amounts as people write them: 2024年3月1日, 2024/3/1, 100,000元. */
    private String plain(String told) {
        return switch (fact.type()) {
            case DATE -> {
                Matcher day = DAY.matcher(told);
                yield day.matches()
                        ? day.group(1) + "-" + twoDigits(day.group(2)) + "-" + twoDigits(day.group(3))
                        : told;
            }
            case AMOUNT, INTEGER, PERCENT -> told.replaceAll("[,，\\s元%％]", "");
            case CHOICE, BOOLEAN -> told;
        };
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
