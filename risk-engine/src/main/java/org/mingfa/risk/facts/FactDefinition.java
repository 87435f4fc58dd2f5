package org.mingfa.risk.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.condition.Condition;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.Inline;
import org.mingfa.yaml.RecordBinder.OrElse;

/**
 * One thing that may be asked.
 *
 * @param key its name in rules, answers and the HTTP interface
 * @param topic the heading under which answers are reviewed
 * @param question as a layperson is asked
 * @param help what to look at to answer, or null
 * @param otherWords by role, how the question is put to a party for whom the first wording is wrong
 * @param inCases how it is put where the first wording speaks of another kind of case; the first that holds
 * @param groups the options as people look for them, each in one group; empty where the list is short
 * @param unit of the number asked, or null
 * @param bounds of the day asked for; none of anything else
 * @param order place in the files: of two equally useful questions the earlier is asked first
 */
public record FactDefinition(
        String key,
        String topic,
        String question,
        @Nullable String help,
        Map<String, QuestionWording> otherWords,
        List<InCase> inCases,
        AnswerType type,
        List<OptionGroup> groups,
        @Nullable String unit,
        QuestionPolicy asking,
        DayBounds bounds,
        int order) {

    /** A question, which may name an answer as {@code {key}}, and what to look at to answer it, or null. */
    public record QuestionWording(
            @AtKey("ask") String question, @Nullable String help) {

        private static final Pattern NAMED = Pattern.compile("\\{([a-z_]+)}");

        /** With the answers that it names, as they are shown; one that was not told stays as it is written. */
        QuestionWording naming(Function<String, Optional<String>> shown) {
            return new QuestionWording(
                    NAMED.matcher(question)
                            .replaceAll(name -> Matcher.quoteReplacement(
                                    shown.apply(name.group(1)).orElse(name.group()))),
                    help);
        }
    }

    /**
     * Between what a day can lie.
     *
     * @param happened when it is by its nature past (received, paid, known); null where it may be to come
     * @param notBefore the fact whose day comes first: an obstacle begins before it ends; null where there is none
     */
    public record DayBounds(
            @Nullable Condition happened, @Nullable String notBefore) {}

    /** How a question is put when the condition holds, usually and by role. */
    public record InCase(
            @AtKey("if") Condition onlyIf,
            @Inline QuestionWording usual,
            @AtKey("as") @OrElse Map<String, QuestionWording> otherWords) {

        public InCase {
            otherWords = Map.copyOf(otherWords);
        }

        QuestionWording wording(String role) {
            return otherWords.getOrDefault(role, usual);
        }
    }

    public FactDefinition {
        inCases = List.copyOf(inCases);
        otherWords = Map.copyOf(otherWords);
        groups = List.copyOf(groups);
    }

    /**
     * As a party is asked when nothing is known of the case; of one that is, {@link FactValuation#wording} knows.
     *
     * @param role its word, e.g. defendant
     */
    public QuestionWording wording(String role) {
        return otherWords.getOrDefault(role, new QuestionWording(question, help));
    }

    /** When the question makes sense; an empty {@code All} for always. */
    public Condition askedIf() {
        return asking.askedIf();
    }

    /** True when a party may be asked for it. */
    public boolean isAsked() {
        return asking.manner() == QuestionPolicy.Manner.ASKED;
    }

    /** Label by code for a choice, else empty. */
    public Map<String, String> options() {
        return type instanceof AnswerType.Choice choice ? choice.options() : Map.of();
    }

    /** The type as the interface names it: choice, boolean, date, amount, integer or percent. */
    public String typeWord() {
        return type instanceof AnswerType.Money ? FactReader.AMOUNT : type.word();
    }

    /** Reads an answer as told: a code or label of a choice, 是 or true, 2024-03-31, 5万; empty when it is none. */
    public Optional<Object> read(String answer) {
        return Optional.ofNullable(new AnswerReader(null, "").read(type, answer, ""));
    }

    /** The answer in Chinese as it is shown: 2024年3月31日, 100000元, the label of a choice. */
    public String show(Object value) {
        return type instanceof AnswerType.Choice
                ? options().getOrDefault(value.toString(), value.toString())
                : ValueText.of(value, unit);
    }
}
