package org.mingfa.answers.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.BasisAnswer;
import org.mingfa.risk.assessment.CaseDeadline;
import org.mingfa.risk.assessment.DeadlineCalendar;
import org.mingfa.risk.assessment.PromptDeadline;

/**
 * A day in the party's calendar, near, far or missed.
 *
 * @param what what happens that day
 * @param daysLeft from the day of the assessment; negative once it is past
 * @param distance the same in words
 * @param standing urgent, upcoming, wait (a time that passes without the party) or missed
 * @param careful the last day as counted, where a rest day moved it: who is careful acts before it; or null
 * @param latest the day by the latest that the party remembers, where it is no more than a month; or null
 * @param alternative another day where the law is disputed, or null
 * @param headline what the rule says of it
 * @param action before the day what to do, after it what is left
 * @param calendar an iCalendar file; empty for a day that is past
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseDeadlineAnswer(
        String rule,
        String what,
        LocalDate day,
        long daysLeft,
        String distance,
        String standing,
        String standingLabel,
        @Nullable LocalDate careful,
        @Nullable LocalDate latest,
        @Nullable LocalDate alternative,
        String headline,
        String action,
        List<BasisAnswer> basis,
        String confidence,
        List<String> reservations,
        String calendar) {

    /** @param today on which the calendar file is written */
    static CaseDeadlineAnswer of(CaseDeadline day, LocalDate today) {
        PromptDeadline deadline = day.deadline();
        return new CaseDeadlineAnswer(
                day.prompt().rule(),
                deadline.label(),
                deadline.day(),
                day.daysLeft(),
                day.distance(),
                day.standing().word(),
                day.standing().label(),
                deadline.unmoved(),
                day.latest(),
                deadline.alternative(),
                day.prompt().headline(),
                day.prompt().action(),
                basis(day),
                day.prompt().confidence().label(),
                day.prompt().reservations(),
                DeadlineCalendar.write(day.prompt(), today).orElse(""));
    }

    /** The provisions of the rule, and those of the counting that it does not name. */
    private static List<BasisAnswer> basis(CaseDeadline day) {
        List<BasisAnswer> rule = PromptAnswer.basis(day.prompt());
        List<String> labels = rule.stream().map(BasisAnswer::label).toList();
        return Stream.concat(
                        rule.stream(),
                        day.deadline().counting().stream()
                                .filter(source -> !labels.contains(source.label()))
                                .map(source -> BasisAnswer.of(source, null)))
                .toList();
    }
}
