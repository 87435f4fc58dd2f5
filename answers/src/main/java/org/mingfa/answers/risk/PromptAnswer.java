package org.mingfa.answers.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.BasisAnswer;
import org.mingfa.risk.assessment.DeadlineCalendar;
import org.mingfa.risk.assessment.PromptDeadline;
import org.mingfa.risk.assessment.RiskPrompt;
import org.mingfa.risk.facts.FactDefinition;
import org.mingfa.risk.facts.FactValuation;
import org.mingfa.risk.rules.Basis;
import org.mingfa.risk.rules.Conflict;
import org.mingfa.risk.rules.Guidance;

/**
 * A risk that the facts show, with what it rests on and what to do.
 *
 * @param guidance guiding cases that fit, a sentence each
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromptAnswer(
        String rule,
        String title,
        String group,
        String severity,
        String severityLabel,
        String headline,
        String why,
        String action,
        List<BasisAnswer> basis,
        @Nullable DeadlineAnswer deadline,
        @Nullable PendingDeadline pending,
        String confidence,
        List<Unknown> stillUnknown,
        List<Presumption> supposed,
        List<String> reservations,
        List<Conflict> conflicts,
        List<String> guidance) {

    /**
     * A day that is computed as soon as the questions are answered.
     *
     * @param label what happens that day
     */
    public record PendingDeadline(String label, List<Unknown> needs) {
        static @Nullable PendingDeadline of(RiskPrompt.Gaps lacking, FactValuation values) {
            String day = lacking.day();
            return day == null ? null : new PendingDeadline(day, Unknown.of(lacking.forDay(), values));
        }
    }

    /**
     * What the prompt supposes as long as it is not answered.
     *
     * @param value in the form that facts take
     * @param shown the same in words
     */
    public record Presumption(String key, String question, String value, String shown) {
        static List<Presumption> of(RiskPrompt.Gaps lacking, FactValuation values) {
            return lacking.supposed().entrySet().stream()
                    .map(one -> {
                        FactDefinition fact = values.book().get(one.getKey());
                        Object value = one.getValue();
                        String question = values.wording(fact).question();
                        return new Presumption(fact.key(), question, value.toString(), fact.show(value));
                    })
                    .toList();
        }
    }

    /** A fact that might change the answer. */
    public record Unknown(String key, String question) {
        /** Only what a party may be asked. */
        static List<Unknown> of(Collection<String> keys, FactValuation values) {
            return keys.stream()
                    .map(values.book()::get)
                    .filter(FactDefinition::isAsked)
                    .map(fact -> new Unknown(fact.key(), values.wording(fact).question()))
                    .toList();
        }
    }

    /**
     * The day a prompt is about.
     *
     * @param alternative another day where the law is disputed, or null
     * @param calendar the same as an iCalendar file
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeadlineAnswer(
            LocalDate day,
            String label,
            List<String> explain,
            List<String> assumptions,
            @Nullable LocalDate alternative,
            String calendar) {}

    /**
     * The answer to a prompt.
     *
     * @param today on which the calendar file is written
     */
    static PromptAnswer of(RiskPrompt prompt, FactValuation values, LocalDate today) {
        return new PromptAnswer(
                prompt.rule(),
                prompt.title(),
                prompt.group(),
                prompt.severity().word(),
                prompt.severity().label(),
                prompt.headline(),
                prompt.why(),
                prompt.action(),
                basis(prompt),
                deadline(prompt, today),
                PendingDeadline.of(prompt.gaps(), values),
                prompt.confidence().label(),
                Unknown.of(prompt.stillUnknown(), values),
                Presumption.of(prompt.gaps(), values),
                prompt.reservations(),
                prompt.conflicts(),
                Guidance.of(prompt.rule()).stream().map(one -> one.line(today)).toList());
    }

    /** The provisions of the rule, and those that moved its last day. */
    static List<BasisAnswer> basis(RiskPrompt prompt) {
        Stream<BasisAnswer> moved =
                prompt.sources().stream().skip(prompt.basis().size()).map(source -> BasisAnswer.of(source, null));
        return Stream.concat(basis(prompt.basis()).stream(), moved).toList();
    }

    static List<BasisAnswer> basis(List<Basis> basis) {
        return basis.stream()
                .map(one -> BasisAnswer.of(one.source(), one.unverified()))
                .toList();
    }

    private static @Nullable DeadlineAnswer deadline(RiskPrompt prompt, LocalDate today) {
        PromptDeadline deadline = prompt.deadline();
        return deadline == null
                ? null
                : new DeadlineAnswer(
                        deadline.day(),
                        deadline.label(),
                        deadline.explain(),
                        deadline.assumptions(),
                        deadline.alternative(),
                        DeadlineCalendar.write(prompt, today).orElse(""));
    }
}
